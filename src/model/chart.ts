/**
 * A chart as both outputs draw it: words in the audience's language, numbers as they are. Text is plain text.
 */

export const chartTypes = [
  'column',
  'bar',
  'stacked-column',
  'stacked-bar',
  'percent-column',
  'percent-bar',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
  'bubble',
  'combo',
  'waterfall',
  'range-column',
  'range-bar',
  'histogram',
  'box',
  'radar',
  'funnel',
  'gantt',
] as const;
export type ChartType = (typeof chartTypes)[number];

export type Values = readonly (number | null)[];

/** How far beyond each figure its error bar reaches, in the figure's unit; null where there is none. */
export interface ErrorBars {
  readonly minus: Values;
  readonly plus: Values;
}

export interface ChartSeries {
  readonly name: string;
  /** As many as there are categories; null where there is no figure. */
  readonly values: Values;
  /** In a combo: how this series is drawn. */
  readonly as?: 'column' | 'line';
  /** In a combo: the axis at the right, e.g. for growth in percent. */
  readonly secondary?: boolean;
  /** Shown beside values, e.g. `亿美元` or `%`. */
  readonly unit: string;
  /** Digits after the point in labels. */
  readonly digits: number;
  /** X values of a scatter or bubble chart; otherwise absent. */
  readonly x?: readonly number[];
  /** Of bubbles: what their areas stand for. */
  readonly sizes?: Values;
  readonly errors?: ErrorBars;
  /** A straight line through the points of a scatter chart, with its formula if asked. */
  readonly trend?: { readonly formula: boolean };
  /** What only a drawn chart says: see `drawnChart`. */
  readonly look?: SeriesLook;
}

/** How a series looks that stands for part of a figure: a half of a box, what lifts a floating bar. */
export interface SeriesLook {
  /** Not seen; it lifts what stands upon it. Neither listed nor labelled. */
  readonly hidden?: boolean;
  /** Points without a line between them. */
  readonly dots?: boolean;
  /** The colour of that place among the theme's, or text's quiet one. */
  readonly tone?: number | 'muted';
  /** Lighter, beside its other half. */
  readonly pale?: boolean;
  /** Written before its figures, which are lengths: `+` of what is added, `−` of what is taken away. */
  readonly sign?: string;
  /** No figures on its marks. */
  readonly silent?: boolean;
  /** Not listed in a legend. */
  readonly unlisted?: boolean;
  /** Words in place of figures, by category. */
  readonly says?: readonly (string | undefined)[];
  /** Where its bars end, said beyond their ends in place of how long they are. */
  readonly ends?: Values;
}

/** An axis as its author wants it; what is not said is automatic. */
export interface AxisRange {
  readonly min?: number;
  readonly max?: number;
  /** Between two figures of the axis; more than 0. */
  readonly step?: number;
}

/** What is written into a chart. Places of series and categories count from 0. */
export type Annotation =
  | { readonly type: 'point'; readonly series: number; readonly at: number; readonly text: string }
  | { readonly type: 'line'; readonly value: number; readonly text: string }
  | { readonly type: 'band'; readonly from: number; readonly to: number; readonly text: string }
  /** A line across the axis of categories: at 0 in the middle of the first, at 0.5 between it and the second. */
  | { readonly type: 'upright'; readonly at: number; readonly text: string }
  | { readonly type: 'range'; readonly from: number; readonly to: number; readonly text: string }
  | {
      readonly type: 'change';
      readonly series: number;
      readonly from: number;
      readonly to: number;
      readonly text: string;
    };

/** What stands out, by places from 0; all else recedes. */
export interface Emphasis {
  readonly series: readonly number[];
  readonly points: readonly number[];
}

/** The five numbers of a box, and what lies beyond its whiskers. */
export interface Box {
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  readonly outliers: readonly number[];
}

/** Where a series is named. */
export type SeriesNames = 'ends' | 'legend' | 'none';

/** One of several charts that are drawn alike, on one scale. */
export interface Panel {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What stands out in it; `-1` where nothing does. */
  readonly emphasis?: Emphasis;
}

/** What appears at a click: a series, or a category with all that stands in it. */
export type ChartClicks = 'series' | 'points';

export interface ChartSpec {
  readonly type: ChartType;
  /** Says what is shown, for screen readers and PowerPoint's alt text. */
  readonly alt: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Axis titles with their units; absent where there is no such axis, or nothing to say of it. */
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly secondaryTitle?: string;
  /** Of a scatter chart, whose points stand at numbers from left to right too. */
  readonly categoryAxis?: AxisRange;
  readonly valueAxis?: AxisRange;
  readonly secondaryAxis?: AxisRange;
  readonly emphasis?: Emphasis;
  /** Unless given: at the ends of a few lines, else in a legend. */
  readonly names?: SeriesNames;
  /** Marks say no figures, and lines have no dots. */
  readonly figures?: 'none';
  readonly annotations?: readonly Annotation[];
  /** Axes and legend stand from the start, these come one by one. */
  readonly clicks?: ChartClicks;
  /** Small multiples: charts of these in place of one of `series`, which is empty then. */
  readonly panels?: readonly Panel[];
  /** Of a waterfall: places of categories that are sums up to there. */
  readonly totals?: readonly number[];
  /** Of a box plot, one for each category. */
  readonly boxes?: readonly Box[];
  /** Lectern's own words for what a type draws: `rise`, `fall`, `total` … */
  readonly words?: Readonly<Record<string, string>>;
  /** What only a drawn chart says: see `drawnChart`. */
  readonly look?: ChartLook;
}

export interface ChartLook {
  /** Room between bars in percent of one, in place of what looks well. */
  readonly gap?: number;
  /** Bars are 100 % long, whatever their figures. */
  readonly shares?: boolean;
  /** Neither figures nor lines of the value axis. */
  readonly bare?: boolean;
  /** Figures of the value axis are days since the end of 1899, as spreadsheets count. */
  readonly dates?: boolean;
  /** Stands above it: one of several. */
  readonly title?: string;
}

/** Named rules for classes of a histogram: see `statistics/bins.ts`. */
export type BinRule = 'sturges' | 'freedman-diaconis' | 'scott' | 'square-root';

/** How classes are chosen: by a rule, about so many, so wide, or exactly these. */
export type Bins =
  | { readonly rule: BinRule }
  | { readonly count: number }
  | { readonly width: number; readonly start?: number }
  | { readonly edges: readonly number[] };

/** Named methods of quartiles: see `statistics/quartiles.ts`. */
export type QuartileMethod = 'inclusive' | 'exclusive' | 'tukey';

/** Whiskers reach to the farthest figure within one and a half boxes (Tukey), or to the ends. */
export type WhiskerRule = 'tukey' | 'range';
