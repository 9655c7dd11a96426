/** The geometry of connectors: from which point to which, and how the preset is turned to run so. */
import type { ConnectorBox, Geometry, ShapeBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';

type Site = ConnectorBox['from']['site'];

/** Connection sites of presets that have more than a rectangle's four: ours as theirs. */
const sites: Readonly<Partial<Record<Geometry, readonly [number, number, number, number]>>> = {
  ellipse: [0, 2, 4, 6],
  triangle: [0, 1, 3, 5],
};

export const site = (geometry: Geometry, ours: Site): number => sites[geometry]?.[ours] ?? ours;

interface Point {
  readonly x: Pt;
  readonly y: Pt;
}

function point({ rect, geometry }: ShapeBox, at: Site): Point {
  const { x, y, w, h } = rect;
  // A triangle's sides are met half way down, where it is half as wide.
  const side = geometry === 'triangle' ? w / 4 : 0;
  const points: readonly Point[] = [
    { x: x + w / 2, y },
    { x: x + side, y: y + h / 2 },
    { x: x + w / 2, y: y + h },
    { x: x + w - side, y: y + h / 2 },
  ];
  return points[at] as Point;
}

export interface ConnectorPath {
  readonly preset: 'straightConnector1' | 'bentConnector2' | 'bentConnector3';
  /** Before turning, as `a:xfrm` has it. */
  readonly frame: Rect;
  readonly turn: { readonly rot?: number; readonly flipH?: 1; readonly flipV?: 1 };
}

export function path(box: ConnectorBox, from: ShapeBox, to: ShapeBox): ConnectorPath {
  const [a, b] = [point(from, box.from.site), point(to, box.to.site)];
  const frame = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(b.x - a.x),
    h: Math.abs(b.y - a.y),
  };
  const flips = { ...(b.x < a.x ? { flipH: 1 as const } : {}), ...(b.y < a.y ? { flipV: 1 as const } : {}) };
  if (box.route === 'straight') return { preset: 'straightConnector1', frame, turn: flips };
  const leavesUpright = box.from.site % 2 === 0;
  const preset = leavesUpright === (box.to.site % 2 === 0) ? 'bentConnector3' : 'bentConnector2';
  if (!leavesUpright) return { preset, frame, turn: flips };
  return { preset, frame: turned(frame), turn: quarter(a, b) };
}

/** Presets leave sideways; one that leaves up or down is drawn lying and turned by a quarter. */
function quarter(a: Point, b: Point): ConnectorPath['turn'] {
  const [right, down] = [b.x >= a.x, b.y >= a.y];
  const clockwise = right !== down;
  if (down) return clockwise ? { rot: 5400000 } : { rot: 16200000, flipH: 1 };
  return clockwise ? { rot: 16200000 } : { rot: 5400000, flipH: 1 };
}

const turned = ({ x, y, w, h }: Rect): Rect => ({ x: x + w / 2 - h / 2, y: y + h / 2 - w / 2, w: h, h: w });
