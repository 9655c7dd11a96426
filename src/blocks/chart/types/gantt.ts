/** What happens when: each task a bar from its first day to its last, over an axis of dates. */
import type { AxisRange, ChartSeries, ChartSpec } from '../../../model/chart.ts';
import { dateRange } from '../dates.ts';
import { floatingSeries, type Span } from './floating.ts';
import type { ChartKind } from './kind.ts';

export const gantt: ChartKind = {
  drawing: 'bar',
  lies: true,
  stacks: true,
  axes: 'names',
  takes: ['emphasize', 'annotate'],
  ofSeries: [],
  series: { least: 2, most: 2 },
  annotations: ['line', 'range'],
  ownWords: ['days'],
  clicks: ['points'],
  drawn,
};

/** Its figures are days, as spreadsheets count them; a last day is whole. */
function drawn(spec: ChartSpec): ChartSpec {
  const [start, end] = spec.series;
  if (start === undefined || end === undefined) return { ...spec, type: 'stacked-bar' };
  const spans = spec.categories.map((_, at): Span => {
    const [from, to] = [start.values[at] ?? null, end.values[at] ?? null];
    return from === null || to === null ? undefined : [from, Math.max(from, to) + 1];
  });
  const known = spans.filter((span) => span !== undefined);
  const axis: AxisRange = known.length === 0 ? {} : dateRange(least(known), most(known));
  // An axis of quarters begins in the evening of its first day.
  const shown = spans.map((span): Span => span && [Math.max(span[0], axis.min ?? span[0]), span[1]]);
  const bars = [{ name: spec.words?.['days'] ?? 'Days', spans: shown, look: { tone: 0, silent: true } }];
  const [base, ...rest] = floatingSeries(start.name, bars, { unit: '', digits: 0 });
  return {
    ...spec,
    type: 'stacked-bar',
    series: [base as ChartSeries, ...rest],
    valueAxis: axis,
    look: { ...spec.look, dates: true },
  };
}

const least = (spans: readonly (readonly [number, number])[]): number =>
  Math.min(...spans.map(([from]) => from));
const most = (spans: readonly (readonly [number, number])[]): number =>
  Math.max(...spans.map(([, to]) => to));
