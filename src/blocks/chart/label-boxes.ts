/** A figure's or a name's place beside its mark, where it meets least. */
import type { Pt, Rect, Size } from '../../model/theme.ts';
import { overlap, type Point, type Segment, strikes, within } from './marks.ts';
import type { ChartView } from './view.ts';

/** Of a bar: beyond its end, within at its end, in its middle, at its foot. Else beside a point. */
export type Place = 'outside' | 'inside' | 'center' | 'foot' | 'above' | 'below' | 'left' | 'right';

export interface Label {
  readonly place: Place;
  /** How far it moves from there. */
  readonly down?: Pt;
  readonly right?: Pt;
  /** The series is named before its figure; on a line of its own if `name` is `above`. */
  readonly name?: 'before' | 'above';
  /** Words below its figure. */
  readonly note?: string;
  /** Words in place of its figure. */
  readonly text?: string;
}

/** Of every series, by category. Slices of pies are not among them. */
export type Labels = readonly (readonly (Label | undefined)[])[];

export interface Obstacles {
  readonly lines: readonly Segment[];
  /** Marks of points. */
  readonly dots: readonly Rect[];
  /** Where figures stand already. */
  readonly taken: Rect[];
}

/** Between a mark and its figure. */
const away: Pt = 8;

export function boxAt(place: 'above' | 'below' | 'left' | 'right', { x, y }: Point, { w, h }: Size): Rect {
  if (place === 'above') return { x: x - w / 2, y: y - away - h, w, h };
  if (place === 'below') return { x: x - w / 2, y: y + away, w, h };
  return { x: place === 'right' ? x + away : x - away - w, y: y - h / 2, w, h };
}

/** The mark of a point. */
export const dotOf = (at: Point | undefined): Rect[] =>
  at ? [{ x: at.x - 4, y: at.y - 4, w: 8, h: 8 }] : [];

/** Where there is ink in a line of figures: they have no descenders, and less than their size of height. */
const inkOf = ({ x, y, w, h }: Rect): Rect => ({ x: x + 1, y: y + h / 4, w: w - 2, h: h / 2 });

/** The box that meets least; of equals the first. */
export function cheapest(
  boxes: readonly Rect[],
  { size }: Pick<ChartView, 'size'>,
  { lines, dots, taken }: Obstacles,
  room?: Rect,
): number {
  // The size may be that of a frame, which has a place.
  const area = room ?? { x: 0, y: 0, w: size.w, h: size.h };
  const costs = boxes.map(
    (box) =>
      2 * lines.filter((line) => strikes(line, inkOf(box))).length +
      2 * dots.filter((dot) => overlap(dot, inkOf(box))).length +
      3 * taken.filter((other) => overlap(other, box)).length +
      (within(box, area) ? 0 : 5),
  );
  return costs.indexOf(Math.min(...costs));
}
