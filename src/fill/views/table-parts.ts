/** A table's columns and rows before they are written. */
import type { CellShow } from '../../model/deck.ts';
import type { Markup, Phrase } from '../phrase.ts';

export interface Head {
  readonly title: Phrase;
  readonly marks: Markup;
  /** Markdown's way to say how the column is set. */
  readonly rule: string;
  /** Above it and those beside it that say the same. */
  readonly group?: Phrase | undefined;
  readonly unit?: string | undefined;
}

export interface TableColumnPart extends Head {
  /** By which emphasis and totals know it. */
  readonly id: string;
  readonly show?: CellShow | undefined;
  /** Whether a total of it is worked out where none says of which columns. */
  readonly adds: { readonly sum: boolean; readonly mean: boolean };
  /** A number of it in words. */
  readonly say: (value: number) => string;
}

export interface TableCellPart {
  readonly text: Phrase;
  readonly marks: Markup | '';
  readonly value?: number | undefined;
}

export type TableRowPart =
  | { readonly kind: 'group'; readonly title: Phrase }
  | {
      readonly kind: 'cells' | 'total';
      /** By which emphasis and totals know it. */
      readonly id?: string;
      readonly cells: readonly TableCellPart[];
      /** Of its group alone. */
      readonly inGroup?: boolean;
    };

export interface TableParts {
  readonly columns: readonly TableColumnPart[];
  readonly rows: readonly TableRowPart[];
}
