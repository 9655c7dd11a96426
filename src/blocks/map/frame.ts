/** Where a map's units come to stand on the slide, and what of its outlines is in sight. */
import { clipPolygon, clipPolyline } from 'lineclip';
import type { Path } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Flat, MapShapes } from './shapes.ts';

export type Point = readonly [x: Pt, y: Pt];

export interface Frame {
  /** What the map fills. */
  readonly rect: Rect;
  readonly point: (x: number, y: number) => Point;
  /** A ring as far as it is in sight; empty where it is not. */
  readonly ring: (ring: Flat) => readonly Point[];
  readonly line: (line: Flat) => readonly (readonly Point[])[];
}

/** Room around what is to be in sight, as a share of it. */
const margin = 0.04;

/** Fits a map into a place: a part of the world fills it, with what lies around; the whole has its own shape. */
export function frameOf({ w, h, whole }: MapShapes, place: Rect): Frame {
  const room = whole ? 1 : 1 - 2 * margin;
  const scale = Math.min((place.w * room) / Math.max(1, w), (place.h * room) / Math.max(1, h));
  const [left, top] = [place.x + (place.w - w * scale) / 2, place.y + (place.h - h * scale) / 2];
  const rect = whole ? { x: left, y: top, w: w * scale, h: h * scale } : place;
  const bounds = [rect.x, rect.y, rect.x + rect.w, rect.y + rect.h] as const;
  const point = (x: number, y: number): Point => [left + x * scale, top + y * scale];
  const points = (flat: Flat): Point[] => {
    const all: Point[] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < flat.length; i += 2) {
      x += flat[i] ?? 0;
      y += flat[i + 1] ?? 0;
      all.push(point(x, y));
    }
    return all;
  };
  if (whole) return { rect, point, ring: points, line: (line) => [points(line)] };
  return {
    rect,
    point,
    ring: (ring) => {
      const clipped = clipPolygon(points(ring), bounds);
      return Math.abs(area(clipped)) < 0.2 ? [] : clipped;
    },
    line: (line) => clipPolyline(points(line), bounds),
  };
}

/** Whether a line runs through a rectangle. */
export const passes = (line: readonly Point[], { x, y, w, h }: Rect): boolean =>
  clipPolyline(line, [x, y, x + w, y + h]).length > 0;

/** Twice a ring's area, with the sign of how it runs. */
export function area(ring: readonly Point[]): number {
  let sum = 0;
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += px * y - x * py;
    [px, py] = [x, y];
  }
  return sum;
}

export const closed = (ring: readonly Point[]): Path =>
  ring.length === 0
    ? []
    : [
        ...ring.map(([x, y], i) => [i === 0 ? ('M' as const) : ('L' as const), x, y] as const),
        ['Z'] as const,
      ];

export const open = (line: readonly Point[]): Path =>
  line.map(([x, y], i) => [i === 0 ? ('M' as const) : ('L' as const), x, y] as const);

export function around(points: Iterable<Point>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}
