/** Points that stand at numbers both ways. */
import { onAxes } from './bars.ts';
import type { ChartKind } from './kind.ts';

export const scatter: ChartKind = {
  drawing: 'scatter',
  axes: 'numbers',
  takes: [...onAxes, 'category_axis', 'point_names', 'emphasize', 'annotate'],
  ofSeries: ['label', 'error', 'trend'],
  annotations: ['point', 'line', 'range'],
  clicks: ['series'],
};
/** A third number is the bubble's area. */
export const bubble: ChartKind = {
  ...scatter,
  drawing: 'bubble',
  takes: [...scatter.takes, 'size'],
  ofSeries: ['label'],
  series: { least: 1, most: 1 },
  clicks: [],
};
