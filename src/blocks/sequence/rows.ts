/** What happens in a sequence, a row each: measured, and drawn where it comes to stand. */
import type { ConnectorBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import { type Child, inset, type Pen, paragraph, shape, textSize } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { isPart, type SequenceEvent } from './spec.ts';

export interface Row {
  readonly height: Pt;
  readonly cut: boolean;
  readonly widow: boolean;
  readonly draw: (y: Pt) => readonly Child[];
}

/** What a message begins and ends at, upon the lifelines. */
const anchor = { w: 8, h: 12 } as const;
const loop: Pt = 30;
const noteSpace = inset(8, 4);

type Message = Extract<SequenceEvent, { is: 'message' }>;
type Note = Extract<SequenceEvent, { is: 'note' }>;

export function eventRows(
  events: readonly SequenceEvent[],
  xs: ReadonlyMap<string, Pt>,
  pitch: Pt,
  rect: Rect,
  level: Level,
  pen: Pen,
): readonly Row[] {
  let n = 0;
  return events.map((one): Row => {
    if (isPart(one)) n++;
    if (one.is === 'message') return messageRow(one, n, xs, pitch, rect, level, pen);
    if (one.is === 'note') return noteRow(one, n, xs, pitch, rect, level, pen);
    const line = textSize([paragraph(level.text, [{ text: 'x' }], { after: 0 })], pitch, pen).height;
    return { height: one.is === 'close' ? 2 : line + 2, cut: false, widow: false, draw: () => [] };
  });
}

function messageRow(
  one: Message,
  n: number,
  xs: ReadonlyMap<string, Pt>,
  pitch: Pt,
  rect: Rect,
  level: Level,
  pen: Pen,
): Row {
  const [a, b] = [xs.get(one.from) ?? 0, xs.get(one.to) ?? 0];
  const self = one.from === one.to;
  const { text: color, accent } = pen.theme.roles;
  const words =
    one.text === ''
      ? []
      : [paragraph(level.text, [{ text: one.text }], { align: self ? 'left' : 'center', color, after: 0 })];
  const right = a + loop + 8;
  const isLast = self && right + pitch * 0.5 > rect.x + rect.w;
  const room = self ? (isLast ? pitch / 2 : pitch - loop - 16) : Math.abs(b - a) - 20;
  const size = textSize(words, Math.max(20, room), pen);
  const height = self ? Math.max(size.height, anchor.h * 2 + 4) : size.height + anchor.h;
  const mark = (end: string, x: Pt, y: Pt): Child =>
    shape(
      pen,
      `node-${n}-${end}`,
      `End of message ${n}`,
      { x: x - anchor.w / 2, y, w: anchor.w, h: anchor.h },
      { fill: accent },
    );
  const draw = (y: Pt): readonly Child[] => {
    const line: Partial<ConnectorBox> = {
      ...(one.dashed ? { dash: true } : {}),
      ...(one.head === 'none' ? {} : { head: one.head ?? 'triangle' }),
      ...(one.both ? { tail: 'triangle' } : {}),
    };
    if (self) {
      const place = isLast ? { x: a - loop - 8 - room, w: room } : { x: right, w: room };
      const [site, via] = isLast ? ([1, a - loop] as const) : ([3, a + loop] as const);
      return [
        mark('1', a, y),
        mark('2', a, y + anchor.h + 4),
        connect(pen, `link-${n}`, [`node-${n}-1`, site], [`node-${n}-2`, site], { ...line, via: [via] }),
        shape(
          pen,
          `label-${n}`,
          `Message ${n}`,
          { ...place, y, h: height },
          { text: words, anchor: 'middle' },
        ),
      ];
    }
    const [from, to] = b > a ? ([3, 1] as const) : ([1, 3] as const);
    const top = y + size.height;
    return [
      shape(
        pen,
        `label-${n}`,
        `Message ${n}`,
        { x: Math.min(a, b) + 10, y, w: room, h: size.height },
        { text: words, anchor: 'bottom' },
      ),
      mark('1', a, top),
      mark('2', b, top),
      connect(pen, `link-${n}`, [`node-${n}-1`, from], [`node-${n}-2`, to], { ...line, route: 'straight' }),
    ];
  };
  return { height, cut: size.cut, widow: size.widow, draw };
}

function noteRow(
  one: Note,
  n: number,
  xs: ReadonlyMap<string, Pt>,
  pitch: Pt,
  rect: Rect,
  level: Level,
  pen: Pen,
): Row {
  const { panel, onPanel, rule } = pen.theme.roles;
  const [a, b] = [xs.get(one.from) ?? 0, xs.get(one.to) ?? 0];
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  const place =
    one.side === 'over'
      ? { x: left - pitch * 0.42, w: right - left + pitch * 0.84 }
      : { x: one.side === 'left' ? left - pitch * 0.5 + 4 : right + 10, w: pitch * 0.5 - 10 };
  const x = Math.max(rect.x, place.x);
  const w = Math.min(place.w, rect.x + rect.w - x);
  const words = [paragraph(level.text, [{ text: one.text }], { align: 'center', color: onPanel, after: 0 })];
  const size = textSize(words, w - noteSpace.l - noteSpace.r, pen);
  const height = size.height + noteSpace.t + noteSpace.b;
  const look = {
    fill: panel,
    line: { color: rule, width: 1 },
    text: words,
    anchor: 'middle',
    inset: noteSpace,
  } as const;
  return {
    height,
    cut: size.cut,
    widow: size.widow,
    draw: (y) => [shape(pen, `node-${n}`, `Note ${n}`, { x, y, w, h: height }, look)],
  };
}
