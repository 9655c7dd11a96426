import { atStep } from '../../measure/step.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { numeralBeside } from '../kit/ruled.ts';
import { arrow, hungNumeral, inOrder, type Step, stepName, stepWords } from './parts.ts';

const hairline = 1;
/** Between a number and its words, a title and the text beside it. */
const gutter = 22;
const space = 8;

export interface Hung {
  readonly columns: number;
  /** Texts stand beside their titles, not below. */
  readonly beside: boolean;
  /** One leads to the next. */
  readonly linked: boolean;
}

/** A row for each step, its number large at the left, a thin rule above it; or an arrow from number to number. */
export const stepsHung =
  (steps: readonly Step[], rect: Rect, pen: Pen, { columns, beside, linked }: Hung) =>
  (level: Level): Drawing => {
    const { theme } = pen;
    const gap = columns > 1 ? theme.grid.gutter : 0;
    const setting = numeralBeside(theme, level);
    const numeral = atStep(theme, setting.style, setting.step).line;
    const width = cellWidth(rect.w, columns, gap);
    const left =
      maxOf(steps.map((_, i) => roomForLine(paragraph(setting, [{ text: `${i + 1}`, bold: true }]), pen))) +
      gutter;
    const room = width - left;
    const apart = beside && steps.some(({ text }) => text !== undefined);
    const words = steps.map((step) => stepWords(step, level, pen, apart));
    const longest = maxOf(words.map(({ title }) => roomForLine(title, pen))) + 2;
    const titleWidth = apart ? Math.min(longest, room * 0.36) : room;
    const textWidth = room - titleWidth - gutter;
    const sizes = words.flatMap(({ title, text }) =>
      apart
        ? [textSize([title], titleWidth, pen), ...(text ? [textSize([text], textWidth, pen)] : [])]
        : [textSize([title, ...(text ? [text] : [])], room, pen)],
    );
    const needed = Math.max(numeral, maxOf(sizes.map(({ height }) => height))) + 2 * space;
    const { cell, over } = gridCells(rect, steps.length, columns, gap, needed, 1.6);
    const children = steps.map((step, i): Child => {
      const place = cell(i);
      const id = `step-${i + 1}`;
      const { title, text } = words[i] ?? {};
      const at = (id_: string, name: string, x: number, w: number, own: readonly TextParagraph[]) =>
        shape(
          pen,
          id_,
          name,
          { x: place.x + x, y: place.y + space, w, h: place.h - space },
          {
            text: own,
            outline: i + 1,
            anchor: 'middle',
          },
        );
      const number = {
        x: place.x,
        y: place.y + space + (place.h - space - numeral) / 2,
        w: left - gutter,
        h: numeral,
      };
      return group(pen, id, stepName(step, i), [
        ...(linked
          ? []
          : [
              shape(
                pen,
                `${id}-rule`,
                `Rule ${i + 1}`,
                { ...place, h: hairline },
                { fill: theme.roles.text },
              ),
            ]),
        ...hungNumeral(step, i, number, setting, pen),
        ...(apart
          ? [
              at(`${id}-title`, `Title ${i + 1}`, left, titleWidth, title ? [title] : []),
              ...(text
                ? [at(`${id}-text`, `Text ${i + 1}`, left + titleWidth + gutter, textWidth, [text])]
                : []),
            ]
          : [
              at(
                `${id}-words`,
                `Words ${i + 1}`,
                left,
                room,
                title ? inOrder({ title, ...(text && { text }) }) : [],
              ),
            ]),
      ]);
    });
    const links = linked ? steps.slice(1).map((_, i) => arrow(i, pen)) : [];
    return { children: [...children, ...links], over, ...flaws(sizes) };
  };
