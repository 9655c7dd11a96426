/** Where a round chart stands, and its figures: beside slices of a pie, on a doughnut's ring where they have room there. */
import type { ChartSeries } from '../../model/chart.ts';
import type { Pt, Rect, Size } from '../../model/theme.ts';
import { type ChartView, textSize } from './view.ts';
import { lineEm, mostLines, widestWord, widthOf } from './widths.ts';

/** A pie, in the middle of its chart, and how wide names of slices are beside it: below each stands its figure. */
export function pieLayout(view: ChartView): { readonly plot: Rect; readonly labelWidth: Pt } {
  const { spec, size, theme } = view;
  const em = textSize(theme);
  const whole = widthOf(view, spec.categories);
  const labelWidth =
    Math.min(0.3 * size.w, Math.max(widestWord(view, spec.categories), Math.min(whole, 0.22 * size.w))) + 2;
  const lines = mostLines(view, spec.categories, labelWidth) + 1;
  // Names above and below stand a little to the side, and so need not all of their height.
  const room = Math.min(size.w - 2 * (labelWidth + em), size.h - 1.6 * lines * lineEm * em);
  const d = Math.max(0.4 * Math.min(size.w, size.h), room);
  return { plot: { x: (size.w - d) / 2, y: (size.h - d) / 2, w: d, h: d }, labelWidth };
}

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
