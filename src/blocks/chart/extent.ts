/** The lowest and the highest of what a chart shows on an axis. */
import type { AxisRange, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Extent } from '../../theme/chart-scale.ts';
import { isStacked } from './view.ts';

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

/** Of bars upon each other the whole counts, above and below zero each, and where the first of them ends. */
export function extentOf(spec: ChartSpec, series: readonly ChartSeries[]): Extent {
  if (!isStacked(spec))
    return extent(series.flatMap(({ values }) => values).filter((value) => value !== null));
  return extent(
    spec.categories.flatMap((_, at) => {
      const parts = series.map(({ values }) => values[at] ?? 0).filter((value) => value !== 0);
      return [...heights(parts.filter((part) => part > 0)), ...heights(parts.filter((part) => part < 0))];
    }),
  );
}

/** The ends of parts that stand upon each other: of the first and of the last. */
function heights(parts: readonly number[]): number[] {
  const [first] = parts;
  return first === undefined ? [] : [first, parts.reduce((sum, part) => sum + part, 0)];
}

/** A scatter series without x of its own counts its points. */
export const acrossOf = ({ x, values }: ChartSeries): readonly number[] => x ?? values.map((_, i) => i + 1);

export const extentAcross = (spec: ChartSpec): Extent =>
  extent(spec.series.flatMap((series) => acrossOf(series)));

/** What an axis leaves out by the ends that its author gave it. */
export const outside = ({ low, high }: Extent, { min, max }: AxisRange): boolean =>
  (min !== undefined && low < min) || (max !== undefined && high > max);
