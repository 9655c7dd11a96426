import { atStep } from '../../measure/step.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { ground } from '../kit/hold.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  grown,
  inset,
  linesOf,
  maxOf,
  type Pen,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { inOrder, numeral, type Step, stepIcon, stepName, stepWords } from './parts.ts';

const space = inset(12, 12);
/** Between two chevrons, measured along the band. */
const slit = 5;
const below = 8;
const mostLines = 5;

/** A chevron's point is half as long as it is high, as PowerPoint draws it. */
const pointOf = (height: Pt): Pt => height / 2;

/** A band of chevrons with the numbers, and a card below each. */
export const stepsChevrons =
  (steps: readonly Step[], rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { accent, panel } = tones(pen.theme);
    const band = Math.round(atStep(pen.theme, level.title.style, level.title.step).line * 1.5);
    const point = pointOf(band);
    // Every chevron reaches into the next one's notch; the last one's point ends at the right edge.
    const pitch = (rect.w - point + slit) / steps.length;
    const words = steps.map((step) => inOrder(stepWords(step, level, pen)));
    const cardWidth = pitch - slit - 8;
    const sizes = words.map((text) => textSize(text, cardWidth - space.l - space.r, pen));
    const needed = maxOf(sizes.map(({ height }) => height)) + space.t + space.b;
    const room = rect.h - band - below;
    const height = grown(needed, room, 1.4);
    const top = settled(rect, band + below + height);
    const children = steps.map((step, i): Child => {
      const x = rect.x + i * pitch;
      const id = `step-${i + 1}`;
      const chevron = { x, y: top, w: pitch - slit + point, h: band };
      return group(pen, id, stepName(step, i), [
        shape(pen, `${id}-chevron`, `Chevron ${i + 1}`, chevron, {
          geometry: i === 0 ? 'homePlate' : 'chevron',
          fill: accent.fill,
          text: step.icon ? [] : [numeral(i, level, pen)],
          anchor: 'middle',
        }),
        ...(step.icon ? [stepIcon(step.icon, i, chevron, pen)] : []),
        shape(
          pen,
          `${id}-card`,
          `Card ${i + 1}`,
          { x, y: top + band + below, w: cardWidth, h: height },
          {
            ...ground(pen.theme, panel.fill),
            text: words[i] ?? [],
            outline: i + 1,
            inset: space,
          },
        ),
      ]);
    });
    // Text many lines long in a narrow card reads worse than the same text in rows.
    const narrow = words.some(
      ([, text]) => text && linesOf(text, cardWidth - space.l - space.r, pen) > mostLines,
    );
    const { cut, widow } = flaws(sizes);
    return { children, over: needed - room, cut: cut || narrow, widow };
  };
