import { atStep } from '../../measure/step.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect, Theme } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { ground, isRounded } from '../kit/hold.ts';
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
  singleLine,
  textSize,
  unfit,
  withSource,
} from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { type Tone, tones } from '../kit/tones.ts';
import { sizeOf } from '../kit/type-scale.ts';
import type { CardsSpec } from './spec.ts';

export type Card = CardsSpec['cards'][number];

/** Titles from this size on stand on one line. */
const large = 26;
const head = inset(14, 8);
const body = inset(14, 14);
/** Between an icon and the title after it. */
const beside = 8;
/** Between two items, at least and at most. */
const itemGap = 6;
const itemGapMost = 20;

/** Heads are in the accent; where some cards are emphasised, only theirs. Round panels are of one piece, each a field of its own colour. */
function headTone({ emphasis }: Card, i: number, cards: readonly Card[], { theme }: Pen): Tone {
  const { head, panel, accent } = tones(theme);
  const someStandOut = cards.some((card) => card.emphasis);
  if (someStandOut && !emphasis) return panel;
  if (!isRounded(theme)) return head;
  const { series } = theme.roles;
  return someStandOut ? accent : field(series[i % series.length] ?? accent.fill, theme);
}

function field(fill: Color, theme: Theme): Tone {
  const text = inkOn(theme, fill);
  return { fill, text, muted: text, strong: text };
}

interface ItemLook {
  /** Where any card has several items, all have signs before them. */
  readonly bullet: boolean;
  readonly between?: Pt;
  readonly color?: Color;
}

function itemWords(
  { items }: Card,
  level: Level,
  pen: Pen,
  { bullet, between = itemGap, color = tones(pen.theme).panel.text }: ItemLook,
): TextParagraph[] {
  return items.map((item, i) =>
    paragraph(level.text, [{ text: item }], {
      color,
      bullet,
      after: i === items.length - 1 ? 0 : between,
    }),
  );
}

/** A panel for each: a head in the accent, items below it. */
export const cardPanels =
  (cards: readonly Card[], rect: Rect, pen: Pen, columns: number) =>
  (level: Level): Drawing => {
    const gap = rect.w > 700 ? 20 : 14;
    const width = cellWidth(rect.w, columns, gap);
    const { panel } = tones(pen.theme);
    const whole = isRounded(pen.theme);
    const tops = cards.map((card, i) => headTone(card, i, cards, pen));
    const titles = cards.map(({ title, source }, i) => {
      const { muted, text: color } = tops[i] ?? panel;
      return [paragraph(level.title, withSource(title, source, muted), { bold: true, color, after: 0 })];
    });
    // On a field of colour signs in the theme's own would be lost; items are parted by space.
    const bullet = !whole && cards.some((card) => card.items.length > 1);
    const items = cards.map((card) => itemWords(card, level, pen, { bullet }));
    const iconSize = Math.round(atStep(pen.theme, level.title.style, level.title.step).line * 1.1);
    const indents = cards.map(({ icon }) => head.l + (icon ? iconSize + beside : 0));
    // A large title is not broken.
    if (whole && sizeOf(pen.theme, level.title) >= large)
      if (titles.some(([one], i) => one && !singleLine(one, width - (indents[i] ?? head.l) - head.r, pen)))
        return unfit;
    const titleSizes = titles.map((text, i) => textSize(text, width - (indents[i] ?? head.l) - head.r, pen));
    const itemSizes = items.map((text) => textSize(text, width - body.l - body.r, pen));
    const headHeight = maxOf(titleSizes.map(({ height }) => height)) + head.t + head.b;
    const needed = headHeight + maxOf(itemSizes.map(({ height }) => height)) + body.t + body.b;
    const { cell, over, height } = gridCells(rect, cards.length, columns, gap, needed, 1.6);
    // Taller cards spread their items.
    const most = Math.max(1, ...cards.map((card) => card.items.length));
    const between = Math.min(itemGapMost, itemGap + Math.max(0, height - needed) / (most + 1));
    const spread = cards.map((card, i) =>
      itemWords(card, level, pen, { bullet, between, ...(whole && tops[i] && { color: tops[i].text }) }),
    );
    const children = cards.map((card, i) => {
      const place = cell(i);
      const id = `card-${i + 1}`;
      const top = tops[i] ?? panel;
      return group(pen, id, `Card ${i + 1}: ${card.title}`, [
        ...(whole ? [shape(pen, `${id}-panel`, `Panel ${i + 1}`, place, ground(pen.theme, top.fill))] : []),
        shape(
          pen,
          `${id}-head`,
          `Head ${i + 1}`,
          { ...place, h: headHeight },
          {
            ...(!whole && { fill: top.fill }),
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
            ...(!whole && { fill: panel.fill }),
            text: spread[i] ?? [],
            outline: i + 1,
            inset: body,
          },
        ),
      ]);
    });
    return { children, over, ...flaws([...titleSizes, ...itemSizes]) };
  };
