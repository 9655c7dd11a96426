/** The lowest and the highest of what a chart shows on an axis. */
import type { AxisRange, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Extent } from '../../theme/chart-scale.ts';
import { errorSpans, isFree, spansOf } from './spans.ts';
import { isSecondary, isStacked } from './view.ts';

/** Beyond it no spreadsheet counts. */
const largest = 1e300;

function extent(values: readonly number[]): Extent {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { low: 0, high: 0 };
  return { low: Math.max(-largest, low), high: Math.min(largest, high) };
}

/** Of the axis at the left, or of the one at the right: figures, error bars, and what is written at a height. */
export function extentOf(spec: ChartSpec, secondary = false): Extent {
  const own = spec.series.filter((one) => isSecondary(spec, one) === secondary);
  const errors = spec.series.flatMap((one, i) => (own.includes(one) ? errorSpans(spec, i) : []));
  const beside = [
    ...errors.flatMap((span) => (span ? [span.from, span.to] : [])),
    ...(secondary ? [] : writtenAt(spec)),
  ];
  return extent([...marksOf(spec, own), ...beside]);
}

/** Of bars upon each other the whole counts, above and below zero each, and where the first of them ends. */
function marksOf(spec: ChartSpec, series: readonly ChartSeries[]): number[] {
  if (isFree(spec))
    return spec.series.flatMap((one, i) =>
      one.look?.hidden ? [] : spansOf(spec, i).flatMap((span) => (span ? [span.from, span.to] : [])),
    );
  if (!isStacked(spec)) return series.flatMap(({ values }) => values).filter((value) => value !== null);
  return spec.categories.flatMap((_, at) => {
    const parts = series.map(({ values }) => values[at] ?? 0).filter((value) => value !== 0);
    return [...heights(parts.filter((part) => part > 0)), ...heights(parts.filter((part) => part < 0))];
  });
}

/** The ends of parts that stand upon each other: of the first and of the last. */
function heights(parts: readonly number[]): number[] {
  const [first] = parts;
  return first === undefined ? [] : [first, parts.reduce((sum, part) => sum + part, 0)];
}

function writtenAt({ annotations = [] }: ChartSpec): number[] {
  return annotations.flatMap((one) =>
    one.type === 'line' ? [one.value] : one.type === 'range' ? [one.from, one.to] : [],
  );
}

/** A scatter series without x of its own counts its points. */
export const acrossOf = ({ x, values }: ChartSeries): readonly number[] => x ?? values.map((_, i) => i + 1);

export const extentAcross = (spec: ChartSpec): Extent =>
  extent(spec.series.flatMap((series) => acrossOf(series)));

/** What an axis leaves out by the ends that its author gave it. */
export const outside = ({ low, high }: Extent, { min, max }: AxisRange): boolean =>
  (min !== undefined && low < min) || (max !== undefined && high > max);
