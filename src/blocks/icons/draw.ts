import type { TextParagraph } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { iconShape } from '../kit/icon.ts';
import {
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import type { IconsSpec } from './spec.ts';

type Item = IconsSpec['icons'][number];

const gap = 20;
/** Between an icon and its words. */
const below = 10;
const largest = 110;
const smallest = 40;

/** How many stand in a row, by their number; the first is preferred. Six with a text each would be narrow in one row. */
function columnChoices(count: number, withText: boolean): number[] {
  if (count === 6 && withText) return [3, 6, 2];
  if (count <= 4) return count > 2 ? [count, 2] : [count];
  if (count <= 6) return [count, 3, 2];
  return [Math.ceil(count / 2), Math.ceil(count / 3), 3];
}

/** Icons in a grid, each with its words below. */
export function drawIcons(spec: IconsSpec, rect: Rect, pen: Pen) {
  return inGroup(
    best(
      columnChoices(
        spec.icons.length,
        spec.icons.some(({ text }) => text),
      ).map((columns) => iconGrid(spec.icons, rect, pen, columns)),
      levels,
      2,
    ),
    pen,
    { id: 'icons', name: 'Icons', alt: spec.alt },
  );
}

function words({ label, text, source }: Item, level: Level, pen: Pen): TextParagraph[] {
  const { text: color, muted } = pen.theme.roles;
  const look = { align: 'center', color } as const;
  const mark = (said: string, here: boolean) => withSource(said, here ? source : undefined, muted);
  return [
    ...(label
      ? [paragraph(level.title, mark(label, !text), { ...look, bold: true, after: text ? 3 : 0 })]
      : []),
    ...(text ? [paragraph(level.text, mark(text, true), { ...look, after: 0 })] : []),
  ];
}

const iconGrid =
  (icons: readonly Item[], rect: Rect, pen: Pen, columns: number) =>
  (level: Level): Drawing => {
    const width = cellWidth(rect.w, columns, gap);
    const all = icons.map((item) => words(item, level, pen));
    const sizes = all.map((text) => textSize(text, width, pen));
    const textHeight = maxOf(sizes.map(({ height }) => height));
    const rows = Math.ceil(icons.length / columns);
    const room = (rect.h - gap * (rows - 1)) / rows - textHeight - below;
    const size = Math.max(smallest, Math.min(largest, room, width * 0.6));
    const { cell, over } = gridCells(rect, icons.length, columns, gap, size + below + textHeight, 1);
    const children = icons.map((item, i) => {
      const { x, y, w } = cell(i);
      const id = `icon-${i + 1}`;
      const at = { x: x + (w - size) / 2, y, w: size, h: size };
      const text = all[i] ?? [];
      const said = shape(
        pen,
        `${id}-words`,
        `Words ${i + 1}`,
        { x, y: y + size + below, w, h: textHeight },
        { text },
      );
      return group(pen, id, `Icon ${i + 1}: ${item.label ?? item.icon.name}`, [
        iconShape(pen, `${id}-drawn`, item.icon, at, pen.theme.roles.accent),
        ...(text.length > 0 ? [said] : []),
      ]);
    });
    return { children, over, ...flaws(sizes) };
  };
