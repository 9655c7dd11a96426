/** Outlines of the preset shapes that templates have for panels, lines and ornaments, as ECMA-376's presetShapeDefinitions.xml says. */
import type { Rect } from '../model/theme.ts';
import { at, type Point, polygon, round } from './outline-path.ts';

/** `adjust` gives an adjustment's share of 1, by its name and its usual value in hundred thousandths. */
type Draw = (rect: Rect, adjust: (name: string, usual: number) => number) => string;

export const rectangle = ({ x, y, w, h }: Rect): string =>
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

export const presetShapes: Readonly<Record<string, Draw>> = {
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
