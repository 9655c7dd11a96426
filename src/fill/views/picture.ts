import { Alternative, type Markup } from '../phrase.ts';

/** A picture: `{{image}}` writes it, with the words for those who cannot see it. */
export class PictureView {
  readonly alt: Alternative;
  readonly path: Markup;

  constructor(alt: string, path: Markup) {
    this.alt = new Alternative(alt);
    this.path = path;
  }

  toHTML(): string {
    return `![${this.alt.toHTML()}](${this.path.toHTML()})`;
  }
}
