import type { TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  roomForLabel,
  type Setting,
  shape,
  singleLine,
  textSize,
  unfit,
  withSource,
} from '../kit/kit.ts';
import { lasts, type Span, spanOf } from './at.ts';
import { type Axis, drawAxis, tickHeight } from './axis.ts';
import { yearsOf } from './dates.ts';
import { dot, type Event, eventName } from './parts.ts';
import { type Slot, type Stemmed, staggered, spanOf as widthOf } from './stagger.ts';

/** Sizes of an event: its title, that of a turning point, and date and text below it. */
export interface ScaleLevel {
  readonly title: Setting;
  readonly major: Setting;
  readonly text: Setting;
}

const level = (
  major: [Setting['style'], number],
  title: [Setting['style'], number],
  text: [Setting['style'], number],
): ScaleLevel => ({
  major: { style: major[0], step: major[1] },
  title: { style: title[0], step: title[1] },
  text: { style: text[0], step: text[1] },
});

/** Turning points of 30 points down to 18, over 18 to 14. */
export const scaleLevels: readonly ScaleLevel[] = [
  level(['statement', 1], ['heading', 0], ['label', 0]),
  level(['statement', 2], ['heading', 1], ['label', 0]),
  level(['quote', 2], ['heading', 2], ['label', 1]),
  level(['heading', 0], ['label', 0], ['label', 1]),
  level(['heading', 1], ['label', 0], ['label', 2]),
  level(['heading', 2], ['label', 1], ['label', 2]),
];

/** From the axis to the labels above it and, below what ticks say, to those below; at least and at most. */
const stem = [14, 46] as const;
const stemWidth = 1;
/** Of what lasts, on the axis. */
const barHeight = 6;
/** Dots nearer than this are one dot. */
const nearest = 7;

/** When an event is, in years; `on` is where its stem stands. */
export interface When extends Span {
  readonly on: number;
}

/** When all events are, if it can be read of each, and they are in order; else undefined. */
export function datesOf(events: readonly Event[], { language }: Pen): readonly When[] | undefined {
  const dates = events.map(({ at, date }) => (at === undefined ? written(date, language) : said(at)));
  const read = dates.filter((date) => date !== undefined);
  const inOrder = read.every(({ on }, i) => i === 0 || on > (read[i - 1]?.on ?? 0));
  return read.length === events.length && inOrder && events.length > 1 ? read : undefined;
}

function written(date: string, language: string): When | undefined {
  const on = yearsOf(date, language);
  return on === undefined ? undefined : { from: on, to: on, on };
}

/** In the middle of a day, month or year, at the beginning of what lasts. */
function said(at: string): When | undefined {
  const span = spanOf(at);
  return span && { ...span, on: lasts(at) ? span.from : (span.from + span.to) / 2 };
}

/** How labels may stand: at most so wide, in parts of the width, in so many rows on each side of the axis. */
export interface Staggering {
  readonly widest: number;
  readonly rows: number;
}

/** Events at their places on an axis of years, labels staggered above and below it. */
export const timelineScale =
  (
    events: readonly Event[],
    dates: readonly When[],
    axis: Axis,
    rect: Rect,
    pen: Pen,
    { widest, rows }: Staggering,
  ) =>
  (size: ScaleLevel): Drawing => {
    const words = events.map((event) => labelWords(event, size, pen));
    const labels = events.map((event, i): Stemmed => {
      const wished = maxOf((words[i] ?? []).map((one) => roomForLabel(one, pen)));
      const w = Math.min(rect.w * widest, wished);
      const { height } = textSize(words[i] ?? [], w, pen);
      return { x: axis.at(dates[i]?.on ?? 0), w, h: height, outer: event.major === true && rows > 1 };
    });
    const crowded = labels.some(({ x }, i) => i > 0 && x - (labels[i - 1]?.x ?? 0) < nearest);
    // A title of several lines is no label; at the last size nothing better follows.
    const broken =
      size !== scaleLevels.at(-1) &&
      !words.every(([title], i) => title && singleLine(title, labels[i]?.w ?? 0, pen));
    if (crowded || broken) return unfit;
    const sizes = labels.map(({ w }, i) => textSize(words[i] ?? [], w, pen));
    const slots = staggered(labels, { from: rect.x, to: rect.x + rect.w }, rows);
    if (!slots) return unfit;
    const down = downOf(labels, slots, rect, pen);
    const children = events.map((event, i): Child => {
      const label = labels[i] as Stemmed;
      const slot = slots[i] as Slot;
      return eventGroup(
        pen,
        event,
        i,
        { label, slot, y: down.top(label, slot), axis: down.axis, bar: barOf(event, dates[i], axis) },
        words[i] ?? [],
      );
    });
    return {
      children: [...drawAxis(axis, rect, down.axis, pen), ...children],
      over: down.needed - rect.h,
      ...flaws(sizes),
    };
  };

