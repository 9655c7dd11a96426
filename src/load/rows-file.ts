/** Rows of a table, whatever file they are from. */
import type { Place } from '../model/diagnostic.ts';

export interface RowsCell {
  /** Without spaces around it. */
  readonly value: string;
  /** Where the file knows that it is one; else it is to be read from the value. */
  readonly number?: number;
  /** `2018-06-10`, where the file knows that it is a day. */
  readonly date?: string;
  readonly place: Place;
}
export interface RowsRow {
  readonly cells: readonly RowsCell[];
  readonly place: Place;
}
export interface RowsFile {
  /** Names of columns. */
  readonly header: readonly RowsCell[];
  readonly rows: readonly RowsRow[];
  readonly delimiter: Delimiter;
  /** Of JSON whose rows are lists. */
  readonly lists?: true;
}

/** What parts cells in a text, and its name: spreadsheets write a semicolon where a comma marks decimals. */
export const delimiters = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
} as const;
export type Delimiter = keyof typeof delimiters;
