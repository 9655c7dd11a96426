import type { Rect } from '../../model/theme.ts';
import { isRuled } from '../kit/hold.ts';
import {
  type Drawing,
  flaws,
  group,
  grown,
  inset,
  maxOf,
  type Pen,
  parts,
  settled,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { cardLook, dateParagraph, dot, type Event, eventName, eventWords, toneOf } from './parts.ts';

const space = inset(14, 12);
const bare = { ...space, l: 0 };
/** Height of the band in which the axis runs, and how far cards stand below it. */
const band = 34;

/** Dates above the axis, cards below it, one column for each event. */
export const timelineColumns =
  (events: readonly Event[], rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { roles } = pen.theme;
    const columns = parts(rect.w, events.length, rect.w > 700 ? 18 : 14);
    const dates = events.map((event) => [dateParagraph(event, level, roles.accent)]);
    const words = events.map((event) => eventWords(event, level, toneOf(event, pen)));
    const dateSizes = dates.map((text) => textSize(text, columns.size, pen));
    const wordSizes = words.map((text) => textSize(text, columns.size - space.l - space.r, pen));
    const dateHeight = maxOf(dateSizes.map(({ height }) => height));
    const needed = maxOf(wordSizes.map(({ height }) => height)) + space.t + space.b;
    const room = rect.h - dateHeight - band;
    const cardHeight = grown(needed, room, 1.3);
    const top = settled(rect, dateHeight + band + cardHeight);
    const axis = top + dateHeight + band / 2;
    const children = events.map((event, i) => {
      const x = rect.x + columns.at(i);
      const card = { x, y: axis + band / 2, w: columns.size, h: cardHeight };
      const id = `event-${i + 1}`;
      return group(pen, id, eventName(event, i), [
        shape(
          pen,
          `${id}-date`,
          `Date ${i + 1}`,
          { x, y: top, w: columns.size, h: dateHeight },
          {
            text: dates[i] ?? [],
            outline: i + 1,
            anchor: 'bottom',
          },
        ),
        dot(event, i, x + 10, axis, pen),
        shape(pen, `${id}-card`, `Card ${i + 1}`, card, {
          ...cardLook(event, pen),
          text: words[i] ?? [],
          outline: i + 1,
          inset: isRuled(pen.theme) ? bare : space,
        }),
      ]);
    });
    const line = { x: rect.x, y: axis - 1.5, w: rect.w, h: 3 };
    return {
      children: [shape(pen, 'axis', 'Axis', line, { fill: roles.rule }), ...children],
      over: needed - room,
      ...flaws([...dateSizes, ...wordSizes]),
    };
  };
