/** How many figures lie in each of some classes: columns that touch. The classes are calculated in `statistics/bins.ts`. */
import { onAxes } from './bars.ts';
import type { ChartKind } from './kind.ts';

export const histogram: ChartKind = {
  drawing: 'bar',
  axes: 'names',
  takes: [...onAxes, 'bins', 'annotate'],
  ofSeries: ['label'],
  series: { least: 1, most: 1 },
  category: 'none',
  annotations: ['line', 'range'],
  drawn: (spec) => ({ ...spec, type: 'column', look: { ...spec.look, gap: 4 } }),
};
