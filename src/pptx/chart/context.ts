import type { ChartSpec } from '../../model/chart.ts';
import type { Size, Theme } from '../../model/theme.ts';

/** How a group of series is drawn; a combo has a group of columns and one of lines. */
export type Drawing = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

export interface SeriesContext {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly language: string;
  /** Of the chart's frame. */
  readonly size: Size;
  readonly drawing: Drawing;
  readonly stacked: boolean;
}
