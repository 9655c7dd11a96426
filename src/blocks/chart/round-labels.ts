/** Figures of a doughnut's slices: on the ring, or beside it where a slice is too thin. */
import type { ChartSeries } from '../../model/chart.ts';
import type { Size } from '../../model/theme.ts';

/** Where a doughnut stands in its chart when figures stand around it, in shares of the chart's width and height. */
export const ringPlace = { x: 0.04, y: 0.19, w: 0.62, h: 0.66 } as const;

/** How far a slice's figure moves out of the ring, in shares of the chart's width and height; none on the ring. */
export type Outwards = readonly [x: number, y: number] | undefined;

/** Of each slice. Those of thin ones stand by turns nearer and farther. */
export function ringLabels({ values }: ChartSeries, { w, h }: Size): Outwards[] {
  const parts = values.map((value) => Math.max(0, value ?? 0));
  const total = parts.reduce((sum, part) => sum + part, 0) || 1;
  const radius = Math.min(ringPlace.w * w, ringPlace.h * h) / 2;
  let [before, thin] = [0, 0];
  return parts.map((part) => {
    const own = part / total;
    const angle = 2 * Math.PI * (before + own / 2);
    before += own;
    if (own >= 0.06) return undefined;
    // From the middle of the ring, at three quarters of its radius.
    const way = (thin++ % 2 ? 0.68 : 0.42) * radius;
    return [(Math.sin(angle) * way) / w, (-Math.cos(angle) * way) / h];
  });
}