/** Title, then date and text in small print. */
function labelWords(event: Event, size: ScaleLevel, { theme, cjk }: Pen): TextParagraph[] {
  const { title, date, text, source, major } = event;
  const { accent, text: ink, muted } = theme.roles;
  const rest = text ? `${cjk ? '\u3000' : '\u2002'}${text}` : '';
  return [
    paragraph(major ? size.major : size.title, [{ text: title }], {
      bold: true,
      color: major ? accent : ink,
      after: 1,
    }),
    paragraph(size.text, [{ text: date, bold: true, color: ink }, ...withSource(rest, source, muted)], {
      color: muted,
      after: 0,
    }),
  ];
}

/** Where rows stand: each as high as its highest label, stems as long as there is room for. */
function downOf(labels: readonly Stemmed[], slots: readonly Slot[], rect: Rect, pen: Pen) {
  const rowHeights = (above: boolean): readonly Pt[] => {
    const own = labels.flatMap((label, i) =>
      slots[i]?.above === above ? [{ label, level: slots[i].level }] : [],
    );
    const count = Math.max(0, ...own.map(({ level: one }) => one + 1));
    return Array.from({ length: count }, (_, row) =>
      maxOf(own.filter((one) => one.level === row).map(({ label }) => label.h)),
    );
  };
  const [up, low] = [rowHeights(true), rowHeights(false)];
  const tall = (rows: readonly Pt[], gap: Pt): Pt => rows.reduce((sum, row) => sum + row + gap, 0);
  const ticks = tickHeight(pen);
  const at = (gap: Pt): Pt => tall(up, gap) + ticks + tall(low, gap);
  const needed = at(stem[0]);
  const count = up.length + low.length;
  const gap = Math.max(stem[0], Math.min(stem[1], stem[0] + (rect.h - needed) / Math.max(1, count)));
  const axis = rect.y + Math.max(0, rect.h - at(gap)) * 0.42 + tall(up, gap);
  const outTo = (rows: readonly Pt[], row: number): Pt => tall(rows.slice(0, row), gap) + gap;
  const top = (label: Stemmed, { above, level: row }: Slot): Pt =>
    above ? axis - outTo(up, row) - label.h : axis + ticks + outTo(low, row);
  return { needed, axis, top };
}

const barOf = ({ at = '' }: Event, when: When | undefined, axis: Axis) =>
  when && lasts(at) ? { x: axis.at(when.from), w: axis.at(when.to) - axis.at(when.from) } : undefined;

interface EventPlace {
  readonly label: Stemmed;
  readonly slot: Slot;
  /** Of the label. */
  readonly y: Pt;
  /** Of the axis. */
  readonly axis: Pt;
  /** Along it, of what lasts. */
  readonly bar?: { readonly x: Pt; readonly w: Pt } | undefined;
}

function eventGroup(
  pen: Pen,
  event: Event,
  i: number,
  { label, slot, y, axis, bar }: EventPlace,
  words: readonly TextParagraph[],
) {
  const id = `event-${i + 1}`;
  const { accent, muted } = pen.theme.roles;
  const { from } = widthOf(label, slot);
  const ends = slot.above ? [y + label.h, axis] : [axis, y];
  const [top = 0, bottom = 0] = ends;
  const line = { x: label.x - stemWidth / 2, y: top, w: stemWidth, h: bottom - top };
  return group(pen, id, eventName(event, i), [
    ...(bar
      ? [
          shape(
            pen,
            `${id}-bar`,
            `Span ${i + 1}`,
            { ...bar, y: axis - barHeight / 2, h: barHeight },
            { fill: event.major ? accent : muted },
          ),
        ]
      : []),
    shape(pen, `${id}-stem`, `Stem ${i + 1}`, line, { fill: event.major ? accent : muted }),
    shape(
      pen,
      `${id}-words`,
      `Words ${i + 1}`,
      { x: from, y, w: label.w, h: label.h },
      { text: words.map((one) => ({ ...one, align: slot.align })), outline: i + 1 },
    ),
    dot(event, i, label.x, axis, pen),
  ]);
}
