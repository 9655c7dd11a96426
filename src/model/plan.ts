import type { DeckSlide, Section } from './deck.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Why a slide is kept or left out. */
export type Reason =
  | 'essential'
  | 'forced in'
  | 'frame'
  | 'fits'
  | 'opens its section'
  | 'forced out'
  | 'not for this audience'
  | 'too deep'
  | 'subject left out'
  | 'not among its subjects'
  | 'not in its form'
  | 'no time left'
  | 'its section is empty';

export interface PlannedSlide {
  readonly slide: DeckSlide;
  readonly section: Section;
  /** For this audience. */
  readonly minutes: number;
  readonly reason: Reason;
}

/** Which slides an audience gets, in order, and which not. */
export interface Plan {
  readonly kept: readonly PlannedSlide[];
  /** In the deck's order. */
  readonly left: readonly PlannedSlide[];
  /** Slides left out for want of time, depth or interest that follow the closing, where the audience's form asks for them. */
  readonly backup: readonly PlannedSlide[];
  readonly minutes: number;
  readonly diagnostics: readonly Diagnostic[];
}
