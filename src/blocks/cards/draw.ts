import type { Rect } from '../../model/theme.ts';
import { isRounded, isRuled } from '../kit/hold.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { cardColumns, columnLevels } from './columns.ts';
import { cardPanels } from './panels.ts';
import type { CardsSpec } from './spec.ts';

/** Things side by side, each with its items below its title. More than four stand in two rows. */
export function drawCards({ cards, alt }: CardsSpec, rect: Rect, pen: Pen) {
  const count = cards.length;
  const choices = count <= 3 ? [count] : count === 4 ? [4, 2] : [Math.ceil(count / 2), 2];
  const isLarge = isRuled(pen.theme) || isRounded(pen.theme);
  const sizes = isLarge ? columnLevels(pen.theme) : levels;
  const drawn = isRuled(pen.theme)
    ? choices.map((columns) => cardColumns(cards, rect, pen, columns))
    : choices.map((columns) => cardPanels(cards, rect, pen, columns));
  return inGroup(best(drawn, sizes, isLarge ? 8 : 2), pen, { id: 'cards', name: 'Cards', alt });
}
