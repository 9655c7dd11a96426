import type { Place } from '../model/diagnostic.ts';
import type { LocalText } from '../model/local-text.ts';
import type { FactReference } from '../text/references.ts';
import type { Cursor } from './cursor.ts';
import type { LinkKind, Problems } from './problems.ts';
import type { DeckFolder } from './read-file.ts';

/** A name in the data that stands for something elsewhere in it. */
export interface Link {
  readonly kind: LinkKind;
  readonly id: string;
  readonly place: Place;
}

/** Where a text stands, so that facts in it can be checked. */
export interface WrittenText {
  /** The facts that it names. */
  readonly references: readonly FactReference[];
  /** The place of the n-th `{fact…}` in it. */
  place(fact: string, n: number): Place;
}

/** What a slide or a fact takes from a table. `numbers`: columns that must hold numbers. */
export interface TableUse {
  readonly table: Cursor;
  readonly columns: readonly Cursor[];
  readonly rows: readonly Cursor[];
  readonly numbers?: readonly Cursor[];
  /** Columns that must hold dates. */
  readonly dates?: readonly Cursor[];
  /** What must stand in cells of a column. */
  readonly cells?: { readonly column: Cursor; readonly named: readonly Cursor[] };
  /** What is worked out of columns of numbers: one at least of those named must be one; of all, where none is. */
  readonly figures?: { readonly of: Cursor; readonly columns: readonly string[] };
}

/** What all readers of files share while a deck is loaded. */
export interface LoadContext {
  readonly folder: DeckFolder;
  readonly problems: Problems;
  /** The deck's: plain strings are filed under it. */
  readonly language: string;
  /** Fields that can be rich are. */
  readonly rich: boolean;
  readonly links: Link[];
  readonly texts: WrittenText[];
  /** All in which anything is written. */
  readonly languages: Set<string>;
  readonly tableUses: TableUse[];
  /** Files that tables have their rows from. */
  readonly tableFiles: Set<string>;
  /** Where blocks stand that links may lead to, by their ids. */
  readonly anchors: Map<string, Place>;
  /** Ids of formulas, and where they stand. */
  readonly formulas: Map<string, Place>;
}

/** Notes that `cursor` names something; returns the name. */
export function link(context: LoadContext, kind: LinkKind, cursor: Cursor): string {
  const id = cursor.string;
  if (id !== undefined) context.links.push({ kind, id, place: cursor.place });
  return id ?? '';
}

/** One id or a list of them. */
export function links(context: LoadContext, kind: LinkKind, cursor: Cursor): readonly string[] {
  return cursor.oneOrMore.map((one) => link(context, kind, one));
}

/** What a text that is not there reads as; the schema has reported it, so nobody sees it. */
export const noText = (cursor: Cursor): LocalText => ({ byLanguage: {}, variants: {}, place: cursor.place });
