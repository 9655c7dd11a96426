import type { ChartClicks, ChartSpec } from '../../../model/chart.ts';

/** How a series is drawn; a combo has columns and lines. */
export type Drawing = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter' | 'bubble' | 'radar';

/** What a chart's data may say that not every type has a place for; keys as data writes them. */
export type OwnKey =
  | 'category_title'
  | 'value_title'
  | 'value_axis'
  | 'category_axis'
  | 'secondary'
  | 'secondary_title'
  | 'secondary_axis'
  | 'emphasize'
  | 'names'
  | 'annotate'
  | 'sort'
  | 'other'
  | 'point_names'
  | 'multiples'
  | 'size'
  | 'bins'
  | 'quartiles'
  | 'whiskers'
  | 'totals';

/** The same of one of its series. */
export type OwnSeriesKey = 'label' | 'as' | 'secondary' | 'error' | 'trend';

/** Lectern's words for parts of a chart. */
export type ChartWord = 'base' | 'rise' | 'fall' | 'total' | 'days' | 'lower' | 'upper' | 'outlier';

/** A type of chart: all that is known of it, but for how each output draws bars, lines and so on. */
export interface ChartKind {
  /** How its series are drawn; those of a combo say so themselves. */
  readonly drawing: Drawing;
  /** Bars lie, the first at the top. */
  readonly lies?: boolean;
  /** Bars of a category stand upon each other. */
  readonly stacks?: boolean;
  /** What runs along its axes: names and figures, figures both ways, or nothing. */
  readonly axes: 'names' | 'numbers' | 'none';
  readonly takes: readonly OwnKey[];
  readonly ofSeries: readonly OwnSeriesKey[];
  /** How many series it has; any number unless given. */
  readonly series?: { readonly least: number; readonly most: number };
  /** Whether `category` may be left out, or has no place; needed unless given. */
  readonly category?: 'optional' | 'none';
  /** Names of parts that it draws besides its series: `chart-…` in templates/words.yaml. */
  readonly ownWords?: readonly ChartWord[];
  /** What annotations it has a place for. */
  readonly annotations?: readonly ('point' | 'line' | 'band' | 'range' | 'change')[];
  /** What of it may appear click by click; none unless given. */
  readonly clicks?: readonly ChartClicks[];
  /** The chart of bars and lines that is drawn for it; itself unless given. */
  readonly drawn?: (spec: ChartSpec) => ChartSpec;
}
