import type { ChartSpec } from '../../model/block.ts';
import type { Theme } from '../../model/theme.ts';

/** How a group of series is drawn; a combo has a group of columns and one of lines. */
export type Drawing = 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter';

export interface SeriesContext {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly drawing: Drawing;
  readonly stacked: boolean;
}
