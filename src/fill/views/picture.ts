import type { PictureField, PicturePoint } from '../../model/deck.ts';
import { yamlBlock } from '../escape.ts';
import { markText } from '../marks.ts';
import { Alternative, type Markup } from '../phrase.ts';
import type { Said } from '../said.ts';
import { richRuns } from './rich-runs.ts';

type Spec = Readonly<Record<string, unknown>>;

/** A picture: `{{image}}` writes it, with the words for those who cannot see it. */
export class PictureView {
  readonly alt: Alternative;
  readonly path: Markup;
  /** What more there is to it than Markdown's own pictures can say. */
  readonly more: Spec | undefined;

  constructor(alt: string, path: Markup, more?: Spec) {
    this.alt = new Alternative(alt);
    this.path = path;
    this.more = more;
  }

  toHTML(): string {
    const path = this.path.toHTML();
    if (!this.more) return `![${this.alt.toHTML()}](${path})`;
    const block = yamlBlock({ src: path, alt: this.alt.text, ...this.more });
    return `\`\`\`image\n${block.trim()}\n\`\`\``;
  }
}

/** `appear`: callouts appear one after another. */
export function pictureView(field: PictureField, path: Markup, said: Said, appear: boolean): PictureView {
  const { fit, focus, licence, licenceUrl, sourceUrl } = field;
  const caption = field.caption && said.say(field.caption.text, field.caption.rich);
  const callouts = field.callouts.map((one) => calloutOf(one, said));
  const more = {
    fit,
    focus: focus && pair(focus),
    caption: caption && richRuns(caption, markText(caption.sources, said.speaker)),
    credit: field.credit && textOf(said.say(field.credit).text),
    licence,
    licenceUrl,
    sourceUrl,
    callouts: callouts.length > 0 ? callouts : undefined,
    clicks: appear && callouts.length > 0 ? true : undefined,
  };
  const says = Object.values(more).some((value) => value !== undefined);
  return new PictureView(said.say(field.alt).text, path, says ? more : undefined);
}

function calloutOf({ at, text, number }: PictureField['callouts'][number], said: Said): Spec {
  const words = said.say(text);
  const source = markText(words.sources, said.speaker);
  return { at: pair(at), text: words.text, number: number ? undefined : false, source };
}

const pair = ({ x, y }: PicturePoint): readonly number[] => [x, y];

const textOf = (text: string): string | undefined => (text === '' ? undefined : text);
