import type { Pt, Rect } from '../../model/theme.ts';
import { grown, parts, settled } from './kit.ts';

/**
 * Equal cells, row by row, as high as their content needs and at most `growth` times that, settled in the place. An
 * incomplete last row is stretched, so that no hole is left.
 */
export function gridCells(rect: Rect, count: number, columns: number, gap: Pt, needed: Pt, growth: number) {
  const rows = Math.ceil(count / columns);
  const room = (rect.h - gap * (rows - 1)) / rows;
  const height = grown(needed, room, growth);
  const top = settled(rect, height * rows + gap * (rows - 1));
  const cell = (i: number): Rect => {
    const row = Math.floor(i / columns);
    const { size, at } = parts(rect.w, rowLength(count, columns, row), gap);
    return { x: rect.x + at(i % columns), y: top + row * (height + gap), w: size, h: height };
  };
  return { cell, over: needed - room, height };
}

const rowLength = (count: number, columns: number, row: number): number =>
  Math.min(columns, count - row * columns);

/** Width of the narrowest cell: that of a full row. */
export const cellWidth = (width: Pt, columns: number, gap: Pt): Pt => parts(width, columns, gap).size;
