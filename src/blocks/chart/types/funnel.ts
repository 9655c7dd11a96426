/** How many are left after each step: bars in the middle, each half of the rest away from the edge. */
import type { ChartSpec } from '../../../model/chart.ts';
import { exact } from '../exact.ts';
import type { ChartKind } from './kind.ts';

export const funnel: ChartKind = {
  drawing: 'bar',
  lies: true,
  stacks: true,
  axes: 'names',
  takes: ['emphasize', 'sort'],
  ofSeries: [],
  clicks: ['points'],
  series: { least: 1, most: 1 },
  ownWords: ['base'],
  drawn,
};

function drawn(spec: ChartSpec): ChartSpec {
  const [series] = spec.series;
  if (series === undefined) return { ...spec, type: 'stacked-bar' };
  const most = Math.max(0, ...series.values.map((value) => value ?? 0));
  const base = {
    name: spec.words?.['base'] ?? 'Base',
    values: series.values.map((value) => exact((most - Math.max(0, value ?? 0)) / 2)),
    unit: '',
    digits: series.digits,
    look: { hidden: true, silent: true },
  };
  const shown = {
    ...series,
    values: series.values.map((value) => (value === null ? null : Math.max(0, value))),
    look: { tone: 0 },
  };
  return {
    ...spec,
    type: 'stacked-bar',
    series: [base, shown],
    valueAxis: { min: 0, max: most || 1 },
    look: { ...spec.look, gap: 12, bare: true },
  };
}
