/** How wide the branches of a diagram are, and how their items are set. */

import type { TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Inset,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  type Setting,
  singleLine,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { DiagramNode, DiagramSpec } from './spec.ts';

/** Ways to draw a diagram. */
export interface Variant {
  /** From this number of items a branch has two lists of them. */
  readonly limit: number;
  /** The root's text stands beside its title. */
  readonly flat: boolean;
}

export interface Column {
  readonly x: Pt;
  readonly w: Pt;
  /** Lists of items inside the branch's panel. */
  readonly lists: number;
  readonly inset: Inset;
}

export const headInset = inset(8, 6);
const itemGap = 3;

const panelInset = (rect: Rect): Inset => (rect.w > 700 ? inset(12, 8) : inset(8, 8));

/** Items one after another, as one paragraph. */
export const joinItems = (items: readonly string[], pen: Pen): string => items.join(pen.cjk ? '、' : ' · ');

/** The width a branch would like: no line of it broken. */
function wishedWidth(node: DiagramNode, lists: number, space: Inset, level: Level, pen: Pen): Pt {
  const width = (setting: Setting, text: string, bold: boolean) =>
    roomForLine(paragraph(setting, [{ text, bold }]), pen);
  const item = maxOf((node.items ?? []).map((text) => width(level.text, text, false)));
  const mark = node.source ? width(level.text, node.source, false) : 0;
  const title = width(level.title, node.title, true) + mark + headInset.l + headInset.r;
  return Math.max(title, lists * (item + space.l + space.r)) + 2;
}

/** Equal columns where every line stays whole in them, else columns by what they hold. */
export function columnsOf(
  { branches }: DiagramSpec,
  rect: Rect,
  level: Level,
  pen: Pen,
  { limit }: Variant,
): Column[] {
  const gap = rect.w > 700 ? 16 : 12;
  const space = panelInset(rect);
  const lists = branches.map(({ items = [] }) => (items.length >= limit ? 2 : 1));
  const room = rect.w - gap * (branches.length - 1);
  const wishes = branches.map((node, i) => wishedWidth(node, lists[i] ?? 1, space, level, pen));
  const total = wishes.reduce((a, b) => a + b, 0);
  const even = room / branches.length;
  const spare = (room - total) / branches.length;
  let x = rect.x;
  return wishes.map((wish, i) => {
    const w = wishes.every((one) => one <= even) ? even : spare >= 0 ? wish + spare : (wish * room) / total;
    const column = { x, w, lists: lists[i] ?? 1, inset: space };
    x += w + gap;
    return column;
  });
}

/** Items of a branch, in as many lists as its column holds; short ones centred, long ones with bullets. */
export function itemLists(
  items: readonly string[],
  { w, lists, inset: space }: Column,
  level: Level,
  pen: Pen,
): TextParagraph[][] {
  const { text: color } = tones(pen.theme).panel;
  const perList = Math.ceil(items.length / lists);
  const width = w / lists - space.l - space.r;
  const make = (item: string, centred: boolean, last: boolean) =>
    paragraph(level.text, [{ text: item }], {
      color,
      ...(centred ? { align: 'center' as const } : { bullet: items.length > 1 }),
      after: last ? 0 : itemGap,
    });
  const centred = items.every((item) => singleLine(make(item, true, true), width, pen));
  return Array.from({ length: lists }, (_, list) => {
    const own = items.slice(list * perList, (list + 1) * perList);
    return own.map((item, i) => make(item, centred, i === own.length - 1));
  });
}
