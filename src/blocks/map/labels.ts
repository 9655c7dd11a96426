/** Where names stand on a map: within their country if they fit there, else as near as nothing is in the way. */
import type { Pt, Rect, Size } from '../../model/theme.ts';
import { around as boundsOf, type Point, passes } from './frame.ts';
import { holds, middleOf, type PlacedCountry, within } from './ground.ts';

export interface LabelPlace {
  readonly rect: Rect;
  /** It stands on its own country, whose colour is its ground. */
  readonly inside: boolean;
  /** What it belongs to, where a line must lead there. */
  readonly from?: Point;
  /** That line runs through other names. */
  readonly crossed?: boolean;
}

export const meet = (a: Rect, b: Rect, gap: Pt = 0): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

const centred = ([x, y]: Point, { w, h }: Size): Rect => ({ x: x - w / 2, y: y - h / 2, w, h });

const contained = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** A net of points over a rectangle, its edges included. */
function net({ x, y, w, h }: Rect, columns: number, rows: number): Point[] {
  return Array.from({ length: columns * rows }, (_, i): Point => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return [x + (w * column) / (columns - 1), y + (h * row) / (rows - 1)];
  });
}

const distance = ([ax, ay]: Point, [bx, by]: Point): Pt => Math.hypot(ax - bx, ay - by);

/** The place within a country that is nearest to its middle, or undefined where there is none. */
function inside(
  { main, rect }: PlacedCountry,
  size: Size,
  taken: readonly Rect[],
  frame: Rect,
): Rect | undefined {
  if (rect.w < size.w || rect.h < size.h) return undefined;
  const middle = middleOf(main);
  const tries = [middle, ...net(rect, 15, 15).sort((a, b) => distance(a, middle) - distance(b, middle))];
  return tries
    .map((one) => centred(one, size))
    .find(
      (one) =>
        contained(one, frame) &&
        !taken.some((other) => meet(one, other, 2)) &&
        net(one, 5, 3).every((point) => within([main], point)),
    );
}

/** A point of a country that a line may lead to. */
export function anchorOf({ main, rect, dot }: PlacedCountry): Point {
  if (dot || main.length === 0) return dot ?? [rect.x, rect.y];
  const middle = middleOf(main);
  if (within([main], middle)) return middle;
  const near = net(rect, 11, 11).sort((a, b) => distance(a, middle) - distance(b, middle));
  return near.find((one) => within([main], one)) ?? middle;
}

const steps = [0, 10, 16, 24, 34, 46, 60, 76, 96];
const turns = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);

export interface Surroundings {
  readonly frame: Rect;
  /** What no name may stand on. */
  readonly taken: readonly Rect[];
  /** Coloured countries: better left in sight. */
  readonly coloured: readonly PlacedCountry[];
}

/** Beside a point, where it covers least; undefined where there is no room at all. */
export function beside(
  anchor: Point,
  size: Size,
  { frame, taken, coloured }: Surroundings,
  from = 0,
): Rect | undefined {
  let best: { readonly rect: Rect; readonly cost: number } | undefined;
  for (const step of steps.filter((one) => one >= from))
    for (const turn of step === 0 ? [0] : turns) {
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const reach = step === 0 ? 0 : 1;
      const at: Point = [
        anchor[0] + dx * (step + (reach * size.w) / 2),
        anchor[1] + dy * (step + (reach * size.h) / 2),
      ];
      const rect = centred(at, size);
      if (!contained(rect, frame) || taken.some((one) => meet(rect, one, 2))) continue;
      if (best && step >= best.cost) return best.rect;
      const crossed = isCrossed(leaderTo(rect, anchor), taken);
      const cost =
        step + covered(rect, coloured) * 5 + (step > 0 && dx < -0.1 ? 1 : 0) + (crossed ? crossing : 0);
      if (!best || cost < best.cost) best = { rect, cost };
    }
  return best?.rect;
}

/** A line through another name is worse than any way round it. */
const crossing = 100;

/** As far as this a name is seen to belong to its place without a line. */
const near = 9;

/** The line to a name from what it belongs to; undefined where it needs none. */
export function leaderTo(rect: Rect, from: Point): readonly [Point, Point] | undefined {
  const to = nearestOn(rect, from);
  return distance(from, to) > near ? [from, to] : undefined;
}

/** Whether a line runs through what is taken, besides what it comes from. */
const isCrossed = (line: readonly [Point, Point] | undefined, taken: readonly Rect[]): boolean =>
  line !== undefined && taken.some((one) => !holds(one, line[0]) && passes(line, one));

/** Squares along a line, for what must not stand on it. */
export function squaresAlong([[x, y], to]: readonly [Point, Point]): Rect[] {
  const [dx, dy] = [to[0] - x, to[1] - y];
  const count = Math.ceil(Math.hypot(dx, dy) / thick);
  return Array.from({ length: count }, (_, i) =>
    centred([x + (dx * i) / count, y + (dy * i) / count], { w: thick, h: thick }),
  );
}

const thick = 4;

const covered = (rect: Rect, countries: readonly PlacedCountry[]): number =>
  net(rect, 4, 2).filter((point) =>
    countries.some((one) => holds(one.rect, point) && within([one.main], point)),
  ).length;

/** Upon a point, moved as far as the frame asks. */
export function kept([x, y]: Point, { w, h }: Size, frame: Rect): Rect {
  const within = (at: Pt, size: Pt, from: Pt, room: Pt) =>
    Math.max(from, Math.min(at - size / 2, from + room - size));
  return { x: within(x, w, frame.x, frame.w), y: within(y, h, frame.y, frame.h), w, h };
}

/** The point of a rectangle's edge that is nearest to another. */
export const nearestOn = ({ x, y, w, h }: Rect, [px, py]: Point): Point => [
  Math.min(Math.max(px, x), x + w),
  Math.min(Math.max(py, y), y + h),
];

/** A country's name: within, or beside. */
export function labelPlace(country: PlacedCountry, size: Size, around: Surroundings): LabelPlace | undefined {
  const own = inside(country, size, around.taken, around.frame);
  if (own) return { rect: own, inside: true };
  const anchor = anchorOf(country);
  // One that its name would hide is named beside it.
  const main = boundsOf(country.rings[0] ?? [anchor]);
  const hidden = main.w < size.w && main.h < size.h * 1.4;
  const taken = hidden ? [...around.taken, main] : around.taken;
  const rect = beside(anchor, size, { ...around, taken }, country.dot || hidden ? 10 : 0);
  if (!rect) return undefined;
  const line = leaderTo(rect, anchor);
  return { rect, inside: false, ...(line && { from: anchor, crossed: isCrossed(line, taken) }) };
}
