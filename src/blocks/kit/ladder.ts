/**
 * The sizes a drawing's text may have, from the largest down: all peers have one size, the largest at which everything
 * fits. An arrangement (columns, rows, a grid) is tried at every size, and the one with the largest text is taken.
 */
import type { Pt } from '../../model/theme.ts';
import { type Drawing, group, type Pen, type PlacedDrawing, type Setting } from './kit.ts';

export interface Level {
  readonly title: Setting;
  readonly text: Setting;
}

const setting = (style: Setting['style'], step: number): Setting => ({ style, step });

/** Title over text: 24 over 22 points, 22 over 20, 20 over 18, 18 over 16, 16 over 14, 14 over 14. */
export const levels: readonly Level[] = [
  { title: setting('quote', 2), text: setting('body', 1) },
  { title: setting('heading', 0), text: setting('body2', 0) },
  { title: setting('heading', 1), text: setting('label', 0) },
  { title: setting('label', 0), text: setting('label', 1) },
  { title: setting('label', 1), text: setting('label', 2) },
  { title: setting('label', 2), text: setting('label', 2) },
];

export type Arrangement<T> = (level: T) => Drawing;

interface Trial {
  readonly drawing: Drawing;
  /** Of its size; as many as there are sizes, or more, where it does not fit. */
  readonly index: number;
}

const fits = ({ over, cut }: Drawing): boolean => over <= 0.01 && !cut;

/** The largest size, from among the first `count`, at which an arrangement fits. */
function firstFit<T>(arrange: Arrangement<T>, sizes: readonly T[], count = sizes.length): Trial | undefined {
  for (const [index, size] of sizes.slice(0, count).entries()) {
    const drawing = arrange(size);
    if (fits(drawing)) return { drawing: mended(drawing, arrange, sizes.slice(index + 1, -2)), index };
  }
  return undefined;
}

/** Where a line holds one character, up to two sizes smaller if that mends it; never the two smallest sizes. */
function mended<T>(drawing: Drawing, arrange: Arrangement<T>, smaller: readonly T[]): Drawing {
  if (!drawing.widow) return drawing;
  const tries = smaller.slice(0, 2).map(arrange);
  return tries.find((trial) => fits(trial) && !trial.widow) ?? drawing;
}

/** As it is at the smallest size, fitting or not. */
function smallest<T>(arrange: Arrangement<T>, sizes: readonly T[]): Trial {
  const size = sizes.at(-1);
  if (size === undefined) throw new Error('a drawing needs at least one size');
  const drawing = arrange(size);
  return { drawing, index: sizes.length + (drawing.over > 0.01 ? 1 : 0) };
}

const lacksLess = (a: Trial, b: Trial): boolean =>
  a.index === b.index ? a.drawing.over < b.drawing.over : a.index < b.index;

export interface Best extends Trial {
  readonly overflow: Pt;
}

/**
 * The best of several arrangements, the first being preferred: another must gain `margin` sizes to win.
 * Where none fits, the one that lacks least.
 */
export function best<T>(arrangements: readonly Arrangement<T>[], sizes: readonly T[], margin = 1): Best {
  let champion: Trial | undefined;
  for (const arrange of arrangements) {
    const count = champion ? champion.index - margin + 1 : sizes.length;
    champion = firstFit(arrange, sizes, Math.max(0, count)) ?? champion;
  }
  const won =
    champion ??
    arrangements.map((arrange) => smallest(arrange, sizes)).reduce((a, b) => (lacksLess(b, a) ? b : a));
  return { ...won, overflow: Math.max(0, won.drawing.over) };
}

/** The drawing that was best as a block's own group. */
export const inGroup = (
  { drawing, overflow }: Best,
  pen: Pen,
  { id, name, alt }: { readonly id: string; readonly name: string; readonly alt: string },
): PlacedDrawing => ({ box: group(pen, id, name, drawing.children, alt), overflow });
