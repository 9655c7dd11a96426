/** Outlines of shapes as SVG paths: of presets, and of custom geometries (ECMA-376 part 1, 20.1.9). */
import type { Rect } from '../model/theme.ts';
import { guides } from './guides.ts';
import { at, type Point, round } from './outline-path.ts';
import { presetShapes, rectangle } from './preset-shapes.ts';
import { attr, childrenOf, type Element, find, num } from './xml.ts';

export interface Outline {
  /** `d` of an SVG path. */
  readonly path: string;
  /** It fills its rectangle, but for its corners. */
  readonly fills: boolean;
  /** It is drawn as its rectangle only. */
  readonly unknown?: string;
}

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
  const draw = Object.hasOwn(presetShapes, preset) ? presetShapes[preset] : undefined;
  const value = (name: string, usual: number): number => (adjust.get(name) ?? usual) / 100_000;
  if (draw) return { path: draw(rect, value), fills: /rect|process/i.test(preset) };
  return { path: rectangle(rect), fills: false, unknown: preset };
}

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
