/**
 * Outlines of shapes as SVG paths. The presets are those that templates have for panels, lines and ornaments, drawn as
 * ECMA-376's presetShapeDefinitions.xml says; a custom geometry is drawn whole.
 */
import type { Rect } from '../model/theme.ts';
import { guides } from './guides.ts';
import { attr, childrenOf, type Element, find, num } from './xml.ts';

export interface Outline {
  /** `d` of an SVG path. */
  readonly path: string;
  /** It fills its rectangle, but for its corners. */
  readonly fills: boolean;
  /** It is drawn as its rectangle only. */
  readonly unknown?: string;
}

type Point = readonly [number, number];

const round = (value: number): number => Math.round(value * 100) / 100;
const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const polygon = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`;

/** Outline of a shape's `p:spPr`. */
export function outlineOf(properties: Element | undefined, rect: Rect): Outline {
  const custom = find(properties, 'a:custGeom');
  if (custom) return { path: customPath(custom, rect), fills: false };
  const geometry = find(properties, 'a:prstGeom');
  const preset = attr(geometry, 'prst') ?? 'rect';
  const adjust = new Map(
    childrenOf(find(geometry, 'a:avLst')).map(({ attribs }) => [
      attribs['name'] ?? '',
      Number(/-?\d+/.exec(attribs['fmla'] ?? '')?.[0] ?? 0),
    ]),
  );
  const draw = Object.hasOwn(presets, preset) ? presets[preset] : undefined;
  const value = (name: string, usual: number): number => (adjust.get(name) ?? usual) / 100_000;
  if (draw) return { path: draw(rect, value), fills: /rect|process/i.test(preset) };
  return { path: rectangle(rect), fills: false, unknown: preset };
}

type Draw = (rect: Rect, adjust: (name: string, usual: number) => number) => string;

const rectangle = ({ x, y, w, h }: Rect): string =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

const ellipse = ({ x, y, w, h }: Rect): string =>
  `M${at([x, y + h / 2])}A${round(w / 2)} ${round(h / 2)} 0 1 1 ${at([x + w, y + h / 2])}A${round(w / 2)} ${round(h / 2)} 0 1 1 ${at([x, y + h / 2])}Z`;

const line = ({ x, y, w, h }: Rect): string => `M${at([x, y])}L${at([x + w, y + h])}`;

/** Points in parts of width and height. */
const shape =
  (points: (a: number, rect: Rect) => readonly Point[], usual = 50_000): Draw =>
  (rect, adjust) =>
    polygon(
      points(adjust('adj', usual), rect).map(([px, py]) => [rect.x + px * rect.w, rect.y + py * rect.h]),
    );

/** How far a part of the shorter side reaches across, and down. */
const short = ({ w, h }: Rect, part: number): { across: number; down: number } => ({
  across: w === 0 ? 0 : (part * Math.min(w, h)) / w,
  down: h === 0 ? 0 : (part * Math.min(w, h)) / h,
});

/** Corners from the top left one, clockwise: how large each is, and whether it is cut rather than round. */
function corners(
  { x, y, w, h }: Rect,
  sizes: readonly [number, number, number, number],
  cut = false,
): string {
  const [a, b, c, d] = sizes.map((part) => Math.min(0.5, part) * Math.min(w, h)) as [
    number,
    number,
    number,
    number,
  ];
  const to = (size: number, point: Point) =>
    size === 0 ? '' : cut ? `L${at(point)}` : `A${round(size)} ${round(size)} 0 0 1 ${at(point)}`;
  return (
    `M${at([x + a, y])}L${at([x + w - b, y])}${to(b, [x + w, y + b])}L${at([x + w, y + h - c])}` +
    `${to(c, [x + w - c, y + h])}L${at([x + d, y + h])}${to(d, [x, y + h - d])}L${at([x, y + a])}${to(a, [x + a, y])}Z`
  );
}

const presets: Readonly<Record<string, Draw>> = {
  rect: rectangle,
  flowChartProcess: rectangle,
  line,
  straightConnector1: line,
  bentConnector3: ({ x, y, w, h }) =>
    `M${at([x, y])}L${at([x + w / 2, y])}L${at([x + w / 2, y + h])}L${at([x + w, y + h])}`,
  ellipse,
  flowChartConnector: ellipse,
  roundRect: (rect, adjust) => {
    const a = adjust('adj', 16_667);
    return corners(rect, [a, a, a, a]);
  },
  round1Rect: (rect, adjust) => corners(rect, [0, adjust('adj', 16_667), 0, 0]),
  round2SameRect: (rect, adjust) => {
    const [a, b] = [adjust('adj1', 16_667), adjust('adj2', 0)];
    return corners(rect, [a, a, b, b]);
  },
  round2DiagRect: (rect, adjust) => {
    const [a, b] = [adjust('adj1', 16_667), adjust('adj2', 0)];
    return corners(rect, [a, b, a, b]);
  },
  snip1Rect: (rect, adjust) => corners(rect, [0, adjust('adj', 16_667), 0, 0], true),
  snip2SameRect: (rect, adjust) => {
    const [a, b] = [adjust('adj1', 16_667), adjust('adj2', 0)];
    return corners(rect, [a, a, b, b], true);
  },
  snip2DiagRect: (rect, adjust) => {
    const [a, b] = [adjust('adj1', 0), adjust('adj2', 16_667)];
    return corners(rect, [a, b, a, b], true);
  },
  triangle: shape((a) => [
    [a, 0],
    [1, 1],
    [0, 1],
  ]),
  rtTriangle: shape(() => [
    [0, 0],
    [1, 1],
    [0, 1],
  ]),
  diamond: shape(() => [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ]),
  parallelogram: shape((a, rect) => {
    const { across } = short(rect, a);
    return [
      [across, 0],
      [1, 0],
      [1 - across, 1],
      [0, 1],
    ];
  }, 25_000),
  trapezoid: shape((a, rect) => {
    const { across } = short(rect, a);
    return [
      [across, 0],
      [1 - across, 0],
      [1, 1],
      [0, 1],
    ];
  }, 25_000),
  homePlate: shape((a, rect) => {
    const { across } = short(rect, a);
    return [
      [0, 0],
      [1 - across, 0],
      [1, 0.5],
      [1 - across, 1],
      [0, 1],
    ];
  }),
  chevron: shape((a, rect) => {
    const { across } = short(rect, a);
    return [
      [0, 0],
      [1 - across, 0],
      [1, 0.5],
      [1 - across, 1],
      [0, 1],
      [across, 0.5],
    ];
  }),
  hexagon: shape((a, rect) => {
    const { across } = short(rect, a);
    return [
      [across, 0],
      [1 - across, 0],
      [1, 0.5],
      [1 - across, 1],
      [across, 1],
      [0, 0.5],
    ];
  }, 25_000),
  diagStripe: shape((a) => [
    [a, 0],
    [1, 0],
    [0, 1],
    [0, a],
  ]),
  frame: (rect, adjust) => {
    const edge = adjust('adj1', 12_500) * Math.min(rect.w, rect.h);
    const { x, y, w, h } = rect;
    const inner: Rect = { x: x + edge, y: y + edge, w: w - 2 * edge, h: h - 2 * edge };
    return rectangle(rect) + rectangle(inner);
  },
  donut: (rect, adjust) => {
    const edge = adjust('adj', 25_000) * Math.min(rect.w, rect.h);
    const { x, y, w, h } = rect;
    return ellipse(rect) + ellipse({ x: x + edge, y: y + edge, w: w - 2 * edge, h: h - 2 * edge });
  },
};

/** `a:custGeom`: its paths, each in lengths of its own. */
function customPath(geometry: Element, rect: Rect): string {
  return childrenOf(find(geometry, 'a:pathLst'))
    .map((path) => {
      const [w, h] = [num(path, 'w') || 0, num(path, 'h') || 0];
      const emu = { w: rect.w * 12700, h: rect.h * 12700 };
      const scale = { x: rect.w / (w || emu.w || 1), y: rect.h / (h || emu.h || 1) };
      const pen: Pen = { value: guides(geometry, emu), rect, scale, at: [0, 0] };
      return childrenOf(path)
        .map((step) => stepOf(step, pen))
        .join('');
    })
    .join('');
}

interface Pen {
  readonly value: (name: string) => number;
  readonly rect: Rect;
  readonly scale: { readonly x: number; readonly y: number };
  /** Where it is: an arc begins there. */
  at: Point;
}

function stepOf(step: Element, pen: Pen): string {
  const { value, rect, scale } = pen;
  const points = childrenOf(step).map(
    ({ attribs }): Point => [
      rect.x + value(attribs['x'] ?? '0') * scale.x,
      rect.y + value(attribs['y'] ?? '0') * scale.y,
    ],
  );
  pen.at = points.at(-1) ?? pen.at;
  switch (step.name) {
    case 'a:moveTo':
      return `M${points.map(at).join(' ')}`;
    case 'a:lnTo':
      return `L${points.map(at).join(' ')}`;
    case 'a:cubicBezTo':
      return `C${points.map(at).join(' ')}`;
    case 'a:quadBezTo':
      return `Q${points.map(at).join(' ')}`;
    case 'a:close':
      return 'Z';
    case 'a:arcTo':
      return arc(step, pen);
    default:
      return '';
  }
}

/** An arc of an ellipse from where the pen is, which stands at the angle `stAng` of it. */
function arc(step: Element, pen: Pen): string {
  const { value, scale } = pen;
  const [rx, ry] = [value(attr(step, 'wR') ?? '0') * scale.x, value(attr(step, 'hR') ?? '0') * scale.y];
  const radians = (name: string) => (value(attr(step, name) ?? '0') / 60_000 / 180) * Math.PI;
  const [start, swing] = [radians('stAng'), radians('swAng')];
  const [x, y] = [pen.at[0] - rx * Math.cos(start), pen.at[1] - ry * Math.sin(start)];
  const point = (angle: number): Point => [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  // A whole turn in one piece would end where it begins, and be nothing.
  const pieces = Math.max(1, Math.ceil(Math.abs(swing) / 3));
  const ends = Array.from({ length: pieces }, (_, i) => point(start + (swing * (i + 1)) / pieces));
  pen.at = ends.at(-1) ?? pen.at;
  return ends.map((end) => `A${round(rx)} ${round(ry)} 0 0 ${swing > 0 ? 1 : 0} ${at(end)}`).join('');
}
