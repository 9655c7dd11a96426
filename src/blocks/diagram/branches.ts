/** Heads of a diagram's branches and the panels with their items: each knows its height before it is drawn. */

import type { ShapeBox } from '../../model/box.ts';
import type { Pt } from '../../model/theme.ts';
import { flaws, maxOf, type Pen, paragraph, shape, textSize, withSource } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import { type Column, headInset, itemLists } from './columns.ts';
import type { DiagramSpec } from './spec.ts';

export function branchHeads(spec: DiagramSpec, columns: readonly Column[], level: Level, pen: Pen) {
  const { head } = tones(pen.theme);
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
  const draw = (y: Pt): ShapeBox[] =>
    columns.map(({ x, w }, i) => {
      const name = `Branch ${i + 1}: ${spec.branches[i]?.title ?? ''}`;
      return shape(
        pen,
        `branch-${i + 1}`,
        name,
        { x, y, w, h: height },
        { fill: head.fill, text: words[i] ?? [], anchor: 'middle', inset: headInset },
      );
    });
  return { height, draw, ...flaws(sizes) };
}

/** Panels of one height; a branch with two lists has two, side by side without a gap. */
export function branchPanels(spec: DiagramSpec, columns: readonly Column[], level: Level, pen: Pen) {
  const { fill } = tones(pen.theme).panel;
  const panels = columns.flatMap((column, i) => {
    const { x, lists, inset } = column;
    const w = column.w / lists;
    return itemLists(spec.branches[i]?.items ?? [], column, level, pen).map((text, list) => ({
      id: `items-${i + 1}${lists > 1 ? `-${list + 1}` : ''}`,
      name: `Items ${i + 1}${lists > 1 ? `, list ${list + 1}` : ''}`,
      x: x + w * list,
      w,
      text,
      inset,
      size: textSize(text, w - inset.l - inset.r, pen),
    }));
  });
  const most = maxOf(
    panels.map(({ size, inset }) => (size.height > 0 ? size.height + inset.t + inset.b : 0)),
  );
  const draw = (y: Pt, h: Pt): ShapeBox[] =>
    h === 0
      ? []
      : panels.map(({ id, name, x, w, text, inset }) =>
          shape(pen, id, name, { x, y, w, h }, { fill, text, anchor: 'middle', inset }),
        );
  return { height: most, draw, ...flaws(panels.map(({ size }) => size)) };
}
