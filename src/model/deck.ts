/** A whole deck as loaded: for every audience, in every language, with nothing wrong in it. */

import type { Audience } from './audience.ts';
import type { DeckSlide } from './deck-slide.ts';
import type { Place } from './diagnostic.ts';
import type { CalendarDate, DataTable, Fact, Unit } from './fact.ts';
import type { LocalText } from './local-text.ts';
import type { ThemeSource } from './theme.ts';
import type { Source, Work } from './work.ts';

export type * from './audience.ts';
export type * from './content.ts';
export type * from './deck-slide.ts';
export type * from './fact.ts';
export type * from './field.ts';
export type * from './kind.ts';
export type * from './local-text.ts';
export type * from './work.ts';

export interface Section {
  readonly id: string;
  readonly title: LocalText;
  readonly slides: readonly DeckSlide[];
  readonly place: Place;
}

export interface Deck {
  /** Name of its folder. */
  readonly id: string;
  /** Its folder, absolute. */
  readonly dir: string;
  readonly title: LocalText;
  readonly subtitle?: LocalText;
  /** BCP 47: the language of plain strings, and the fallback. */
  readonly language: string;
  /** Id of an audience. */
  readonly defaultAudience: string;
  /** The clock of reproducible builds. */
  readonly date: CalendarDate;
  readonly keywords: readonly LocalText[];
  /** Sites that the web deck may reach: `https://player.example.org`. */
  readonly network: readonly string[];
  /** As a brand names one, for audiences whose brand names none. */
  readonly theme?: ThemeSource;
  readonly sections: readonly Section[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The work that the deck is made from. */
  readonly origin?: Work;
  /** Path of the CSL style that sets citations, absolute, and where it is named. Empty where nothing is cited by one. */
  readonly citationStyle: { readonly file: string; readonly place: Place };
  readonly units: ReadonlyMap<string, Unit>;
  /** Never empty. */
  readonly audiences: ReadonlyMap<string, Audience>;
  /** Of `deck.yaml`. */
  readonly place: Place;
}
