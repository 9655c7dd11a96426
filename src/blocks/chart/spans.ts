/** Where marks begin and end on their value axis. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import { drawnAs, isStacked } from './view.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of a series by category: bars from zero or from the part below them, points where they stand. */
export function spansOf(spec: ChartSpec, i: number): (Span | undefined)[] {
  const series = spec.series[i];
  if (series === undefined) return [];
  const isBar = drawnAs(spec, series) === 'bar';
  if (!isBar || !isStacked(spec))
    return series.values.map((value) =>
      value === null ? undefined : { from: isBar ? 0 : value, to: value },
    );
  const before = spec.series.slice(0, i).filter((one) => drawnAs(spec, one) === 'bar');
  return series.values.map((value, at) => {
    if (value === null) return undefined;
    const same = before.map((one) => one.values[at] ?? 0).filter((one) => (value < 0 ? one < 0 : one > 0));
    const from = same.reduce((sum, one) => sum + one, 0);
    return { from, to: from + value };
  });
}

/** Where a series' error bars begin and end. */
export function errorSpans(spec: ChartSpec, i: number): (Span | undefined)[] {
  const errors = spec.series[i]?.errors;
  if (errors === undefined) return [];
  return spansOf(spec, i).map((span, at) => {
    const [minus, plus] = [errors.minus[at] ?? null, errors.plus[at] ?? null];
    if (span === undefined || (minus === null && plus === null)) return undefined;
    return { from: span.to - (minus ?? 0), to: span.to + (plus ?? 0) };
  });
}

export const isFree = ({ series }: ChartSpec): boolean => series.some((one: ChartSeries) => one.look?.hidden);
