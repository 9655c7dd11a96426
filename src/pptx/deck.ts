import type { PlacedSlide } from '../model/box.ts';
import type { Theme } from '../model/theme.ts';

/** What the file says about itself, in PowerPoint's File > Info. */
export interface DeckProperties {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** A language tag, e.g. `zh-CN`. */
  readonly language: string;
  /** Stands for "now" everywhere in the file, so that the same deck gives the same bytes. */
  readonly clock: Date;
  readonly company?: string | undefined;
}

export interface PptxDeck {
  readonly theme: Theme;
  readonly slides: readonly PlacedSlide[];
  readonly properties: DeckProperties;
  /** Id of the slide that says what source marks stand for. */
  readonly cited?: string | undefined;
  /** By marks the slides that say it, where that is another. */
  readonly listed?: Readonly<Record<string, string>>;
  /** File of the theme's logo, absolute, if it has one. */
  readonly logo?: string;
}
