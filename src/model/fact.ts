import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';

/** A day, a month (no `day`) or a year (neither). Month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** As written: `2001-06-15`, `2014-06` or `2014`. */
  readonly iso: string;
}

/** The time a figure holds for: a date, or a span when there is a `to`. */
export interface When {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
  /** As written: `2017` or `2013/2017`. */
  readonly iso: string;
}

export const bounds = ['over', 'nearly', 'about', 'up-to'] as const;
/** How an inexact figure relates to the true one: over (逾), nearly (近), about (约), up to (至多). */
export type Bound = (typeof bounds)[number];

interface FactBase {
  readonly id: string;
  readonly label?: LocalText;
  /** Ids of sources. */
  readonly sources: readonly string[];
  /** Where the value stands, when the fact is a `cell` of a table. */
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string };
  readonly place: Place;
}

export interface QuantityFact extends FactBase {
  readonly type: 'quantity';
  readonly value: number;
  /** Id of a unit. Absent only where a cell's column has none. */
  readonly unit?: string;
  /** None: exact. */
  readonly bound?: Bound;
  readonly when?: When;
  /** A plus stands before growth. */
  readonly sign: boolean;
}

export interface DateFact extends FactBase {
  readonly type: 'date';
  readonly date: CalendarDate;
}

export interface TextFact extends FactBase {
  readonly type: 'text';
  readonly text: LocalText;
  readonly when?: When;
}

/** Something true, written once. A `cell` fact is a quantity or a text, read from its table while loading. */
export type Fact = QuantityFact | DateFact | TextFact;

/** The forms of a counted thing by `Intl` plural category; `other` is always there and serves where one is not. */
export type UnitForms = Readonly<Record<string, string>>;

/** What a number counts. */
export interface Unit {
  readonly id: string;
  /** The written number times this is the number in the base unit. */
  readonly factor: number;
  /** ISO 4217, e.g. `USD`. */
  readonly currency?: string;
  readonly percent: boolean;
  /** Its name by language; none for money and percent. */
  readonly words: Readonly<Record<string, UnitForms>>;
  readonly place: Place;
}

export type Cell = number | LocalText | CalendarDate | null;

export interface TableColumn {
  readonly name: string;
  readonly type: 'year' | 'number' | 'date' | 'text';
  readonly label: LocalText;
  readonly unit?: string;
  readonly sign: boolean;
  /** Ids of sources; the table's where the column names none. */
  readonly sources: readonly string[];
  readonly place: Place;
}

export interface TableRow {
  /** The key column's cell, as written. */
  readonly key: string;
  /** By column name: a number in `number` and `year` columns, a day in `date`, a text in `text` columns; null when empty. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The line in its file. */
  readonly place: Place;
}

/** The file that holds a table's rows. */
export interface TableOrigin {
  /** Relative to the project root. */
  readonly file: string;
  readonly kind: 'sheet' | 'text' | 'json' | 'json-lists';
  readonly sheet?: string;
  /** Where each column stands there: `E` of a sheet, the head of a text, `.total` or `[2]` of JSON. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Rows of a file and what their columns are. */
export interface DataTable {
  readonly id: string;
  readonly title: LocalText;
  /** Name of the column that names rows. */
  readonly key: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly origin: TableOrigin;
  readonly place: Place;
}
