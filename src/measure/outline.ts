/** Where connectors meet shapes and how they run, as PowerPoint's presets have it: the same for both outputs. */
import type { ConnectorBox, ShapeBox, Site } from '../model/box.ts';
import type { Pt } from '../model/theme.ts';

export type Point = readonly [x: Pt, y: Pt];

/** Corners of a polygon on the slide. */
export const cornersOf = ({ rect, points = [] }: ShapeBox): readonly Point[] =>
  points.map(([x, y]) => [rect.x + x * rect.w, rect.y + y * rect.h]);

/** Where a connector meets a side of a shape. */
export function sitePoint(box: ShapeBox, site: Site): Point {
  const { x, y, w, h } = box.rect;
  if (box.geometry === 'polygon') return crossing(box, site);
  // A triangle's sides are met half way down, where it is half as wide.
  const side = box.geometry === 'triangle' ? w / 4 : 0;
  const points: readonly [Point, Point, Point, Point] = [
    [x + w / 2, y],
    [x + side, y + h / 2],
    [x + w / 2, y + h],
    [x + w - side, y + h / 2],
  ];
  return points[site];
}

/** Where the line through a polygon's middle, up and down or across, leaves it. */
function crossing(box: ShapeBox, site: Site): Point {
  const { x, y, w, h } = box.rect;
  const upright = site % 2 === 0;
  const [along, across] = upright ? [1, 0] : [0, 1];
  const middle = upright ? x + w / 2 : y + h / 2;
  const corners = cornersOf(box);
  const met = corners.flatMap((a, i) => {
    const b = corners[(i + 1) % corners.length] as Point;
    const [from, to] = [a[across] as Pt, b[across] as Pt];
    if (from === to || middle < Math.min(from, to) || middle > Math.max(from, to)) return [];
    const part = (middle - from) / (to - from);
    return [(a[along] as Pt) + part * ((b[along] as Pt) - (a[along] as Pt))];
  });
  const at = site < 2 ? Math.min(...met) : Math.max(...met);
  return upright ? [middle, at] : [at, middle];
}

export const leavesUpright = ({ from }: ConnectorBox): boolean => from.site % 2 === 0;
/** Whether a connector arrives along the direction in which it leaves. */
export const isParallel = ({ from, to }: ConnectorBox): boolean => from.site % 2 === to.site % 2;

/** Inner stretches of an elbow between two points, in turn along the way it leaves and across it. */
export function stretches(box: ConnectorBox, a: Point, b: Point): readonly Pt[] {
  if (box.via && box.via.length > 0) return box.via;
  const main = leavesUpright(box) ? 1 : 0;
  return isParallel(box) ? [(a[main] + b[main]) / 2] : [];
}

/** Points of a connector's line, first to last; of a curve the two that hold it. */
export function connectorPoints(box: ConnectorBox, from: ShapeBox, to: ShapeBox): readonly Point[] {
  const [a, b] = [sitePoint(from, box.from.site), sitePoint(to, box.to.site)];
  if (box.route !== 'elbow') return [a, b];
  let upright = leavesUpright(box);
  const points: Point[] = [a];
  let last = a;
  const go = (at: Pt) => {
    last = upright ? [last[0], at] : [at, last[1]];
    points.push(last);
    upright = !upright;
  };
  for (const at of stretches(box, a, b)) go(at);
  go(upright ? b[1] : b[0]);
  return [...points, b];
}
