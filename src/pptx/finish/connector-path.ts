/** The geometry of connectors: from which point to which, and how the preset is turned to run so. */
import { isParallel, leavesUpright, type Point, sitePoint, stretches } from '../../measure/outline.ts';
import type { ConnectorBox, Geometry, ShapeBox, Site } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { el } from '../xml/el.ts';

/** Connection sites of presets that have more than a rectangle's four: ours as theirs. */
const sites: Readonly<Partial<Record<Geometry, readonly [number, number, number, number]>>> = {
  ellipse: [0, 2, 4, 6],
  triangle: [0, 1, 3, 5],
  can: [1, 2, 3, 4],
};

export const site = (geometry: Geometry, ours: Site): number => sites[geometry]?.[ours] ?? ours;

/** PowerPoint's presets, by how many stretches they have between their ends. */
const elbows = {
  parallel: ['bentConnector3', 'bentConnector3', 'bentConnector5', 'bentConnector5'],
  across: ['bentConnector2', 'bentConnector4', 'bentConnector4'],
} as const;

type Preset =
  | 'straightConnector1'
  | 'curvedConnector2'
  | 'curvedConnector3'
  | (typeof elbows)['parallel' | 'across'][number];

export interface ConnectorPath {
  readonly preset: Preset;
  /** Before turning, as `a:xfrm` has it. */
  readonly frame: Rect;
  readonly turn: { readonly rot?: number; readonly flipH?: 1; readonly flipV?: 1 };
  /** Where inner stretches run, in parts of the way from end to end. */
  readonly adjust: readonly number[];
}

export function path(box: ConnectorBox, from: ShapeBox, to: ShapeBox): ConnectorPath {
  const [a, b] = [sitePoint(from, box.from.site), sitePoint(to, box.to.site)];
  const frame = {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    w: Math.abs(b[0] - a[0]),
    h: Math.abs(b[1] - a[1]),
  };
  const flips = {
    ...(b[0] < a[0] ? { flipH: 1 as const } : {}),
    ...(b[1] < a[1] ? { flipV: 1 as const } : {}),
  };
  if (box.route === 'straight') return { preset: 'straightConnector1', frame, turn: flips, adjust: [] };
  const preset = presetOf(box);
  const adjust = box.via && box.route === 'elbow' ? shares(box, a, b) : [];
  const around = adjust.length > 0 ? widened(frame) : frame;
  if (!leavesUpright(box)) return { preset, frame: around, turn: flips, adjust };
  return { preset, frame: turned(around), turn: quarter(a, b), adjust };
}

function presetOf(box: ConnectorBox): Preset {
  const parallel = isParallel(box);
  if (box.route === 'curve') return parallel ? 'curvedConnector3' : 'curvedConnector2';
  const names = elbows[parallel ? 'parallel' : 'across'];
  return names[Math.min(box.via?.length ?? 0, names.length - 1)] as Preset;
}

/** Shares of a way that is no way are counted from a point's length, as PowerPoint itself does it. */
const least: Pt = 1;
const widened = (frame: Rect): Rect => ({
  ...frame,
  w: Math.max(least, frame.w),
  h: Math.max(least, frame.h),
});

function shares(box: ConnectorBox, a: Point, b: Point): readonly number[] {
  const main = leavesUpright(box) ? 1 : 0;
  return stretches(box, a, b).map((at, i) => {
    const axis = i % 2 === 0 ? main : 1 - main;
    const [from, to] = [a[axis] as Pt, b[axis] as Pt];
    const length = Math.abs(to - from) < least ? (to < from ? -least : least) : to - from;
    return (at - from) / length;
  });
}

/** As guides of the preset, in hundred thousandths. */
export const adjustments = (parts: readonly number[]): readonly string[] =>
  parts.map((part, i) => el('a:gd', { name: `adj${i + 1}`, fmla: `val ${Math.round(part * 100000)}` }));

/** Presets leave sideways; one that leaves up or down is drawn lying and turned by a quarter. */
function quarter(a: Point, b: Point): ConnectorPath['turn'] {
  const [right, down] = [b[0] >= a[0], b[1] >= a[1]];
  const clockwise = right !== down;
  if (down) return clockwise ? { rot: 5400000 } : { rot: 16200000, flipH: 1 };
  return clockwise ? { rot: 16200000 } : { rot: 5400000, flipH: 1 };
}

const turned = ({ x, y, w, h }: Rect): Rect => ({ x: x + w / 2 - h / 2, y: y + h / 2 - w / 2, w: h, h: w });
