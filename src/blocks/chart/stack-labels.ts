/** Figures of bars that stand upon each other. */
import type { Rect } from '../../model/theme.ts';
import { figureText, saysUnit } from './figures.ts';
import type { Label } from './label-boxes.ts';
import type { ChartLayout } from './layout.ts';
import { barsOf } from './marks.ts';
import { type ChartView, isLying, textSize } from './view.ts';
import { labelSizes, lineEm } from './widths.ts';

/** Within its part; beyond the end of what floats where that is too thin, or where it says its end. */
export function inParts(view: ChartView, layout: ChartLayout, i: number): (Label | undefined)[] {
  const { spec } = view;
  const series = spec.series[i];
  if (series === undefined) return [];
  const { look } = series;
  // What lifts a bar says where it begins, just before it.
  if (look?.hidden) return series.values.map((value) => (value === null ? undefined : { place: 'inside' }));
  const bars = barsOf(view, layout, i);
  const sizes = labelSizes(view, i);
  const isThick = thickParts(view);
  return series.values.map((value, at) => {
    const [bar, size] = [bars[at], sizes[at]];
    if (value === null || bar === undefined || size === undefined || look?.says?.[at] === '')
      return undefined;
    const end = look?.ends?.[at];
    if (end !== null && end !== undefined)
      return {
        ...beyond(view, bar, size.w, value < 0),
        text: figureText(end, series, saysUnit(spec, series), view.language),
      };
    const floats = look?.tone !== undefined;
    if (floats && (isLying(spec) ? bar.w < size.w + 4 : bar.h < size.h + 2))
      return beyond(view, bar, size.w, value < 0);
    return floats || isThick(value) ? { place: 'center' } : undefined;
  });
}

/** No part too thin is said: less than 6 % of the longest bar. */
function thickParts({ spec }: ChartView): (value: number) => boolean {
  const bars = spec.categories.map((_, at) =>
    spec.series.reduce((sum, { values, look }) => sum + (look?.hidden ? 0 : Math.abs(values[at] ?? 0)), 0),
  );
  const longest = Math.max(0, ...bars);
  return (value) => Math.abs(value) >= longest * 0.06;
}

/** From the middle of its bar to beyond its end: PowerPoint puts none there in stacked bars. */
function beyond(view: ChartView, bar: Rect, width: number, below: boolean): Label {
  const air = 0.3 * textSize(view.theme);
  const way = below ? -1 : 1;
  if (isLying(view.spec)) return { place: 'center', right: way * (bar.w / 2 + width / 2 + air) };
  return { place: 'center', down: -way * (bar.h / 2 + (lineEm * textSize(view.theme)) / 2 + air / 2) };
}
