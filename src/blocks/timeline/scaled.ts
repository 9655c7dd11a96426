import type { Color, Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLabel,
  shape,
  textSize,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { ticksOf } from '../kit/ticks.ts';
import { lasts, spanOf } from './at.ts';
import { type Flag, flagsOf } from './flags.ts';
import { dateParagraph, dot, type Event, eventName, eventWords } from './parts.ts';

/** Between a stem and the words beside it. */
const space = inset(10, 2);
/** From the axis to the nearest words above it; below, the years come first. */
const lift: Pt = 20;
const most: Pt = 70;
const stemWidth: Pt = 1.5;
/** Half a dot, so that the first and the last stand within the place. */
const edge: Pt = 10;

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly x: (time: number) => Pt;
}

/** Events where they fall on an axis of time; their words hang on stems, above and below in turn. */
export const timelineScaled =
  (events: readonly Event[], rect: Rect, pen: Pen, firstAbove: boolean) =>
  (level: Level): Drawing => {
    const scale = scaleOf(events, rect);
    const flags = flagsOf(
      events.map((event) => placeOf(event, scale)),
      rect,
      firstAbove,
    );
    const words = events.map((event, i) => wordsOf(event, level, pen, flags[i]?.left ?? false));
    const sizes = words.map((text, i) => textSize(text, (flags[i]?.w ?? 0) - space.l, pen));
    const side = (above: boolean) =>
      maxOf(sizes.map(({ height }, i) => (flags[i]?.above === above ? height + 2 * space.t : 0)));
    const years = yearsOf(scale, level, pen, rect);
    const [up, down] = [side(true), side(false)];
    const needed = up + lift + years.height + lift + down;
    const stem = lift + Math.max(0, Math.min(most - lift, (rect.h - needed) / 4));
    const free = Math.max(0, rect.h - (needed + 2 * (stem - lift)));
    const axis = rect.y + free * 0.45 + up + stem;
    const places = flags.map((flag, i): Rect => {
      const h = (sizes[i]?.height ?? 0) + 2 * space.t;
      return { x: flag.from, y: flag.above ? axis - stem - h : axis + years.height + stem, w: flag.w, h };
    });
    const stems = flags.map((flag) => flag.x);
    const children = events.map((event, i) =>
      eventGroup(event, i, { flag: flags[i], place: places[i], axis, scale, words: words[i] ?? [] }, pen),
    );
    const line = { x: rect.x, y: axis - 1.5, w: rect.w, h: 3 };
    return {
      children: [
        shape(pen, 'axis', 'Axis', line, { fill: pen.theme.roles.rule }),
        ...years.draw(axis, stems),
        ...children,
      ],
      over: needed - rect.h,
      ...flaws(sizes),
    };
  };

function scaleOf(events: readonly Event[], rect: Rect): Scale {
  const spans = events.flatMap(({ at }) => spanOf(at ?? '') ?? []);
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const [left, width] = [rect.x + edge, rect.w - 2 * edge];
  return { from, to, x: (time) => left + (width * (time - from)) / Math.max(1, to - from) };
}

/** Where an event's stem stands: in the middle of its day, month or year, at the beginning of what lasts. */
function placeOf({ at = '' }: Event, scale: Scale): Pt {
  const { from, to } = spanOf(at) ?? scale;
  return scale.x(lasts(at) ? from : (from + to) / 2);
}

const wordsOf = (event: Event, level: Level, pen: Pen, left: boolean) => {
  const { accent, muted, text } = pen.theme.roles;
  const tone: { readonly text: Color; readonly muted: Color } = { text, muted };
  return [dateParagraph(event, level, accent), ...eventWords(event, level, tone)].map((one) => ({
    ...one,
    align: left ? ('right' as const) : ('left' as const),
  }));
};

interface Placed {
  readonly flag: Flag | undefined;
  readonly place: Rect | undefined;
  readonly axis: Pt;
  readonly scale: Scale;
  readonly words: ReturnType<typeof wordsOf>;
}

function eventGroup(event: Event, i: number, { flag, place, axis, scale, words }: Placed, pen: Pen) {
  const id = `event-${i + 1}`;
  if (!flag || !place) return group(pen, id, eventName(event, i), []);
  const top = flag.above ? place.y : axis;
  const bottom = flag.above ? axis : place.y + place.h;
  const stem = { x: flag.x - stemWidth / 2, y: top, w: stemWidth, h: bottom - top };
  const { accent } = pen.theme.roles;
  return group(pen, id, eventName(event, i), [
    shape(pen, `${id}-stem`, `Stem ${i + 1}`, stem, { fill: accent }),
    ...(lasts(event.at ?? '') ? [bar(event, i, axis, scale, pen)] : [dot(event, i, flag.x, axis, pen)]),
    shape(pen, `${id}-words`, `Words ${i + 1}`, place, {
      text: words,
      outline: i + 1,
      inset: { ...space, l: flag.left ? 0 : space.l, r: flag.left ? space.r : 0 },
    }),
  ]);
}

/** What lasts, on the axis. */
function bar(event: Event, i: number, axis: Pt, scale: Scale, pen: Pen): Child {
  const { from, to } = spanOf(event.at ?? '') ?? scale;
  const { accent, ground } = pen.theme.roles;
  const rect = { x: scale.x(from), y: axis - 5, w: scale.x(to) - scale.x(from), h: 10 };
  return shape(pen, `event-${i + 1}-bar`, `Span ${i + 1}`, rect, {
    fill: event.major ? accent : ground,
    line: { color: accent, width: 2 },
  });
}

/** The scale's years below the axis, but for those that a stem would cross. */
function yearsOf(scale: Scale, level: Level, pen: Pen, rect: Rect) {
  const { muted, rule } = pen.theme.roles;
  const look = (label: string) => [
    paragraph(level.text, [{ text: label }], { align: 'center', color: muted, after: 0 }),
  ];
  const width = roomForLabel(look('2026')[0] ?? paragraph(level.text, []), pen);
  const { height } = textSize(look('2026'), width, pen);
  const ticks = ticksOf(scale.from, scale.to, Math.max(2, Math.floor(rect.w / (width * 1.6))));
  const draw = (axis: Pt, stems: readonly Pt[]): Child[] =>
    ticks.flatMap(({ time, label }, i): Child[] => {
      const x = scale.x(time);
      const place = { x: x - width / 2, y: axis + 8, w: width, h: height };
      const crossed = stems.some((one) => Math.abs(one - x) < width / 2 + 2);
      const outside = place.x < rect.x - 0.5 || place.x + width > rect.x + rect.w + 0.5;
      return [
        shape(pen, `tick-of-${i}`, `Mark ${label}`, { x: x - 0.5, y: axis, w: 1, h: 7 }, { fill: rule }),
        ...(crossed || outside ? [] : [shape(pen, `time-of-${i}`, label, place, { text: look(label) })]),
      ];
    });
  return { height: height + 8, draw };
}
