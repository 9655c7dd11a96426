import type { PlacedSlide } from '../model/box.ts';
import type { Audience, Deck } from '../model/deck.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import type { ColorName, Size, Theme } from '../model/theme.ts';
import type { Presentation } from '../model/tree.ts';

/** A slide as filled for the audience, as far as rules look at it. */
export interface CheckedSlide {
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly minutes: number;
  readonly spoken: string;
  readonly place: Place;
}

/** A deck as one audience gets it: everything that a rule may look at. Nothing here is read from disk by a rule. */
export interface Subject {
  readonly deck: Deck;
  readonly audience: Audience;
  readonly plan: Plan;
  readonly theme: Theme;
  readonly slides: readonly CheckedSlide[];
  readonly presentation: Presentation;
  readonly placed: readonly PlacedSlide[];
  /** Pixels of a picture; undefined where that is unknown or has no meaning, as with SVG. */
  readonly pixels: (file: string) => Size | undefined;
  /** Titles that name a subject and say nothing of it, in the audience's language: "Results". */
  readonly topicTitles: readonly string[];
  /** Where the audience's brand sets a theme colour. */
  readonly colorPlace: (name: ColorName) => Place | undefined;
}

export type AudienceRule = (subject: Subject) => readonly Diagnostic[];
export type DeckRule = (deck: Deck) => readonly Diagnostic[];
