/** Columns and bars, beside each other or upon each other. */
import type { ChartKind, OwnKey } from './kind.ts';

/** What charts of names and figures have. */
export const onAxes: readonly OwnKey[] = ['category_title', 'value_title', 'value_axis'];
export const toTheEye: readonly OwnKey[] = ['emphasize', 'names', 'annotate', 'sort', 'other', 'multiples'];

const beside: ChartKind = {
  drawing: 'bar',
  axes: 'names',
  takes: [...onAxes, ...toTheEye],
  ofSeries: ['label', 'error'],
  annotations: ['point', 'line', 'band', 'range', 'change'],
  clicks: ['series', 'points'],
};
const upon: ChartKind = {
  ...beside,
  stacks: true,
  ofSeries: ['label'],
  annotations: ['line', 'band', 'range'],
};
/** A band of categories would lie across their names. */
const lying = ({ annotations = [], ...kind }: ChartKind): ChartKind => ({
  ...kind,
  lies: true,
  annotations: annotations.filter((one) => one !== 'band'),
});

export const column: ChartKind = beside;
export const bar: ChartKind = lying(beside);
export const stackedColumn: ChartKind = upon;
export const stackedBar: ChartKind = lying(upon);
