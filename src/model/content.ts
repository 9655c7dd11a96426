/** Tables, charts and code, as slides' data has them. */
import type { AxisRange, ChartType } from './chart.ts';
import type { Place } from './diagnostic.ts';
import type { Cell } from './fact.ts';
import type { LocalText } from './local-text.ts';
import type { Align } from './theme.ts';

/** Part of a table of the deck, or cells of its own. */
export type SlideTable = TableReference | TableCells;
export interface TableReference {
  readonly type: 'reference';
  readonly table: string;
  /** Names of columns in the order to show; all unless given. */
  readonly columns: readonly string[];
  /** Keys of rows in the order to show; all unless given. */
  readonly rows: readonly string[];
  /** What it shows; its slide, columns and size unless given. */
  readonly alt?: LocalText;
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
  readonly alt?: LocalText;
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
  /** Ends and steps where the data gives them. */
  readonly axes: {
    readonly categoryAxis?: AxisRange;
    readonly valueAxis?: AxisRange;
    readonly secondaryAxis?: AxisRange;
  };
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

/** First and last of some lines, counted from 0. */
export type LineRun = readonly [first: number, last: number];

/** What becomes of a line where code changes. */
export type LineMark = 'same' | 'added' | 'removed';

/** Lines of a program. */
export interface Listing {
  /** As Shiki knows it; empty where it has none. */
  readonly language: string;
  readonly lines: readonly string[];
  /** The number of each line; 0 for one that says that lines are left out. */
  readonly numbers: readonly number[];
  readonly showNumbers: boolean;
  /** Lines that stand out, one entry after another. */
  readonly emphasis: readonly (readonly LineRun[])[];
  /** What becomes of each line; absent where the listing is no difference. */
  readonly marks?: readonly LineMark[];
}

/** A map: countries by their codes of two letters, or as features of the deck's own have them. */
export interface MapContent {
  readonly show: 'world' | readonly string[] | DegreeBox;
  readonly classes: readonly {
    readonly label: LocalText;
    readonly countries: readonly string[];
    readonly color?: string;
    readonly source: readonly string[];
  }[];
  readonly values?: MapValues;
  readonly highlight: readonly string[];
  /** Which are named; true where all that are coloured or picked out are. */
  readonly labels: boolean | readonly string[];
  readonly names: Readonly<Record<string, LocalText>>;
  readonly points: readonly (Degrees & { readonly name: LocalText; readonly source: readonly string[] })[];
  readonly routes: readonly { readonly name?: LocalText; readonly through: readonly Degrees[] }[];
  /** Path of a file of GeoJSON, from the deck's folder. */
  readonly features?: string;
  readonly assign: Readonly<Record<string, string>>;
  readonly omit: readonly string[];
  readonly center?: number;
  readonly alt?: LocalText;
  readonly place: Place;
}
export interface Degrees {
  readonly lon: number;
  readonly lat: number;
}
export interface DegreeBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
/** A number for each country, of a table of the deck. */
export interface MapValues {
  readonly table: string;
  readonly country: string;
  readonly column: string;
  readonly breaks: readonly number[];
  readonly title?: LocalText;
  /** Codes that features of the deck's own have. */
  readonly own: readonly string[];
}
