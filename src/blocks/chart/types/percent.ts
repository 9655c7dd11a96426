/** Bars of one length, parted as shares of their whole: 100 % each. */
import type { ChartSeries, ChartSpec } from '../../../model/chart.ts';
import { exact } from '../exact.ts';
import { stackedBar, stackedColumn } from './bars.ts';
import type { ChartKind } from './kind.ts';

const shares = (type: 'stacked-column' | 'stacked-bar') => (spec: ChartSpec) => drawnShares(spec, type);

/** What shares of a whole cannot have: ends of their own, and sums of different wholes in one bar. */
const takes = stackedColumn.takes.filter((key) => key !== 'value_axis' && key !== 'multiples');

export const percentColumn: ChartKind = { ...stackedColumn, takes, drawn: shares('stacked-column') };
export const percentBar: ChartKind = { ...stackedBar, takes, drawn: shares('stacked-bar') };

function drawnShares(spec: ChartSpec, type: 'stacked-column' | 'stacked-bar'): ChartSpec {
  const wholes = spec.categories.map((_, at) =>
    spec.series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0),
  );
  const share = (value: number | null, whole = 0) =>
    value === null || whole === 0 ? null : exact((100 * Math.max(0, value)) / whole);
  const series = spec.series.map(
    (one): ChartSeries => ({
      ...one,
      values: one.values.map((value, at) => share(value, wholes[at])),
      unit: '%',
      digits: 0,
    }),
  );
  return { ...spec, type, series, valueAxis: { min: 0, max: 100 }, look: { shares: true } };
}
