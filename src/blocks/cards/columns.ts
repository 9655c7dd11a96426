import { atStep } from '../../measure/step.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast } from '../../theme/contrast.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { ruleAbove, ruleWeight } from '../kit/hold.ts';
import { iconShape } from '../kit/icon.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  shape,
  singleLine,
  textSize,
  unfit,
  withSource,
} from '../kit/kit.ts';
import { type Level, levels } from '../kit/ladder.ts';
import { largeStyles, settingsIn, sizeOf } from '../kit/type-scale.ts';
import type { Card } from './panels.ts';

/** From the rule to the title, from the title to the items, between items; and how far each may be spread. */
const spaces = { rule: [10, 18], title: [10, 24], item: [8, 20] } as const;
/** Between an icon and the title after it. */
const beside = 10;
/** Titles from this size on stand on one line, and may have a colour of their own: they are large text. */
const large = 26;
const largest = 64;

const bySize = new WeakMap<Theme, readonly Level[]>();

/** Large titles over text of 24 to 18 points, best contrast first; then the sizes of all drawings. */
export function columnLevels(theme: Theme): readonly Level[] {
  const known = bySize.get(theme);
  if (known) return known;
  const titles = settingsIn(theme, largeStyles(theme), largest, large);
  const texts = settingsIn(theme, ['body', 'body2'], 24, 18);
  const worth = ({ title, text }: Level): number => sizeOf(theme, title) / 4 + sizeOf(theme, text);
  const pairs = texts
    .flatMap((text) => titles.map((title) => ({ title, text })))
    .sort((a, b) => worth(b) - worth(a));
  const all = [...pairs, ...levels];
  bySize.set(theme, all);
  return all;
}

/** A rule above each, its title large below it, then its items on the slide's own ground. */
export const cardColumns =
  (cards: readonly Card[], rect: Rect, pen: Pen, columns: number) =>
  (level: Level): Drawing => {
    const gap = pen.theme.grid.gutter;
    const width = cellWidth(rect.w, columns, gap);
    const icon = Math.round(atStep(pen.theme, level.title.style, level.title.step).size);
    const indents = cards.map((card) => (card.icon ? icon + beside : 0));
    const titles = cards.map((card, i) => titleOf(card, i, cards, level, pen));
    // A large title is not broken; of one that would be, nothing more need be known.
    if (sizeOf(pen.theme, level.title) >= large)
      if (titles.some((one, i) => !singleLine(one, width - (indents[i] ?? 0), pen))) return unfit;
    const titleSizes = titles.map((one, i) => textSize([one], width - (indents[i] ?? 0), pen));
    const itemSizes = cards.map((card) => textSize(itemsOf(card, level, pen, spaces.item[0]), width, pen));
    const titleHeight = maxOf(titleSizes.map(({ height }) => height));
    const itemHeight = maxOf(itemSizes.map(({ height }) => height));
    const needed = ruleWeight + spaces.rule[0] + titleHeight + spaces.title[0] + itemHeight;
    const most = maxOf(cards.map((card) => card.items.length - 1));
    const rows = Math.ceil(cards.length / columns);
    const free = (rect.h - gap * (rows - 1)) / rows - needed;
    const { rule, title, item } = spread(Math.max(0, free), most);
    const used = ruleWeight + rule + titleHeight + title + itemHeight + most * (item - spaces.item[0]);
    const { cell, over } = gridCells(rect, cards.length, columns, gap, Math.max(needed, used), 1);
    const children = cards.map((card, i): Child => {
      const place = cell(i);
      const id = `card-${i + 1}`;
      const indent = indents[i] ?? 0;
      const y = place.y + ruleWeight + rule;
      const head = { x: place.x + indent, y, w: place.w - indent, h: titleHeight };
      const top = y + titleHeight + title;
      const body = { ...place, y: top, h: place.y + place.h - top };
      const iconPlace = { x: place.x, y: y + (titleHeight - icon) / 2, w: icon, h: icon };
      const { color } = titles[i]?.runs[0] ?? {};
      return group(pen, id, `Card ${i + 1}: ${card.title}`, [
        ruleAbove(pen, `${id}-rule`, `Rule ${i + 1}`, place, card.emphasis),
        shape(pen, `${id}-head`, `Head ${i + 1}`, head, {
          text: titles.slice(i, i + 1),
          outline: i + 1,
          anchor: 'bottom',
        }),
        ...(card.icon && color ? [iconShape(pen, `${id}-icon`, card.icon, iconPlace, color)] : []),
        shape(pen, `${id}-body`, `Body ${i + 1}`, body, {
          text: itemsOf(card, level, pen, item),
          outline: i + 1,
        }),
      ]);
    });
    return { children, over, ...flaws([...titleSizes, ...itemSizes]) };
  };

/** What is free parts what belongs together: a little at the rule, more below the title, and between items. */
function spread(free: Pt, gaps: number) {
  const up = ([least, most]: readonly [Pt, Pt], share: number): Pt => Math.min(most, least + free * share);
  return {
    rule: up(spaces.rule, 0.06),
    title: up(spaces.title, 0.1),
    item: up(spaces.item, gaps > 0 ? 0.3 / gaps : 0),
  };
}

function titleOf(
  { title, source, emphasis }: Card,
  i: number,
  cards: readonly Card[],
  level: Level,
  { theme }: Pen,
): TextParagraph {
  const { roles } = theme;
  const some = cards.some((card) => card.emphasis);
  const own = some || sizeOf(theme, level.title) < large ? roles.title : colorOf(i, cards.length, theme);
  const color = emphasis ? roles.accent : own;
  return paragraph(level.title, withSource(title, source, roles.muted), { bold: true, color, after: 0 });
}

/** Two to four have the theme's series of colours, as far as these can be read as large text. */
function colorOf(i: number, count: number, theme: Theme): Color {
  const { roles } = theme;
  const on = hexOf(theme, roles.ground);
  const readable = roles.series.filter((color) => contrast(hexOf(theme, color), on) >= 3);
  return count <= 4 && readable.length >= count ? (readable[i] ?? roles.title) : roles.title;
}

const itemsOf = ({ items }: Card, level: Level, { theme }: Pen, between: Pt): TextParagraph[] =>
  items.map((item, i) =>
    paragraph(level.text, [{ text: item }], {
      color: theme.roles.text,
      after: i === items.length - 1 ? 0 : between,
    }),
  );
