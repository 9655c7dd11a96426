import type { MermaidField } from '../../model/field.ts';

import { Markup } from '../phrase.ts';
import { fenced } from './code.ts';
import { PictureView } from './picture.ts';

/** A drawing that a browser has made of Mermaid's text. */
export interface MermaidPicture {
  /** As the Markdown names it. */
  readonly path: string;
  /** What it says. */
  readonly alt: string;
}

/** Mermaid's text: a fence, or the picture that a browser has drawn of it. Slidev draws the fence in any deck. */
export class MermaidView {
  readonly #written: string;

  constructor({ text }: MermaidField, picture: MermaidPicture | undefined, appear: boolean) {
    this.#written = picture
      ? new PictureView(picture.alt, new Markup(picture.path)).toHTML()
      : fenced(appear ? 'mermaid {clicks: true}' : 'mermaid', text);
  }

  toHTML(): string {
    return this.#written;
  }
}
