/** Tables, charts and code, as slides' data has them. */
import type {
  AxisRange,
  Bins,
  ChartClicks,
  ChartType,
  QuartileMethod,
  SeriesNames,
  WhiskerRule,
} from './chart.ts';
import type { Place } from './diagnostic.ts';
import type { LocalText } from './local-text.ts';
import type { Align } from './theme.ts';

/** How figures of a column are seen besides: a bar in each cell as long as its figure, or a shade as strong. */
export type CellShow = 'bars' | 'shades';

/** A row or a column that stands out, or with both the cell in which they meet. Rows are named by their keys in a table of the deck. */
export interface Emphasis {
  /** Its key, or its number among the rows with cells, from 1. */
  readonly row?: string;
  /** Its name, or its number, from 1. */
  readonly column?: string;
}

/** A row worked out of those above it, or one of the table's own that is the total. */
export type TableTotal =
  | {
      readonly type: 'worked-out';
      readonly of: 'sum' | 'mean';
      readonly label?: LocalText;
      /** Below each group, of its rows; else below all, of all. */
      readonly each: boolean;
      /** Names or numbers of columns; all that it can be worked out for unless given. */
      readonly columns: readonly string[];
    }
  | { readonly type: 'row'; readonly row: string };

/** What tables of both sorts have. */
interface TableBase {
  readonly emphasize: readonly Emphasis[];
  readonly totals: readonly TableTotal[];
  /** Units stand on a line of their own below heads. */
  readonly unitsBelow: boolean;
  /** The first column names rows. */
  readonly rowHeads: boolean;
  /** What it shows; its slide, columns and size unless given. */
  readonly alt?: LocalText;
  readonly place: Place;
}

/** Part of a table of the deck, or cells of its own. */
export type SlideTable = TableReference | TableCells;
export interface TableReference extends TableBase {
  readonly type: 'reference';
  readonly table: string;
  /** In the order to show; all of the table's unless given. */
  readonly columns: readonly {
    readonly name: string;
    readonly group?: LocalText;
    readonly show?: CellShow;
  }[];
  /** Keys of rows in the order to show, and heads of groups between them; all rows unless given. */
  readonly rows: readonly ({ readonly key: string } | { readonly group: LocalText })[];
  /** The column whose values are heads of groups. */
  readonly groupBy?: string;
}
export interface TableCells extends TableBase {
  readonly type: 'cells';
  readonly columns: readonly {
    readonly title: WrittenText;
    readonly align: Align;
    readonly source: readonly string[];
    readonly group?: LocalText;
    readonly unit?: LocalText;
    readonly show?: CellShow;
  }[];
  /** As many cells in a row as there are columns; heads of groups between them. */
  readonly rows: readonly (
    | { readonly cells: readonly WrittenCell[]; readonly place: Place }
    | { readonly group: LocalText }
  )[];
}
/** A text that may be rich. */
export interface WrittenText {
  readonly text: LocalText;
  readonly rich?: boolean;
}
export type WrittenCell = number | WrittenText | null;

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
  readonly clicks?: ChartClicks;
  readonly figures?: 'none';
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
  /** What that file calls its areas, by code. */
  readonly featureNames?: ReadonlyMap<string, string>;
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
