/** Names beside points of a picture, where there is room for them. */
import type { Pt, Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import type { Numbered } from './arrange.ts';
import { discSize, labelSize } from './parts.ts';

interface Spot {
  readonly x: Pt;
  readonly y: Pt;
}

export interface LabelPlace {
  readonly rect: Rect;
  /** Of the connector from the point: sites of point and label. */
  readonly from: 0 | 1 | 2 | 3;
  readonly to: 0 | 1 | 2 | 3;
}

/** How long a leader is. */
const leader: Pt = 18;
const margin: Pt = 4;

/**
 * A place for each label within the picture, clear of all points and of each other; none for those that find no room.
 * `points` are where callouts stand, by index.
 */
export function labelPlaces(
  labelled: Numbered,
  points: ReadonlyMap<number, Spot>,
  picture: Rect,
  pen: Pen,
): ReadonlyMap<number, LabelPlace> {
  const taken: Rect[] = [...points.values()].map(({ x, y }) => ({
    x: x - discSize / 2,
    y: y - discSize / 2,
    w: discSize,
    h: discSize,
  }));
  const places = new Map<number, LabelPlace>();
  for (const [index, callout] of labelled) {
    const point = points.get(index);
    const size = labelSize(callout, picture.w * 0.45, pen);
    if (!point || size.cut) continue;
    const found = around(point, size).find(
      ({ rect }) => isInside(rect, picture) && !taken.some((other) => meet(rect, other)),
    );
    if (!found) continue;
    places.set(index, found);
    taken.push(found.rect);
  }
  return places;
}

function around({ x, y }: Spot, { w, h }: { readonly w: Pt; readonly h: Pt }): LabelPlace[] {
  const reach = leader + 5;
  return [
    { rect: { x: x + reach, y: y - h / 2, w, h }, from: 3, to: 1 },
    { rect: { x: x - reach - w, y: y - h / 2, w, h }, from: 1, to: 3 },
    { rect: { x: x - w / 2, y: y - reach - h, w, h }, from: 0, to: 2 },
    { rect: { x: x - w / 2, y: y + reach, w, h }, from: 2, to: 0 },
  ];
}

const isInside = (one: Rect, { x, y, w, h }: Rect): boolean =>
  one.x >= x + margin &&
  one.y >= y + margin &&
  one.x + one.w <= x + w - margin &&
  one.y + one.h <= y + h - margin;

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w + margin &&
  b.x < a.x + a.w + margin &&
  a.y < b.y + b.h + margin &&
  b.y < a.y + a.h + margin;
