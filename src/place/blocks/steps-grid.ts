import type { ConnectorBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { atStep } from '../step.ts';
import { cellWidth, gridCells } from './grid.ts';
import {
  type Child,
  type Drawing,
  group,
  inset,
  maxOf,
  type Pen,
  paragraph,
  shape,
  textSize,
} from './kit.ts';
import type { Level } from './ladder.ts';
import { type Step, stepName, stepWords } from './steps-parts.ts';
import { tones } from './tones.ts';

const space = inset(16, 10);

/** A panel for each step with its number in a circle; `linked` leads an arrow from each circle to the next. */
export const stepsGrid =
  (steps: readonly Step[], rect: Rect, pen: Pen, columns: number, linked = false) =>
  (level: Level): Drawing => {
    const { accent, panel } = tones(pen.theme);
    const gap = linked ? 18 : columns === 1 && steps.length > 4 ? 10 : 14;
    const circle = Math.round(atStep(pen.theme, level.title.style, level.title.step).line * 1.35);
    const indent = circle + 14;
    const width = cellWidth(rect.w, columns, gap) - indent - space.l - space.r;
    const words = steps.map((step) => stepWords(step, level, pen));
    const sizes = words.map((text) => textSize(text, width, pen));
    const needed = Math.max(circle, maxOf(sizes.map(({ height }) => height))) + space.t + space.b;
    const { cell, over } = gridCells(rect, steps.length, columns, gap, needed, 1.5);
    const number = { ...level.title };
    const children: Child[] = steps.map((step, i) => {
      const place = cell(i);
      const id = `step-${i + 1}`;
      const round = { x: place.x + space.l, y: place.y + (place.h - circle) / 2, w: circle, h: circle };
      return group(pen, id, stepName(step, i), [
        shape(pen, `${id}-panel`, `Panel ${i + 1}`, place, {
          fill: panel.fill,
          text: words[i] ?? [],
          anchor: 'middle',
          inset: { ...space, l: space.l + indent },
        }),
        shape(pen, `${id}-number`, `Number ${i + 1}`, round, {
          geometry: 'ellipse',
          fill: accent.fill,
          text: [
            paragraph(number, [{ text: `${i + 1}` }], {
              align: 'center',
              bold: true,
              color: accent.text,
              after: 0,
            }),
          ],
          anchor: 'middle',
        }),
      ]);
    });
    const links = linked ? steps.slice(1).map((_, i) => link(i, pen)) : [];
    return { children: [...children, ...links], over, cut: sizes.some(({ cut }) => cut) };
  };

const link = (i: number, pen: Pen): ConnectorBox => ({
  type: 'connector',
  id: `${pen.prefix}arrow-${i + 1}`,
  name: `Arrow ${i + 1}`,
  from: { id: `${pen.prefix}step-${i + 1}-number`, site: 2 },
  to: { id: `${pen.prefix}step-${i + 2}-number`, site: 0 },
  route: 'straight',
  color: pen.theme.roles.accent,
  width: 2,
  arrow: true,
});
