/** Lines and areas along categories, and columns with lines over them. */
import { onAxes, toTheEye } from './bars.ts';
import type { ChartKind } from './kind.ts';

export const line: ChartKind = {
  drawing: 'line',
  axes: 'names',
  takes: [...onAxes, ...toTheEye],
  ofSeries: ['label', 'error'],
  annotations: ['point', 'line', 'band', 'range', 'change'],
  clicks: ['series'],
};
export const area: ChartKind = { ...line, drawing: 'area', ofSeries: ['label'] };
/** It alone has a second axis. */
export const combo: ChartKind = {
  ...line,
  drawing: 'bar',
  takes: [
    ...onAxes,
    'secondary',
    'secondary_title',
    'secondary_axis',
    ...toTheEye.filter((key) => key !== 'multiples'),
  ],
  ofSeries: ['label', 'as', 'secondary', 'error'],
};
