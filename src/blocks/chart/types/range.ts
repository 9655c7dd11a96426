/** From a lowest to a highest: bars that float. */
import type { ChartSeries, ChartSpec, SeriesLook } from '../../../model/chart.ts';
import { onAxes } from './bars.ts';
import { floatingSeries, type Span } from './floating.ts';
import type { ChartKind } from './kind.ts';

export const rangeColumn: ChartKind = {
  drawing: 'bar',
  stacks: true,
  axes: 'names',
  takes: [...onAxes, 'emphasize', 'annotate', 'sort'],
  ofSeries: [],
  series: { least: 2, most: 2 },
  annotations: ['line', 'band', 'range'],
  ownWords: ['base'],
  clicks: ['points'],
  drawn: (spec) => drawn(spec, 'stacked-column'),
};
export const rangeBar: ChartKind = {
  ...rangeColumn,
  lies: true,
  annotations: ['line', 'range'],
  drawn: (spec) => drawn(spec, 'stacked-bar'),
};

function drawn(spec: ChartSpec, type: 'stacked-column' | 'stacked-bar'): ChartSpec {
  const [low, high] = spec.series;
  if (low === undefined || high === undefined) return { ...spec, type };
  const spans = spec.categories.map((_, at): Span => {
    const [from, to] = [low.values[at] ?? null, high.values[at] ?? null];
    return from === null || to === null ? undefined : [from, to];
  });
  const figures = { unit: low.unit, digits: Math.max(low.digits, high.digits) };
  const bars = [{ name: `${low.name} – ${high.name}`, spans, look: { tone: 0 } }];
  const series = floatingSeries(spec.words?.['base'] ?? 'Base', bars, figures);
  return {
    ...spec,
    type,
    series: series.map((one) => ({ ...one, look: { ...one.look, ...endsOf(one, spans) } })),
  };
}

/** Bars say where they end; what lifts them says where they begin. */
function endsOf({ look, values }: ChartSeries, spans: readonly Span[]): SeriesLook {
  if (look?.hidden) return { silent: false };
  const ends = values.map((value, at) => {
    const span = spans[at];
    if (value === null || span === undefined) return null;
    return value < 0 ? Math.min(...span) : Math.max(...span);
  });
  return { ends };
}
