/** How large bubbles are: their areas stand for numbers. */
import type { Pt } from '../../model/theme.ts';
import type { ChartLayout } from './layout.ts';
import type { ChartView } from './view.ts';

/** The largest bubble is a quarter of the plot's shorter side wide, as PowerPoint draws it at 100 %. */
export const bubbleScale = 100;

/** Of a series by category; undefined where there is no bubble. */
export function bubbleRadii({ spec }: ChartView, { plot }: ChartLayout, i: number): (Pt | undefined)[] {
  const { sizes = [], values = [] } = spec.series[i] ?? {};
  const most = Math.max(0, ...spec.series.flatMap((one) => (one.sizes ?? []).map((size) => size ?? 0)));
  const largest = (Math.min(plot.w, plot.h) / 8) * (bubbleScale / 100);
  return values.map((value, at) => {
    const size = sizes[at] ?? 0;
    return value === null || size <= 0 || most === 0 ? undefined : largest * Math.sqrt(size / most);
  });
}
