/** What the arrangements of a timeline share: an event's words, its dot, the axis. */

import type { ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Pt } from '../../model/theme.ts';
import { type Pen, paragraph, shape, withSource } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { type Tone, tones } from '../kit/tones.ts';
import type { TimelineSpec } from './spec.ts';

export type Event = TimelineSpec['events'][number];

export const toneOf = ({ major }: Event, pen: Pen): Tone =>
  major ? tones(pen.theme).accent : tones(pen.theme).panel;

export const dateParagraph = ({ date }: Event, level: Level, color: Tone['text']): TextParagraph =>
  paragraph(level.title, [{ text: date }], { bold: true, color, after: 4 });

/** Title and text of an event. */
export function eventWords(event: Event, level: Level, tone: Pick<Tone, 'text' | 'muted'>): TextParagraph[] {
  const { title, text, source } = event;
  const last = text ? [] : withSource('', source, tone.muted).slice(1);
  return [
    paragraph(level.title, [{ text: title }, ...last], { bold: true, color: tone.text, after: text ? 4 : 0 }),
    ...(text
      ? [paragraph(level.text, withSource(text, source, tone.muted), { color: tone.text, after: 0 })]
      : []),
  ];
}

export const eventName = (event: Event, i: number): string => `Event ${i + 1}: ${event.date}`;

/** Diameter of the dot on the axis. */
export const dotSize = ({ major }: Event): Pt => (major ? 20 : 14);

export function dot(event: Event, i: number, x: Pt, y: Pt, pen: Pen): ShapeBox {
  const { accent } = pen.theme.roles;
  const size = dotSize(event);
  return shape(
    pen,
    `event-${i + 1}-dot`,
    `Dot ${i + 1}`,
    { x: x - size / 2, y: y - size / 2, w: size, h: size },
    {
      geometry: 'ellipse',
      fill: event.major ? accent : pen.theme.roles.ground,
      line: { color: accent, width: 3 },
    },
  );
}
