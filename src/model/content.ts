/** Tables, charts and code, as slides' data has them. */
import type { AxisRange, Bins, ChartType, QuartileMethod, SeriesNames, WhiskerRule } from './chart.ts';
import type { Place } from './diagnostic.ts';
import type { WrittenCell } from './fact.ts';
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
  readonly rows: readonly { readonly cells: readonly WrittenCell[]; readonly place: Place }[];
  readonly alt?: LocalText;
  readonly place: Place;
}

/** A chart of a table: `category` names the points, each series is a column of numbers. */
export interface Chart {
  readonly type: ChartType;
  readonly table: string;
  /** Empty where its type needs none. */
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
  /** Made of the data unless given. */
  readonly alt?: LocalText;
  /** Columns of its series, and keys of its rows. */
  readonly emphasize: readonly string[];
  readonly names?: SeriesNames;
  readonly notes: readonly ChartNote[];
  /** By a column; unless given by the first series, or by what stands upon each other. */
  readonly sort?: { readonly by?: string; readonly order: 'ascending' | 'descending' };
  readonly other?: ChartOther;
  /** The column that names points which stand at numbers. */
  readonly pointNames?: string;
  /** The column of bubbles' sizes. */
  readonly size?: string;
  readonly bins?: Bins;
  readonly quartiles: QuartileMethod;
  readonly whiskers: WhiskerRule;
  /** Keys of rows of a waterfall that are sums. */
  readonly totals: readonly string[];
  /** A chart for each series, or for each value of a column. */
  readonly multiples?: 'series' | { readonly by: string };
  readonly place: Place;
}
export interface ChartColumn {
  readonly column: string;
  /** The column's label unless given. */
  readonly label?: LocalText;
  readonly as?: 'column' | 'line';
  /** Measured on the axis at the right. */
  readonly secondary: boolean;
  /** Columns that say how far off a figure may be. */
  readonly error?: { readonly minus: string; readonly plus: string };
  readonly trend?: { readonly formula: boolean };
  readonly place: Place;
}

/** The small parts of a chart, summed: all but the largest few, or those below a figure of the table. */
export interface ChartOther {
  readonly keep?: number;
  readonly below?: number;
  readonly label?: LocalText;
}

/** What is written into a chart. `series` is a column, `row`, `from` and `to` of rows are keys. */
export type ChartNote = { readonly text?: LocalText; readonly place: Place } & (
  | { readonly type: 'point'; readonly row: string; readonly series: string }
  | { readonly type: 'line'; readonly value: number }
  | { readonly type: 'band'; readonly from: string; readonly to: string }
  | { readonly type: 'range'; readonly from: number; readonly to: number }
  | {
      readonly type: 'change';
      readonly from: string;
      readonly to: string;
      readonly series: string;
      readonly as: 'percent' | 'difference' | 'factor';
    }
);

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
