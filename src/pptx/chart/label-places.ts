/** Which labels of a chart would stand over one another, and where they stand instead. */
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Size } from '../../model/theme.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Parts of stacked bars too thin for a figure: less than 6 % of the longest bar. */
export function tooThin(series: ChartSeries, { categories, series: all }: ChartSpec): number[] {
  const bars = categories.map((_, at) => sum(all.map(({ values }) => Math.abs(values[at] ?? 0))));
  const longest = Math.max(0, ...bars);
  return categories.flatMap((_, at) => (Math.abs(series.values[at] ?? 0) < longest * 0.06 ? [at] : []));
}

/** How much of a chart's height its plot takes, about, and how much a line of its labels. */
const plotShare = 0.78;
const lineShare = 0.062;

/** How far down each line's last figure moves, in shares of the chart's height, so that none covers another. */
export function lineEndsBelow(spec: ChartSpec): number[] {
  const values = spec.series.flatMap((series) => series.values).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (value: number) => ((high - value) / (high - low || 1)) * plotShare;
  const ends = spec.series
    .map(({ values }, i) => ({ i, y: place(values.findLast((value) => value !== null) ?? low) }))
    .sort((a, b) => a.y - b.y);
  const shifts: number[] = spec.series.map(() => 0);
  let free = Number.NEGATIVE_INFINITY;
  for (const { i, y } of ends) {
    const at = Math.max(y, free);
    shifts[i] = at - y;
    free = at + lineShare;
  }
  return shifts;
}

/** Where a doughnut stands in its chart when figures stand around it, in shares of the chart's width and height. */
export const ringPlace = { x: 0.04, y: 0.19, w: 0.62, h: 0.66 } as const;

const share = ({ values }: ChartSeries, at: number) => {
  const parts = values.map((value) => Math.max(0, value ?? 0));
  const total = sum(parts) || 1;
  return { before: sum(parts.slice(0, at)) / total, own: (parts[at] ?? 0) / total };
};

/** The slice is too thin to hold its figure. */
export const isThin = (series: ChartSeries, at: number): boolean => share(series, at).own < 0.06;

/** How far a thin slice's figure moves out of the ring, by turns to nearer and farther places. */
export function outwards(series: ChartSeries, at: number, { w, h }: Size): readonly [x: number, y: number] {
  const { before, own } = share(series, at);
  const angle = 2 * Math.PI * (before + own / 2);
  const radius = Math.min(ringPlace.w * w, ringPlace.h * h) / 2;
  const odd = series.values.slice(0, at).filter((_, i) => isThin(series, i)).length % 2;
  // From the middle of the ring, at three quarters of its radius.
  const way = (odd ? 0.68 : 0.42) * radius;
  return [(Math.sin(angle) * way) / w, (-Math.cos(angle) * way) / h];
}
