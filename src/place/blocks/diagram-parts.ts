/** Parts of a diagram: each knows its height before it is drawn. */

import type { DiagramNode, DiagramSpec } from '../../model/block.ts';
import type { ConnectorBox, ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { paragraphWidth } from '../paragraphs.ts';
import { flaws, inset, maxOf, type Pen, paragraph, shape, singleLine, textSize, withSource } from './kit.ts';
import type { Level } from './ladder.ts';
import { tones } from './tones.ts';

const rootInset = inset(24, 8);
const headInset = inset(8, 6);
const panelInset = inset(12, 8);
const itemGap = 3;

interface Column {
  readonly x: Pt;
  readonly w: Pt;
  /** Columns of items inside the branch's panel. */
  readonly lists: number;
}

function rootWords(
  { title, text }: DiagramSpec['root'],
  level: Level,
  pen: Pen,
  flat: boolean,
): TextParagraph[] {
  const { text: color } = tones(pen.theme).root;
  const look = { align: 'center', color, after: 0 } as const;
  if (!text) return [paragraph(level.title, [{ text: title, bold: true }], look)];
  if (flat)
    return [
      paragraph(
        level.text,
        [
          { text: title, bold: true },
          { text: `   ${text}`, bold: false },
        ],
        look,
      ),
    ];
  return [
    paragraph(level.title, [{ text: title, bold: true }], { ...look, after: 2 }),
    paragraph(level.text, [{ text }], look),
  ];
}

/** The box everything hangs on; `flat` puts its text beside its title. */
export function root(spec: DiagramSpec, rect: Rect, level: Level, pen: Pen, flat: boolean) {
  const { fill } = tones(pen.theme).root;
  const words = rootWords(spec.root, level, pen, flat);
  const longest = maxOf(words.map((one) => paragraphWidth(one, pen.theme, pen.cjk)));
  const width = Math.min(rect.w, Math.max(rect.w * 0.36, longest + 2 * rootInset.l + 1));
  const size = textSize(words, width - 2 * rootInset.l, pen);
  const height = size.height + 2 * rootInset.t;
  return {
    height,
    ...flaws([size]),
    draw: (y: Pt): ShapeBox =>
      shape(
        pen,
        'root',
        spec.root.title,
        { x: rect.x + (rect.w - width) / 2, y, w: width, h: height },
        {
          fill,
          text: words,
          anchor: 'middle',
          inset: rootInset,
        },
      ),
  };
}

/** The width a branch would like: no line of it broken. */
function wishedWidth(node: DiagramNode, lists: number, level: Level, pen: Pen): Pt {
  const width = (setting: Level['text'], text: string, bold: boolean) =>
    paragraphWidth(paragraph(setting, [{ text, bold }]), pen.theme, pen.cjk);
  const item = maxOf((node.items ?? []).map((text) => width(level.text, text, false)));
  const mark = node.source ? width(level.text, node.source, false) : 0;
  const title = width(level.title, node.title, true) + mark + headInset.l + headInset.r;
  return Math.max(title, lists * (item + panelInset.l + panelInset.r)) + 2;
}

/**
 * Branches with many items get two lists of them. Widths go by content where every line then stays whole, and by the
 * number of lists otherwise.
 */
function columnsOf({ branches }: DiagramSpec, rect: Rect, limit: number, level: Level, pen: Pen): Column[] {
  const gap = rect.w > 700 ? 16 : 12;
  const lists = branches.map(({ items = [] }) => (items.length >= limit ? 2 : 1));
  const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const room = rect.w - gap * (branches.length - 1);
  const wishes = branches.map((branch, i) => wishedWidth(branch, lists[i] ?? 1, level, pen));
  const even = room / branches.length;
  const same = wishes.every((wish) => wish <= even);
  const spare = (room - total(wishes)) / branches.length;
  const widths = same
    ? wishes.map(() => even)
    : spare >= 0
      ? wishes.map((wish) => wish + spare)
      : lists.map((count) => (room * count) / total(lists));
  let x = rect.x;
  return widths.map((w, i) => {
    const column = { x, w, lists: lists[i] ?? 1 };
    x += w + gap;
    return column;
  });
}

export function branchHeads(spec: DiagramSpec, rect: Rect, level: Level, pen: Pen, limit: number) {
  const { head } = tones(pen.theme);
  const columns = columnsOf(spec, rect, limit, level, pen);
  const words = spec.branches.map(({ title, source }) => [
    paragraph(level.title, withSource(title, source, head.muted), {
      align: 'center',
      bold: true,
      color: head.text,
      after: 0,
    }),
  ]);
  const sizes = words.map((text, i) => textSize(text, (columns[i]?.w ?? 0) - headInset.l - headInset.r, pen));
  const height = maxOf(sizes.map((size) => size.height)) + headInset.t + headInset.b;
  return {
    columns,
    height,
    ...flaws(sizes),
    draw: (y: Pt): ShapeBox[] =>
      columns.map(({ x, w }, i) =>
        shape(
          pen,
          `branch-${i + 1}`,
          `Branch ${i + 1}: ${spec.branches[i]?.title ?? ''}`,
          { x, y, w, h: height },
          {
            fill: head.fill,
            text: words[i] ?? [],
            anchor: 'middle',
            inset: headInset,
          },
        ),
      ),
  };
}

/** Items of a branch, in as many lists as its column holds; short ones centred, long ones with bullets. */
function itemLists(items: readonly string[], column: Column, level: Level, pen: Pen): TextParagraph[][] {
  const { text } = tones(pen.theme).panel;
  const perList = Math.ceil(items.length / column.lists);
  const width = column.w / column.lists - panelInset.l - panelInset.r;
  const make = (item: string, centred: boolean, last: boolean) =>
    paragraph(level.text, [{ text: item }], {
      color: text,
      ...(centred ? { align: 'center' as const } : { bullet: true }),
      after: last ? 0 : itemGap,
    });
  const centred = items.every((item) => singleLine(make(item, true, true), width, pen));
  return Array.from({ length: column.lists }, (_, list) => {
    const own = items.slice(list * perList, (list + 1) * perList);
    return own.map((item, i) => make(item, centred, i === own.length - 1));
  });
}

export function branchPanels(spec: DiagramSpec, columns: readonly Column[], level: Level, pen: Pen) {
  const { panel } = tones(pen.theme);
  const lists = columns.map((column, i) => itemLists(spec.branches[i]?.items ?? [], column, level, pen));
  const sizes = lists.flatMap((own, i) => {
    const { w = 0, lists: count = 1 } = columns[i] ?? {};
    return own.map((text) => textSize(text, w / count - panelInset.l - panelInset.r, pen));
  });
  const most = maxOf(sizes.map((size) => size.height));
  return {
    height: most === 0 ? 0 : most + panelInset.t + panelInset.b,
    ...flaws(sizes),
    draw: (y: Pt, height: Pt): ShapeBox[] =>
      height === 0
        ? []
        : columns.flatMap(({ x, w, lists: count }, i) =>
            (lists[i] ?? []).map((text, list) =>
              shape(
                pen,
                `items-${i + 1}${count > 1 ? `-${list + 1}` : ''}`,
                `Items ${i + 1}`,
                { x: x + (w / count) * list, y, w: w / count, h: height },
                { fill: panel.fill, text, anchor: 'middle', inset: panelInset },
              ),
            ),
          ),
  };
}

/** The bar under everything, or, with a dashed outline, what the whole reaches out to. */
export function bar(
  node: DiagramNode | undefined,
  kind: 'base' | 'outward',
  level: Level,
  pen: Pen,
  width: Pt,
) {
  if (node === undefined) return undefined;
  const { root: deep, panel } = tones(pen.theme);
  const tone = kind === 'base' ? deep : panel;
  const items = (node.items ?? []).join(' · ');
  const words = paragraph(
    level.text,
    [
      { text: node.title, bold: true },
      ...withSource('', node.source, tone.muted).slice(1),
      ...(items ? [{ text: `   ${items}` }] : []),
    ],
    { align: 'center', color: tone.text, after: 0 },
  );
  const size = textSize([words], width - 32, pen);
  const height = size.height + 12;
  const { accent } = pen.theme.roles;
  return {
    height,
    ...flaws([size]),
    draw: (x: Pt, y: Pt): ShapeBox =>
      shape(
        pen,
        kind,
        node.title,
        { x, y, w: width, h: height },
        {
          ...(kind === 'base' ? { fill: tone.fill } : { line: { color: accent, width: 1.5, dash: true } }),
          text: [words],
          anchor: 'middle',
          inset: inset(16, 6),
        },
      ),
  };
}

export function connectors({ branches, base, outward }: DiagramSpec, pen: Pen): ConnectorBox[] {
  const { prefix, theme } = pen;
  const make = (id: string, from: string, to: string, more: Partial<ConnectorBox> = {}): ConnectorBox => ({
    type: 'connector',
    id: `${prefix}${id}`,
    name: `Connector ${from} to ${to}`,
    from: { id: `${prefix}${from}`, site: 2 },
    to: { id: `${prefix}${to}`, site: 0 },
    route: 'elbow',
    color: theme.roles.muted,
    width: 2,
    ...more,
  });
  return [
    ...branches.map((_, i) => make(`link-${i + 1}`, 'root', `branch-${i + 1}`)),
    ...(base && outward
      ? [
          make('link-outward', 'base', 'outward', {
            route: 'straight',
            arrow: true,
            color: theme.roles.accent,
          }),
        ]
      : []),
  ];
}
