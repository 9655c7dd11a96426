/** A position in a file of the user's. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path as the user would type it: relative to the project root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Of a spreadsheet's file, by its own names: `Sheet1!B7`. Line and column are the cell's row and column. */
  readonly cell?: string;
}

/** A suggestion names what is right and could be better: nothing counts it as wrong or doubtful. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** Something wrong, doubtful or improvable in the user's input. `code` is permanent: see `diagnostics/catalogue.ts`. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  /** What to do about it: the nearest right name, or the form expected. */
  readonly hint?: string;
}
