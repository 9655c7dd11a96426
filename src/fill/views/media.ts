import type { MediaField } from '../../model/field.ts';
import { yamlBlock } from '../escape.ts';
import { markText } from '../marks.ts';
import type { Markup } from '../phrase.ts';
import type { Said } from '../said.ts';
import { richRuns } from './rich-runs.ts';

/** A film or a sound: `{{video}}` writes its fence. */
export class MediaView {
  readonly #kind: string;
  readonly #spec: Readonly<Record<string, unknown>>;

  /** `pathOf`: how the Markdown names a file of the deck's folder. */
  constructor(field: MediaField, pathOf: (src: string) => Markup, said: Said) {
    const { kind, src, remote, poster, start, end, loop, muted, play, link } = field;
    const caption = field.caption && said.say(field.caption.text, field.caption.rich);
    this.#kind = kind;
    this.#spec = {
      src: remote ? src : pathOf(src).toHTML(),
      alt: said.say(field.alt).text,
      poster: poster === undefined ? undefined : pathOf(poster).toHTML(),
      start,
      end,
      loop: loop || undefined,
      muted: muted || undefined,
      play: play === 'asked' ? undefined : play,
      caption: caption && richRuns(caption, markText(caption.sources, said.speaker)),
      link,
    };
  }

  toHTML(): string {
    return `\`\`\`${this.#kind}\n${yamlBlock(this.#spec).trim()}\n\`\`\``;
  }
}
