import { atStep } from '../../measure/step.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { iconShape } from '../kit/icon.ts';
import {
  type Drawing,
  flaws,
  group,
  inset,
  maxOf,
  type Pen,
  paragraph,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { CardsSpec } from './spec.ts';

type Card = CardsSpec['cards'][number];

const head = inset(14, 8);
const body = inset(14, 14);
/** Between an icon and the title after it. */
const beside = 8;
/** Between two items, at least and at most. */
const itemGap = 6;
const itemGapMost = 20;

/** Things side by side: a head in the accent, items below it. More than four stand in two rows. */
export function drawCards(spec: CardsSpec, rect: Rect, pen: Pen) {
  const count = spec.cards.length;
  const choices = count <= 3 ? [count] : count === 4 ? [4, 2] : [Math.ceil(count / 2), 2];
  return inGroup(
    best(
      choices.map((columns) => cardGrid(spec.cards, rect, pen, columns)),
      levels,
      2,
    ),
    pen,
    { id: 'cards', name: 'Cards', alt: spec.alt },
  );
}

interface ItemLook {
  /** Where any card has several items, all have signs before them. */
  readonly bullet: boolean;
  readonly between?: Pt;
}

function itemWords(
  { items }: Card,
  level: Level,
  pen: Pen,
  { bullet, between = itemGap }: ItemLook,
): TextParagraph[] {
  const { text } = tones(pen.theme).panel;
  return items.map((item, i) =>
    paragraph(level.text, [{ text: item }], {
      color: text,
      bullet,
      after: i === items.length - 1 ? 0 : between,
    }),
  );
}

const cardGrid =
  (cards: readonly Card[], rect: Rect, pen: Pen, columns: number) =>
  (level: Level): Drawing => {
    const gap = rect.w > 700 ? 20 : 14;
    const width = cellWidth(rect.w, columns, gap);
    const { head: top, panel } = tones(pen.theme);
    const titles = cards.map(({ title, source }) => [
      paragraph(level.title, withSource(title, source, top.muted), { bold: true, color: top.text, after: 0 }),
    ]);
    const bullet = cards.some((card) => card.items.length > 1);
    const items = cards.map((card) => itemWords(card, level, pen, { bullet }));
    const iconSize = Math.round(atStep(pen.theme, level.title.style, level.title.step).line * 1.1);
    const indents = cards.map(({ icon }) => head.l + (icon ? iconSize + beside : 0));
    const titleSizes = titles.map((text, i) => textSize(text, width - (indents[i] ?? head.l) - head.r, pen));
    const itemSizes = items.map((text) => textSize(text, width - body.l - body.r, pen));
    const headHeight = maxOf(titleSizes.map(({ height }) => height)) + head.t + head.b;
    const needed = headHeight + maxOf(itemSizes.map(({ height }) => height)) + body.t + body.b;
    const { cell, over, height } = gridCells(rect, cards.length, columns, gap, needed, 1.6);
    // Taller cards spread their items.
    const most = Math.max(1, ...cards.map((card) => card.items.length));
    const between = Math.min(itemGapMost, itemGap + Math.max(0, height - needed) / (most + 1));
    const spread = cards.map((card) => itemWords(card, level, pen, { bullet, between }));
    const children = cards.map((card, i) => {
      const place = cell(i);
      const id = `card-${i + 1}`;
      return group(pen, id, `Card ${i + 1}: ${card.title}`, [
        shape(
          pen,
          `${id}-head`,
          `Head ${i + 1}`,
          { ...place, h: headHeight },
          {
            fill: top.fill,
            text: titles[i] ?? [],
            outline: i + 1,
            anchor: 'middle',
            inset: { ...head, l: indents[i] ?? head.l },
          },
        ),
        ...(card.icon
          ? [
              iconShape(
                pen,
                `${id}-icon`,
                card.icon,
                { x: place.x + head.l, y: place.y + (headHeight - iconSize) / 2, w: iconSize, h: iconSize },
                top.text,
              ),
            ]
          : []),
        shape(
          pen,
          `${id}-body`,
          `Body ${i + 1}`,
          { ...place, y: place.y + headHeight, h: place.h - headHeight },
          {
            fill: panel.fill,
            text: spread[i] ?? [],
            outline: i + 1,
            inset: body,
          },
        ),
      ]);
    });
    return { children, over, ...flaws([...titleSizes, ...itemSizes]) };
  };
