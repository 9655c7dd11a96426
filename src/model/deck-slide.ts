/** Slides as data: what they say, for every audience and language. `model/tree.ts` has slides as Markdown. */
import type { Depth } from './audience.ts';
import type { Place } from './diagnostic.ts';
import type { Fields } from './field.ts';
import type { SlideKind } from './kind.ts';
import type { LocalText } from './local-text.ts';

/** Minutes a slide takes: by default, and for audiences by id. */
export interface Minutes {
  readonly default: number;
  readonly variants: Readonly<Record<string, number>>;
}

export interface DeckSlide {
  readonly id: string;
  readonly kind: SlideKind;
  /** Id of its section. */
  readonly section: string;
  /** States the point: the slide's own, or what its kind says stands in for it. */
  readonly title: LocalText;
  /** What its kind takes, the title too. */
  readonly fields: Fields;
  readonly minutes: Minutes;
  /** 1 to 10: which slides stay when time is short. */
  readonly weight: number;
  readonly essential: boolean;
  readonly depth: Depth;
  readonly tags: readonly string[];
  /** Ids of sources of the slide as a whole, without those of the facts it uses. */
  readonly source: readonly string[];
  readonly notes?: LocalText;
  /** Audiences (or those that extend them) that see it; empty: all. */
  readonly only: readonly string[];
  /** Audiences (or those that extend them) that do not see it. */
  readonly not: readonly string[];
  /** Its parts appear one after another; absent: lists as the audience says, drawings at once. */
  readonly clicks?: boolean;
  readonly place: Place;
}
