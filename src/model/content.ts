/** What slides are built of. */
import type { ChartType } from './block.ts';
import type { Place } from './diagnostic.ts';
import type { Cell } from './fact.ts';
import type { LocalText } from './local-text.ts';
import type { Align } from './theme.ts';

/** Something with sources of its own: marks that stand beside it. */
export interface Sourced {
  readonly source: readonly string[];
  readonly place: Place;
}

/** A point in a list: `lead` is set bold before `text`. At least one of the two is there. */
export interface Item extends Sourced {
  readonly lead?: LocalText;
  readonly text?: LocalText;
  /** One level of sub-points. */
  readonly items: readonly LocalText[];
}
export interface Column {
  readonly heading: LocalText;
  readonly items: readonly Item[];
  readonly place: Place;
}
/** A card of a comparison, a node of a diagram. */
export interface Card extends Sourced {
  readonly title: LocalText;
  readonly items: readonly LocalText[];
}
export interface Step extends Sourced {
  readonly title: LocalText;
  readonly text?: LocalText;
}
export interface Event extends Sourced {
  readonly date: LocalText;
  readonly title: LocalText;
  readonly text?: LocalText;
  readonly major: boolean;
}
export interface BigFigure {
  readonly fact: string;
  /** The fact's unless given. */
  readonly label?: LocalText;
  readonly place: Place;
}
export interface Diagram {
  readonly root: { readonly title: LocalText; readonly text?: LocalText };
  readonly branches: readonly Card[];
  readonly base?: Card;
  readonly outward?: Card;
  readonly place: Place;
}

/** Part of a table of the deck, or cells of its own. */
export type SlideTable = TableReference | TableCells;
export interface TableReference {
  readonly type: 'reference';
  readonly table: string;
  /** Names of columns in the order to show; all unless given. */
  readonly columns: readonly string[];
  /** Keys of rows in the order to show; all unless given. */
  readonly rows: readonly string[];
  readonly place: Place;
}
export interface TableCells {
  readonly type: 'cells';
  readonly columns: readonly {
    readonly title: LocalText;
    readonly align: Align;
    readonly source: readonly string[];
  }[];
  /** As many cells in a row as there are columns. */
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly place: Place }[];
  readonly place: Place;
}

/** A chart of a table: `category` names the points, each series is a column of numbers. */
export interface Chart {
  readonly type: ChartType;
  readonly table: string;
  readonly category: string;
  readonly series: readonly ChartColumn[];
  /** Keys of rows; all unless given. */
  readonly rows: readonly string[];
  readonly categoryTitle?: LocalText;
  readonly valueTitle?: LocalText;
  readonly secondaryTitle?: LocalText;
  readonly alt: LocalText;
  readonly place: Place;
}
export interface ChartColumn {
  readonly column: string;
  /** The column's label unless given. */
  readonly label?: LocalText;
  readonly as?: 'column' | 'line';
  /** Measured on the axis at the right. */
  readonly secondary: boolean;
  readonly place: Place;
}
