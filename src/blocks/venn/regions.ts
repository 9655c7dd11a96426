/** Where ellipses of a Venn diagram stand, and the room for words in each of its regions. */
import type { Pt, Rect } from '../../model/theme.ts';

export interface Regions {
  readonly circles: readonly Rect[];
  /** Room for the words of what sets share, by their indexes: `0`, `0-2`. */
  readonly rooms: Readonly<Record<string, Rect>>;
}

/** No ellipse is more than so many times as wide as high. */
const widest = 1.7;

/** Of a rectangle with its middle at parts of the whole, and so wide and high in parts of it. */
const part = (
  { x, y, w, h }: Rect,
  [cx, cy]: readonly [number, number],
  [pw, ph]: readonly [number, number],
): Rect => ({
  x: x + w * (cx - pw / 2),
  y: y + h * (cy - ph / 2),
  w: w * pw,
  h: h * ph,
});

/** Two overlap in the middle; three in a triangle with the first at the top. */
export const regionsOf = (count: number, rect: Rect): Regions => (count === 2 ? two(rect) : three(rect));

/** How far two ellipses stand apart, in parts of their width. */
const apart = 0.66;

function two(rect: Rect): Regions {
  const h: Pt = rect.h;
  const w = Math.min(h * widest, rect.w / (1 + apart));
  const all = { ...rect, x: rect.x + (rect.w - w * (1 + apart)) / 2, w: w * (1 + apart) };
  const circles = [0, 1].map((i): Rect => ({ x: all.x + i * w * apart, y: rect.y, w, h }));
  const [size, lens] = [apart * 0.78, 1 - apart];
  return {
    circles,
    rooms: {
      '0': part(all, [(apart * 0.54) / (1 + apart), 0.5], [size / (1 + apart), 0.62]),
      '1': part(all, [1 - (apart * 0.54) / (1 + apart), 0.5], [size / (1 + apart), 0.62]),
      '0-1': part(all, [0.5, 0.5], [(lens * 0.86) / (1 + apart), 0.46]),
    },
  };
}

/** Of three: height of each, and how far they stand apart, in parts of the whole height and of their width. */
const high = 0.64;
const between = 0.6;

function three(rect: Rect): Regions {
  const h = rect.h * high;
  const w = Math.min(h * widest, rect.w / (1 + between));
  const width = w * (1 + between);
  const all = { ...rect, x: rect.x + (rect.w - width) / 2, w: width };
  const bottom = rect.y + rect.h - h;
  const circles = [
    { x: all.x + (width - w) / 2, y: rect.y, w, h },
    { x: all.x, y: bottom, w, h },
    { x: all.x + w * between, y: bottom, w, h },
  ];
  return {
    circles,
    rooms: {
      '0': part(all, [0.5, 0.18], [0.36, 0.27]),
      '1': part(all, [0.185, 0.73], [0.27, 0.3]),
      '2': part(all, [0.815, 0.73], [0.27, 0.3]),
      '0-1': part(all, [0.29, 0.475], [0.165, 0.14]),
      '0-2': part(all, [0.71, 0.475], [0.165, 0.14]),
      '1-2': part(all, [0.5, 0.82], [0.19, 0.16]),
      '0-1-2': part(all, [0.5, 0.52], [0.2, 0.16]),
    },
  };
}
