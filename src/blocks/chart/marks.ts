/** Where a chart's bars and points stand within its frame, and what of it meets what. */
import type { Pt, Rect } from '../../model/theme.ts';
import type { AxisScale } from '../../theme/chart-scale.ts';
import { acrossOf } from './extent.ts';
import type { ChartLayout } from './layout.ts';
import { spansOf } from './spans.ts';
import { barsBeside, type ChartView, drawnAs, isLying, isSecondary, isStacked } from './view.ts';

export interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

const share = (value: number, { min, max }: AxisScale): number => (value - min) / (max - min);
/** Of what is cut off by its axis, where it is cut off. */
const cut = (one: number): number => Math.min(1, Math.max(0, one));

/** How far along its axis a value of the axis at the left stands: down from the top, or from the left where bars lie. */
export function placeOfValue({ spec }: ChartView, { plot, value: scale }: ChartLayout, value: number): Pt {
  const at = cut(share(value, scale));
  return isLying(spec) ? plot.x + at * plot.w : plot.y + (1 - at) * plot.h;
}

/** The middle of a category, from the left, or from the top where bars lie. */
export function placeOfCategory({ spec }: ChartView, { plot }: ChartLayout, at: number): Pt {
  const slot = (at + 0.5) / Math.max(1, spec.categories.length);
  return isLying(spec) ? plot.y + slot * plot.h : plot.x + slot * plot.w;
}

/** Points of a series by category; undefined where there is no figure. */
export function pointsOf(view: ChartView, layout: ChartLayout, i: number): (Point | undefined)[] {
  const { spec } = view;
  const series = spec.series[i];
  if (series === undefined) return [];
  const { plot, across } = layout;
  const scale = (isSecondary(spec, series) && layout.secondary) || layout.value;
  const xs = across ? acrossOf(series).map((x) => plot.x + share(x, across) * plot.w) : undefined;
  return series.values.map((value, at) => {
    if (value === null) return undefined;
    const along = xs?.[at] ?? placeOfCategory(view, layout, at);
    return isLying(spec)
      ? { x: plot.x + share(value, scale) * plot.w, y: along }
      : { x: along, y: plot.y + (1 - share(value, scale)) * plot.h };
  });
}

/** The lines between neighbours; none over a gap. */
export const segmentsOf = (points: readonly (Point | undefined)[]): Segment[] =>
  points.flatMap((from, at) => {
    const to = points[at + 1];
    return from && to ? [{ from, to }] : [];
  });

/** Bars, beside each other in their category or upon each other. */
export function barsOf(view: ChartView, layout: ChartLayout, i: number): (Rect | undefined)[] {
  const { spec } = view;
  const { plot } = layout;
  const own = spec.series[i];
  const scale = (own && isSecondary(spec, own) && layout.secondary) || layout.value;
  const width = barWidth(view, layout);
  const order = isStacked(spec)
    ? 0
    : spec.series.slice(0, i).filter((one) => drawnAs(spec, one) === 'bar').length;
  return spansOf(spec, i).map((span, at) => {
    if (span === undefined) return undefined;
    const across = placeOfCategory(view, layout, at) + (order - barsBeside(spec) / 2) * width;
    const ends = [cut(share(span.from, scale)), cut(share(span.to, scale))] as const;
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return isLying(spec)
      ? { x: plot.x + low * plot.w, y: across, w: (high - low) * plot.w, h: width }
      : { x: across, y: plot.y + (1 - high) * plot.h, w: width, h: (high - low) * plot.h };
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
