/**
 * A chart as both outputs draw it: words in the audience's language, numbers as they are. Text is plain text.
 */

export type ChartType =
  | 'column'
  | 'bar'
  | 'stacked-column'
  | 'stacked-bar'
  | 'line'
  | 'area'
  | 'pie'
  | 'doughnut'
  | 'scatter'
  | 'combo';

export interface ChartSeries {
  readonly name: string;
  /** As many as there are categories; null where there is no figure. */
  readonly values: readonly (number | null)[];
  /** In a combo: how this series is drawn. */
  readonly as?: 'column' | 'line';
  /** In a combo: the axis at the right, e.g. for growth in percent. */
  readonly secondary?: boolean;
  /** Shown beside values, e.g. `亿美元` or `%`. */
  readonly unit: string;
  /** Digits after the point in labels. */
  readonly digits: number;
  /** X values of a scatter chart; otherwise absent. */
  readonly x?: readonly number[];
}

/** An axis as its author wants it; what is not said is automatic. */
export interface AxisRange {
  readonly min?: number;
  readonly max?: number;
  /** Between two figures of the axis; more than 0. */
  readonly step?: number;
}

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
}
