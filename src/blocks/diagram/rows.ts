import type { Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLine,
  settled,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { headInset, joinItems } from './columns.ts';
import { bar, link, outwardLink } from './parts.ts';
import type { DiagramNode, DiagramSpec } from './spec.ts';

const rise = 26;
const rowGap = 8;
const barGap = 10;
const outwardGap = 18;
const panelInset = inset(12, 6);
const rootInset = inset(12, 8);

/**
 * A diagram lying on its side, for much text: the root at the left, a row for each branch with its items one after
 * another. `paired` puts base and outward bar side by side.
 */
export const diagramRows =
  (spec: DiagramSpec, rect: Rect, pen: Pen, paired: boolean) =>
  (level: Level): Drawing => {
    const root = rootPart(spec, rect.w * (rect.w > 700 ? 0.2 : 0.21), level, pen);
    const rows = rowParts(spec, rect.w - root.w - rise, level, pen);
    const half = paired && spec.base && spec.outward ? (rect.w - outwardGap) / 2 : rect.w;
    const base = bar(spec.base, 'base', level, pen, half);
    const outward = bar(spec.outward, 'outward', level, pen, half);
    const under = paired
      ? Math.max(base?.height ?? 0, outward?.height ?? 0) + barGap
      : (base ? base.height + barGap : 0) + (outward ? outward.height + outwardGap : 0);
    const barHeight = half < rect.w ? maxOf([base?.height ?? 0, outward?.height ?? 0]) : undefined;
    const needed = Math.max(rows.height, root.size.height + rootInset.t + rootInset.b);
    const room = rect.h - under;
    const extra = Math.max(0, Math.min(room - needed, needed * 0.4));
    const top = settled(rect, needed + extra + under);
    const bottom: Pt = top + needed + extra;
    const right = { x: rect.x + half + outwardGap, y: bottom + barGap };
    const stacked = { x: rect.x, y: bottom + (base ? barGap + base.height : 0) + outwardGap };
    const outwardAt = half < rect.w ? right : stacked;
    const children: Child[] = [
      root.draw({ x: rect.x, y: top, w: root.w, h: needed + extra }),
      ...rows.draw(rect.x + root.w + rise, top, needed + extra - rows.height),
      ...(base ? [base.draw(rect.x, bottom + barGap, barHeight)] : []),
      ...(outward ? [outward.draw(outwardAt.x, outwardAt.y, barHeight)] : []),
      ...spec.branches.map((_, i) => link(pen, `link-${i + 1}`, ['root', 3], [`branch-${i + 1}`, 1])),
      ...outwardLink(spec, pen, half < rect.w),
    ];
    return { children, over: needed - room, ...flaws([root.size, rows, base, outward]) };
  };

function rootPart({ root }: DiagramSpec, w: Pt, level: Level, pen: Pen) {
  const { fill, text: color } = tones(pen.theme).root;
  const look = { align: 'center', color, after: 0 } as const;
  const text = [
    paragraph(level.title, [{ text: root.title, bold: true }], { ...look, after: 6 }),
    ...(root.text ? [paragraph(level.text, [{ text: root.text }], look)] : []),
  ];
  const draw = (place: Rect) =>
    shape(pen, 'root', root.title, place, { fill, text, anchor: 'middle', inset: rootInset });
  return { w, size: textSize(text, w - rootInset.l - rootInset.r, pen), draw };
}

function rowParts({ branches }: DiagramSpec, w: Pt, level: Level, pen: Pen) {
  const { head, panel } = tones(pen.theme);
  const titles = branches.map(({ title, source }) =>
    paragraph(level.title, withSource(title, source, head.muted), { bold: true, color: head.text, after: 0 }),
  );
  const longest = maxOf(titles.map((title) => roomForLine(title, pen)));
  const headWidth = Math.min(w * 0.32, longest + headInset.l + headInset.r + 6);
  const words = branches.map(({ items = [] }: DiagramNode) =>
    paragraph(level.text, [{ text: joinItems(items, pen) }], { color: panel.text, after: 0 }),
  );
  const headSizes = titles.map((one) => textSize([one], headWidth - headInset.l - headInset.r, pen));
  const sizes = words.map((one) => textSize([one], w - headWidth - panelInset.l - panelInset.r, pen));
  const heights = sizes.map((size, i) =>
    Math.max(
      size.height + panelInset.t + panelInset.b,
      (headSizes[i]?.height ?? 0) + headInset.t + headInset.b,
    ),
  );
  const total = heights.reduce((sum, height) => sum + height, rowGap * (branches.length - 1));
  const draw = (x: Pt, top: Pt, extra: Pt): Child[] => {
    let y = top;
    return branches.flatMap(({ title }, i) => {
      const h = (heights[i] ?? 0) + extra / branches.length;
      const place = { x, y, w: headWidth, h };
      y += h + rowGap;
      return [
        shape(pen, `branch-${i + 1}`, `Branch ${i + 1}: ${title}`, place, {
          fill: head.fill,
          text: titles.slice(i, i + 1),
          anchor: 'middle',
          inset: headInset,
        }),
        shape(
          pen,
          `items-${i + 1}`,
          `Items ${i + 1}`,
          { ...place, x: x + headWidth, w: w - headWidth },
          {
            fill: panel.fill,
            text: words.slice(i, i + 1),
            anchor: 'middle',
            inset: panelInset,
          },
        ),
      ];
    });
  };
  return { height: total, draw, ...flaws([...sizes, ...headSizes]) };
}
