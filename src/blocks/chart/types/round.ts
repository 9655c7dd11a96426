/** Pies, doughnuts and radars. */
import type { ChartKind } from './kind.ts';

/** Its first series alone is shown: a second would be hidden behind it. */
export const pie: ChartKind = {
  drawing: 'pie',
  axes: 'none',
  takes: ['emphasize', 'sort', 'other'],
  ofSeries: [],
  clicks: ['points'],
};
export const doughnut: ChartKind = { ...pie, drawing: 'doughnut' };
/** Each category is a spoke, with one scale for all. */
export const radar: ChartKind = {
  drawing: 'radar',
  axes: 'none',
  takes: ['emphasize', 'value_axis'],
  ofSeries: ['label'],
  clicks: ['series'],
};
