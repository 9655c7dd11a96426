/** Outlines of shapes and connectors as SVG paths, in slide coordinates, as PowerPoint's presets draw them. */
import type { ConnectorBox, Path, ShapeBox } from '../../../src/model/box.ts';
import type { Rect } from '../../../src/model/theme.ts';

type Point = readonly [x: number, y: number];

const outline = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;

/** A rectangle with round corners; an ellipse is one whose corners meet. */
function rounded({ x, y, w, h }: Rect, rx: number, ry: number): string {
  const corner = (toX: number, toY: number) => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  const [right, bottom] = [x + w, y + h];
  return [
    `M${x + rx} ${y}H${right - rx}${corner(right, y + ry)}`,
    `V${bottom - ry}${corner(right - rx, bottom)}H${x + rx}${corner(x, bottom - ry)}`,
    `V${y + ry}${corner(x + rx, y)}Z`,
  ].join('');
}

const rounded3 = (value: number): number => Math.round(value * 1000) / 1000;
/** An outline as SVG says it. */
export const svgPath = (path: Path): string =>
  path.map(([sign, ...numbers]) => sign + numbers.map(rounded3).join(' ')).join('');

export function shapePath({ rect, geometry, radius = 0, flipped, paths = [] }: ShapeBox): string {
  const { x, y, w, h } = rect;
  const [right, bottom, middle] = [x + w, y + h, y + h / 2];
  const polygon = (points: readonly Point[]): string =>
    outline(flipped ? points.map(([px, py]) => [x + right - px, py] as const) : points);
  // Points are as deep as half the shorter side.
  const point = Math.min(w, h) / 2;
  switch (geometry) {
    case 'rect':
      return `M${x} ${y}H${right}V${bottom}H${x}Z`;
    case 'roundRect':
      return rounded(rect, Math.min(radius, w / 2, h / 2), Math.min(radius, w / 2, h / 2));
    case 'ellipse':
      return rounded(rect, w / 2, h / 2);
    case 'chevron':
      return polygon([
        [x, y],
        [right - point, y],
        [right, middle],
        [right - point, bottom],
        [x, bottom],
        [x + point, middle],
      ]);
    case 'homePlate':
      return polygon([
        [x, y],
        [right - point, y],
        [right, middle],
        [right - point, bottom],
        [x, bottom],
      ]);
    case 'rightArrow':
      return polygon([
        [x, y + h / 4],
        [right - point, y + h / 4],
        [right - point, y],
        [right, middle],
        [right - point, bottom],
        [right - point, bottom - h / 4],
        [x, bottom - h / 4],
      ]);
    case 'triangle':
      return polygon([
        [x + w / 2, y],
        [right, bottom],
        [x, bottom],
      ]);
    case 'freeform':
      return paths.map(svgPath).join('');
  }
}

const isUpright = (site: number): boolean => site % 2 === 0;

function sitePoint({ rect: { x, y, w, h }, geometry }: ShapeBox, site: 0 | 1 | 2 | 3): Point {
  // A triangle's sides are met half way down, where it is half as wide.
  const side = geometry === 'triangle' ? w / 4 : 0;
  const points: readonly [Point, Point, Point, Point] = [
    [x + w / 2, y],
    [x + side, y + h / 2],
    [x + w / 2, y + h],
    [x + w - side, y + h / 2],
  ];
  return points[site];
}

/** Corners of a connector's line, first to last. */
export function connectorPoints(box: ConnectorBox, from: ShapeBox, to: ShapeBox): readonly Point[] {
  const [a, b] = [sitePoint(from, box.from.site), sitePoint(to, box.to.site)];
  if (box.route === 'straight') return [a, b];
  const upright = isUpright(box.from.site);
  if (upright !== isUpright(box.to.site)) return [a, upright ? [a[0], b[1]] : [b[0], a[1]], b];
  const [halfX, halfY] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return upright ? [a, [a[0], halfY], [b[0], halfY], b] : [a, [halfX, a[1]], [halfX, b[1]], b];
}

/** The line, drawn up to the arrow's foot, and the arrow: three times as long and as wide as the line. */
export function connectorPaths(points: readonly Point[], width: number, arrow: boolean) {
  const nowhere: Point = [0, 0];
  const [last, before] = [points.at(-1) ?? nowhere, points.at(-2) ?? nowhere];
  const length = Math.hypot(last[0] - before[0], last[1] - before[1]) || 1;
  const [dx, dy] = [(last[0] - before[0]) / length, (last[1] - before[1]) / length];
  const size = arrow ? Math.max(6, 3 * width) : 0;
  const foot: Point = [last[0] - dx * size, last[1] - dy * size];
  const line = [...points.slice(0, -1), foot];
  const half = size / 2;
  return {
    line: `M${line.map(([x, y]) => `${x} ${y}`).join('L')}`,
    head: arrow
      ? outline([
          last,
          [foot[0] - dy * half, foot[1] + dx * half],
          [foot[0] + dy * half, foot[1] - dx * half],
        ])
      : '',
  };
}
