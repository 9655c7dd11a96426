import { atStep } from '../../measure/step.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  linesOf,
  maxOf,
  type Pen,
  parts,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { numeralBeside } from '../kit/ruled.ts';
import { hungNumeral, inOrder, type Step, stepName, stepWords } from './parts.ts';

const dot = 14;
const weight = 2;
/** From number to line and from line to words, at least and at most. */
const near = [6, 22] as const;
const apart = [12, 40] as const;
const mostLines = 6;

/** A line with a station for each step: its number large above it, its words below. The line ends in a point. */
export const stepsLine =
  (steps: readonly Step[], rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { roles, grid } = pen.theme;
    const columns = parts(rect.w - dot, steps.length, grid.gutter);
    const words = steps.map((step) => inOrder(stepWords(step, level, pen)));
    const sizes = words.map((text) => textSize(text, columns.size, pen));
    const height = maxOf(sizes.map((size) => size.height));
    const { style, step } = numeralBeside(pen.theme, level);
    const number = atStep(pen.theme, style, step).line;
    const needed = number + near[0] + dot + apart[0] + height;
    const free = Math.max(0, rect.h - needed);
    const up = ([least, most]: readonly [Pt, Pt]): Pt => Math.min(most, least + free * 0.18);
    const [toLine, toWords] = [up(near), up(apart)];
    const top = settled(rect, number + toLine + dot + toWords + height);
    const axis = top + number + toLine + dot / 2;
    const children = steps.map((one, i): Child => {
      const id = `step-${i + 1}`;
      const x = rect.x + columns.at(i);
      const under = { x, y: axis + dot / 2 + toWords, w: columns.size, h: height };
      return group(pen, id, stepName(one, i), [
        ...hungNumeral(one, i, { x, y: top, w: columns.size, h: number }, { style, step }, pen),
        shape(
          pen,
          `${id}-dot`,
          `Station ${i + 1}`,
          { x, y: axis - dot / 2, w: dot, h: dot },
          { geometry: 'ellipse', fill: roles.accent },
        ),
        shape(pen, `${id}-words`, `Words ${i + 1}`, under, { text: words[i] ?? [], outline: i + 1 }),
      ]);
    });
    // Text many lines long in a narrow column reads worse than the same text in rows.
    const narrow = words.some(([, text]) => text && linesOf(text, columns.size, pen) > mostLines);
    const { cut, widow } = flaws(sizes);
    return {
      children: [...line(rect, axis, pen), ...children],
      over: needed - rect.h,
      cut: cut || narrow,
      widow,
    };
  };

function line(rect: Rect, axis: Pt, pen: Pen): Child[] {
  const fill = pen.theme.roles.text;
  const point = { x: rect.x + rect.w - dot / 2, y: axis - dot / 2, w: dot / 2, h: dot };
  const along = { x: rect.x, y: axis - weight / 2, w: rect.w - dot / 2, h: weight };
  return [
    shape(pen, 'axis', 'Line', along, { fill }),
    // As wide as half its height it is nothing but a point.
    shape(pen, 'axis-point', 'Point', point, { geometry: 'homePlate', fill }),
  ];
}
