/** Works that decks cite, as CSL (citationstyles.org) knows them. Keys are CSL-JSON's own. */
import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';

/** A person by parts of the name; `literal` for institutions, and names that have no parts. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

/** `[[2018, 6, 10]]`, or two of them for a span; or words. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

export type CslValue = string | number | readonly CslName[] | CslDate;

/** A work's variables: `title`, `container-title`, `issued` … */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: CslValue | undefined;
}

export interface Work {
  readonly id: string;
  /** What is the same in every language. */
  readonly item: CslItem;
  /** Its texts may hold CSL's tags (`<i>`); else they are plain. */
  readonly tagged: boolean;
  /** Variables that are said by language; of names, all in one text. */
  readonly local: Readonly<Record<string, LocalText>>;
  /** A sentence of the deck's own about it, below the list of references. */
  readonly remark?: LocalText;
  readonly place: Place;
}

/** Where in a work: `page` and `12–14`. `label` is one of CSL's locator terms; absent: words of any sort. */
export interface Locator {
  readonly label?: string;
  readonly locator: string;
  /** As it was written: `pp. 12-14`. */
  readonly written: string;
}

/** What stands beside facts and in texts for a work, or for a place in one. */
export interface Source {
  readonly id: string;
  /** Absent where only a section is named, of nobody says what. */
  readonly work?: Work;
  /** Where in the work, in words. */
  readonly section?: LocalText;
  /** Where in the work, for the style to say. */
  readonly locator?: Locator;
  /** What stands beside a fact: `§2.1` or `[2]`. Absent: what the style of citations says. */
  readonly mark?: string;
  /** The number of a work in the list of references of the work that the deck is made from. */
  readonly reference?: number;
  /** Of the work that the deck is made from, whatever the deck calls itself. */
  readonly ofOrigin: boolean;
  readonly place: Place;
}
