import type { Place } from './diagnostic.ts';

/** Words by BCP 47 language tag, as written: facts in `{…}` still unfilled. */
export type ByLanguage = Readonly<Record<string, string>>;

/** Any text of a deck, whichever way it was written: a plain string is filed under the deck's language. */
export interface LocalText {
  /** The default wording. */
  readonly byLanguage: ByLanguage;
  /** Wordings for an audience (by its id), from `for`; empty where there are none. */
  readonly variants: Readonly<Record<string, ByLanguage>>;
  readonly place: Place;
  /** Where it stands in its file's data: `slides.3.items.0.text`. */
  readonly path?: string;
}

/** Where words on a slide come from. */
export interface TextOrigin {
  readonly place: Place;
  readonly path?: string;
  /** The language that they are in, which may be another than was wanted. */
  readonly language: string;
  /** The audience whose wording they are; absent: the default's. */
  readonly variant?: string;
}
