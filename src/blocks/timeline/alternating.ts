import type { ConnectorBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { isRuled } from '../kit/hold.ts';
import { type Drawing, flaws, group, grown, inset, maxOf, type Pen, shape, textSize } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { cardLook, dateParagraph, dot, type Event, eventName, eventWords, toneOf } from './parts.ts';

const space = inset(14, 10);
/** From the axis to a card. */
const stem = 24;

/**
 * Cards above and below the axis in turn. Two neighbours share a column's width, so each card is nearly twice as wide as
 * in one row.
 */
export const timelineAlternating =
  (events: readonly Event[], rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const count = events.length;
    const gap = rect.w > 700 ? 18 : 14;
    const width = (2 * rect.w - gap * (count - 1)) / (count + 1);
    const pitch = count > 1 ? (rect.w - width) / (count - 1) : 0;
    const words = events.map((event) => {
      const tone = toneOf(event, pen);
      const all = [dateParagraph(event, level, tone.strong), ...eventWords(event, level, tone)];
      // Without a panel what stands at the stem's end is its middle.
      return isRuled(pen.theme) ? all.map((one) => ({ ...one, align: 'center' as const })) : all;
    });
    const sizes = words.map((text) => textSize(text, width - space.l - space.r, pen));
    const needed = maxOf(sizes.map(({ height }) => height)) + space.t + space.b;
    const room = rect.h / 2 - stem;
    const height = Math.min(grown(needed, room, 1.35), Math.max(needed, room));
    const axis = rect.y + rect.h / 2;
    const children = events.map((event, i) => {
      const x = rect.x + i * pitch;
      const above = i % 2 === 0;
      const card = { x, y: above ? axis - stem - height : axis + stem, w: width, h: height };
      const id = `event-${i + 1}`;
      const round = dot(event, i, x + width / 2, axis, pen);
      const box = shape(pen, `${id}-card`, `Card ${i + 1}`, card, {
        ...cardLook(event, pen),
        text: words[i] ?? [],
        outline: i + 1,
        inset: space,
        anchor: isRuled(pen.theme) ? (above ? 'bottom' : 'top') : 'middle',
      });
      const link: ConnectorBox = {
        type: 'connector',
        id: `${pen.prefix}${id}-stem`,
        name: `Stem ${i + 1}`,
        from: { id: box.id, site: above ? 2 : 0 },
        to: { id: round.id, site: above ? 0 : 2 },
        route: 'straight',
        color: pen.theme.roles.accent,
        width: 1.5,
      };
      return group(pen, id, eventName(event, i), [box, link, round]);
    });
    const line = { x: rect.x, y: axis - 1.5, w: rect.w, h: 3 };
    return {
      children: [shape(pen, 'axis', 'Axis', line, { fill: pen.theme.roles.rule }), ...children],
      over: needed - room,
      ...flaws(sizes),
    };
  };
