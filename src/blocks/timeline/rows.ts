import { atStep } from '../../measure/step.ts';
import type { Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  grown,
  maxOf,
  type Pen,
  parts,
  roomForLine,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { dateParagraph, dot, type Event, eventName, eventWords } from './parts.ts';

/** Width of the strip in which the axis runs. */
const strip = 40;
const between = 10;

/** Date, dot and words in a row for each event, in one column or two. */
export const timelineRows =
  (events: readonly Event[], rect: Rect, pen: Pen, count: number) =>
  (level: Level): Drawing => {
    const { theme } = pen;
    const perColumn = Math.ceil(events.length / count);
    const columns = parts(rect.w, count, 28);
    const dates = events.map((event) => dateParagraph(event, level, theme.roles.accent));
    const dateWidth = Math.min(columns.size * 0.3, maxOf(dates.map((one) => roomForLine(one, pen))) + 1);
    const words = events.map((event) => eventWords(event, level, tones(theme).panel));
    const wordWidth = columns.size - dateWidth - strip;
    const sizes = words.map((text) => textSize(text, wordWidth, pen));
    const dateSizes = dates.map((one) => textSize([one], dateWidth, pen));
    const needed = maxOf([...sizes, ...dateSizes].map(({ height }) => height));
    const total = (row: number) => row * perColumn + between * (perColumn - 1);
    const room = (rect.h - between * (perColumn - 1)) / perColumn;
    const height = grown(needed, room, 1.5);
    const top = settled(rect, total(height));
    const { line } = atStep(theme, level.title.style, level.title.step);
    const children = events.flatMap((event, i): Child[] => {
      const x = rect.x + columns.at(Math.floor(i / perColumn));
      const y = top + (i % perColumn) * (height + between);
      const id = `event-${i + 1}`;
      const date = { x, y, w: dateWidth, h: height };
      const text = { x: x + dateWidth + strip, y, w: wordWidth, h: height };
      return [
        group(pen, id, eventName(event, i), [
          shape(pen, `${id}-date`, `Date ${i + 1}`, date, { text: dates.slice(i, i + 1), outline: i + 1 }),
          dot(event, i, x + dateWidth + strip / 2, y + line / 2, pen),
          shape(pen, `${id}-words`, `Words ${i + 1}`, text, { text: words[i] ?? [], outline: i + 1 }),
        ]),
      ];
    });
    const axes = Array.from({ length: count }, (_, column) => {
      const x = rect.x + columns.at(column) + dateWidth + strip / 2 - 1.5;
      const own = Math.min(perColumn, events.length - column * perColumn);
      const axis = { x, y: top + line / 2, w: 3, h: (own - 1) * (height + between) };
      return shape(pen, `axis-${column + 1}`, `Axis ${column + 1}`, axis, { fill: theme.roles.rule });
    });
    return {
      children: [...axes, ...children],
      over: total(needed) - rect.h,
      ...flaws([...sizes, ...dateSizes]),
    };
  };
