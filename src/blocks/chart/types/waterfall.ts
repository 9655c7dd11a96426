/** What adds up to a whole: each bar begins where the one before it ended, and totals stand on the ground. */
import type { ChartSpec } from '../../../model/chart.ts';
import { exact } from '../exact.ts';
import { onAxes } from './bars.ts';
import { floatingSeries, type Span } from './floating.ts';
import type { ChartKind } from './kind.ts';

export const waterfall: ChartKind = {
  drawing: 'bar',
  stacks: true,
  axes: 'names',
  takes: [...onAxes, 'totals', 'emphasize', 'annotate'],
  ofSeries: [],
  series: { least: 1, most: 1 },
  annotations: ['line', 'band', 'range'],
  ownWords: ['base', 'rise', 'fall', 'total'],
  clicks: ['points'],
  drawn,
};

function drawn(spec: ChartSpec): ChartSpec {
  const [series] = spec.series;
  if (series === undefined) return { ...spec, type: 'stacked-column' };
  const totals = new Set(spec.totals ?? []);
  const { words = {} } = spec;
  const spans: { rise: Span[]; fall: Span[]; total: Span[] } = { rise: [], fall: [], total: [] };
  let sum = 0;
  spec.categories.forEach((_, at) => {
    const value = series.values[at] ?? null;
    const isTotal = totals.has(at);
    // A total without a figure of its own is the sum so far.
    const to = isTotal ? (value ?? sum) : exact(sum + (value ?? 0));
    const span: Span = isTotal ? [0, to] : value === null ? undefined : [sum, to];
    spans.rise.push(!isTotal && (value ?? 0) >= 0 ? span : undefined);
    spans.fall.push(!isTotal && (value ?? 0) < 0 ? span : undefined);
    spans.total.push(isTotal ? span : undefined);
    sum = to;
  });
  const bars = [
    { name: words['total'] ?? 'Total', spans: spans.total, look: { tone: 'muted' as const } },
    { name: words['rise'] ?? 'Increase', spans: spans.rise, look: { tone: 0, sign: '+' } },
    { name: words['fall'] ?? 'Decrease', spans: spans.fall, look: { tone: 1, sign: '−' } },
  ].filter((one) => one.spans.some(Boolean));
  return {
    ...spec,
    type: 'stacked-column',
    series: floatingSeries(words['base'] ?? 'Base', bars, series),
    names: 'none',
    look: { ...spec.look, gap: 40 },
  };
}
