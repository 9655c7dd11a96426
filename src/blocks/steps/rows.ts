import { atStep } from '../../measure/step.ts';
import type { Rect } from '../../model/theme.ts';
import { gridCells } from '../kit/grid.ts';
import { ground, isRounded } from '../kit/hold.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  inset,
  maxOf,
  type Pen,
  roomForLine,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { arrow, mark, type Step, stepName, stepWords } from './parts.ts';

const space = inset(18, 6);
/** Between number, title and text. */
const gutter = 18;

/** A row for each step: its number, its title, and its text beside the title. `linked` leads arrows from row to row. */
export const stepsRows =
  (steps: readonly Step[], rect: Rect, pen: Pen, linked: boolean) =>
  (level: Level): Drawing => {
    const { theme } = pen;
    const { fill } = tones(theme).panel;
    const whole = isRounded(theme);
    const circle = Math.round(atStep(theme, level.title.style, level.title.step).line * 1.35);
    const gap = linked ? 14 : steps.length > 4 ? 10 : 14;
    const words = steps.map((step) => stepWords(step, level, pen, true));
    const longest = maxOf(words.map(({ title }) => roomForLine(title, pen))) + 2;
    const hasText = words.some(({ text }) => text !== undefined);
    const left = space.l + circle + gutter;
    const titleWidth = hasText ? Math.min(longest, rect.w * 0.34) : rect.w - left - space.r;
    const textWidth = rect.w - left - titleWidth - gutter - space.r;
    const sizes = words.flatMap(({ title, text }) => [
      textSize([title], titleWidth, pen),
      ...(text ? [textSize([text], textWidth, pen)] : []),
    ]);
    const needed = Math.max(circle, maxOf(sizes.map(({ height }) => height))) + space.t + space.b;
    const { cell, over } = gridCells(rect, steps.length, 1, gap, needed, 1.7);
    const children = steps.map((step, i): Child => {
      const { x, y, w, h } = cell(i);
      const id = `step-${i + 1}`;
      const { title, text } = words[i] ?? {};
      const textPlace = { x: x + left + titleWidth + gutter, y, w: textWidth + space.r, h };
      return group(pen, id, stepName(step, i), [
        ...(whole ? [shape(pen, `${id}-panel`, `Panel ${i + 1}`, cell(i), ground(theme, fill))] : []),
        shape(
          pen,
          `${id}-title`,
          `Title ${i + 1}`,
          { x, y, w: hasText ? left + titleWidth + gutter : w, h },
          {
            ...(!whole && { fill }),
            text: title ? [title] : [],
            outline: i + 1,
            anchor: 'middle',
            inset: { l: left, t: space.t, r: hasText ? gutter : space.r, b: space.b },
          },
        ),
        ...(hasText
          ? [
              shape(pen, `${id}-text`, `Text ${i + 1}`, textPlace, {
                ...(!whole && { fill }),
                text: text ? [text] : [],
                outline: i + 1,
                anchor: 'middle' as const,
                inset: { l: 0, t: space.t, r: space.r, b: space.b },
              }),
            ]
          : []),
        ...mark(step, i, { x: x + space.l, y: y + (h - circle) / 2, w: circle, h: circle }, level, pen),
      ]);
    });
    const links = linked ? steps.slice(1).map((_, i) => arrow(i, pen)) : [];
    return { children: [...children, ...links], over, ...flaws(sizes) };
  };
