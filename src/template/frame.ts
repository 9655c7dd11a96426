/** Where shapes stand: their transforms, and those of the groups around them. ECMA-376 part 1, 20.1.7.6. */
import type { Rect } from '../model/theme.ts';
import { type Element, find, flag, num } from './xml.ts';

export interface Frame {
  readonly rect: Rect;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** From a group's own lengths, in EMU, to the slide's, in points. */
export interface Scale {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

export const slideScale: Scale = { x: 1 / 12700, y: 1 / 12700, dx: 0, dy: 0 };

/** `xfrm`: `a:xfrm`, or `p:xfrm` of a frame; undefined where it gives no place. */
export function frameOf(xfrm: Element | undefined, scale: Scale): Frame | undefined {
  const [off, ext] = [find(xfrm, 'a:off'), find(xfrm, 'a:ext')];
  const [x, y, w, h] = [num(off, 'x'), num(off, 'y'), num(ext, 'cx'), num(ext, 'cy')];
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  return {
    rect: { x: x * scale.x + scale.dx, y: y * scale.y + scale.dy, w: w * scale.x, h: h * scale.y },
    turn: (num(xfrm, 'rot') ?? 0) / 60_000,
    flipH: flag(xfrm, 'flipH') ?? false,
    flipV: flag(xfrm, 'flipV') ?? false,
  };
}

/** Of what stands in a group. A turned group's children are not turned with it, which templates hardly have. */
export function scaleIn(group: Element, scale: Scale): Scale {
  const xfrm = find(group, 'p:grpSpPr', 'a:xfrm');
  const frame = frameOf(xfrm, scale);
  const [off, ext] = [find(xfrm, 'a:chOff'), find(xfrm, 'a:chExt')];
  const [x, y, w, h] = [num(off, 'x'), num(off, 'y'), num(ext, 'cx'), num(ext, 'cy')];
  if (!frame || x === undefined || y === undefined || !w || !h) return scale;
  const own = { x: frame.rect.w / w, y: frame.rect.h / h };
  return { ...own, dx: frame.rect.x - x * own.x, dy: frame.rect.y - y * own.y };
}

/** The shape's transform as SVG has it; empty where it is not turned. */
export function turnOf({ rect, turn, flipH, flipV }: Frame): string {
  const [cx, cy] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  const parts = [
    ...(turn === 0 ? [] : [`rotate(${turn} ${cx} ${cy})`]),
    ...(flipH || flipV
      ? [`translate(${cx} ${cy}) scale(${flipH ? -1 : 1} ${flipV ? -1 : 1}) translate(${-cx} ${-cy})`]
      : []),
  ];
  return parts.join(' ');
}
