import { atStep } from '../../measure/step.ts';
import type { Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { ground } from '../kit/hold.ts';
import { type Drawing, flaws, group, inset, maxOf, type Pen, shape, textSize } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { inOrder, mark, type Step, stepName, stepWords } from './parts.ts';

const space = inset(16, 8);
const gap = 14;

/** A panel for each step with its number in a circle, title and text beside it. */
export const stepsGrid =
  (steps: readonly Step[], rect: Rect, pen: Pen, columns: number) =>
  (level: Level): Drawing => {
    const circle = Math.round(atStep(pen.theme, level.title.style, level.title.step).line * 1.35);
    const indent = circle + 14;
    const width = cellWidth(rect.w, columns, gap) - indent - space.l - space.r;
    const words = steps.map((step) => inOrder(stepWords(step, level, pen)));
    const sizes = words.map((text) => textSize(text, width, pen));
    const needed = Math.max(circle, maxOf(sizes.map(({ height }) => height))) + space.t + space.b;
    const { cell, over } = gridCells(rect, steps.length, columns, gap, needed, 1.6);
    const children = steps.map((step, i) => {
      const place = cell(i);
      const id = `step-${i + 1}`;
      const round = { x: place.x + space.l, y: place.y + (place.h - circle) / 2, w: circle, h: circle };
      return group(pen, id, stepName(step, i), [
        shape(pen, `${id}-panel`, `Panel ${i + 1}`, place, {
          ...ground(pen.theme, tones(pen.theme).panel.fill),
          text: words[i] ?? [],
          outline: i + 1,
          anchor: 'middle',
          inset: { ...space, l: space.l + indent },
        }),
        ...mark(step, i, round, level, pen),
      ]);
    });
    return { children, over, ...flaws(sizes) };
  };
