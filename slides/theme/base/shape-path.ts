/** Outlines of shapes as SVG paths, in slide coordinates, as PowerPoint's presets draw them. */
import { cornersOf, type Point } from '../../../src/measure/outline.ts';
import type { ShapeBox } from '../../../src/model/box.ts';
import type { Rect } from '../../../src/model/theme.ts';

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;

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

/** A drum: its lid is as high as a quarter of the shorter side. */
function can({ x, y, w, h }: Rect): string {
  const [rx, ry] = [w / 2, Math.min(w, h) / 8];
  const [right, bottom] = [x + w, y + h];
  const lid = `M${x} ${y + ry}A${rx} ${ry} 0 0 1 ${right} ${y + ry}`;
  return `${lid}V${bottom - ry}A${rx} ${ry} 0 0 1 ${x} ${bottom - ry}ZM${x} ${y + ry}A${rx} ${ry} 0 0 0 ${right} ${y + ry}`;
}

export function shapePath(box: ShapeBox): string {
  const { rect, geometry, radius = 0 } = box;
  const { x, y, w, h } = rect;
  const [right, bottom, middle] = [x + w, y + h, y + h / 2];
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
    case 'diamond':
      return polygon([
        [x + w / 2, y],
        [right, middle],
        [x + w / 2, bottom],
        [x, middle],
      ]);
    case 'can':
      return can(rect);
    case 'polygon':
      return polygon(cornersOf(box));
    case 'triangle':
      return polygon([
        [x + w / 2, y],
        [right, bottom],
        [x, bottom],
      ]);
  }
}
