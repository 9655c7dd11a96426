/** Where a chart's bars and points stand within its frame, and what of it meets what. */
import type { Pt, Rect } from '../../model/theme.ts';
import type { AxisScale } from '../../theme/chart-scale.ts';
import { acrossOf } from './extent.ts';
import type { ChartLayout } from './layout.ts';
import { barsBeside, type ChartView, drawnAs, isLying, isSecondary } from './view.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

const share = (value: number, { min, max }: AxisScale): number => (value - min) / (max - min);

/** Points of a series by category; undefined where there is no figure. */
export function pointsOf({ spec }: ChartView, layout: ChartLayout, i: number): (Point | undefined)[] {
  const series = spec.series[i];
  if (series === undefined) return [];
  const { plot, across } = layout;
  const scale = (isSecondary(spec, series) && layout.secondary) || layout.value;
  const places = across
    ? acrossOf(series).map((x) => share(x, across))
    : series.values.map((_, at) => (at + 0.5) / Math.max(1, spec.categories.length));
  return series.values.map((value, at) =>
    value === null
      ? undefined
      : { x: plot.x + (places[at] ?? 0) * plot.w, y: plot.y + (1 - share(value, scale)) * plot.h },
  );
}

/** The lines between neighbours; none over a gap. */
export const segmentsOf = (points: readonly (Point | undefined)[]): Segment[] =>
  points.flatMap((from, at) => {
    const to = points[at + 1];
    return from && to ? [{ from, to }] : [];
  });

/** Bars that stand, beside each other in their category. */
export function barsOf(view: ChartView, layout: ChartLayout, i: number): (Rect | undefined)[] {
  const { spec } = view;
  const { plot, value: scale } = layout;
  const width = barWidth(view, layout);
  const order = spec.series.slice(0, i).filter((one) => drawnAs(spec, one) === 'bar').length;
  const zero = plot.y + (1 - Math.min(1, Math.max(0, share(0, scale)))) * plot.h;
  return pointsOf(view, layout, i).map((point) => {
    if (point === undefined) return undefined;
    const x = point.x + (order - barsBeside(spec) / 2) * width;
    return { x, y: Math.min(zero, point.y), w: width, h: Math.abs(zero - point.y) };
  });
}

/** How thick a bar is. */
export function barWidth({ spec }: ChartView, { plot, gap }: ChartLayout): Pt {
  const slot = (isLying(spec) ? plot.h : plot.w) / Math.max(1, spec.categories.length);
  return slot / (barsBeside(spec) + gap / 100);
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

export const within = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** Does the line pass through the box? After Liang and Barsky. */
export function strikes({ from, to }: Segment, { x, y, w, h }: Rect): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const edges = [
    [-dx, from.x - x],
    [dx, x + w - from.x],
    [-dy, from.y - y],
    [dy, y + h - from.y],
  ] as const;
  for (const [way, room] of edges) {
    if (way === 0) {
      if (room <= 0) return false;
    } else if (way < 0) enter = Math.max(enter, room / way);
    else leave = Math.min(leave, room / way);
  }
  return enter < leave;
}
