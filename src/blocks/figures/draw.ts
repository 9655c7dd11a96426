import type { Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import { type Best, best, inGroup } from '../kit/ladder.ts';
import { figureBars } from './bars.ts';
import { figureDots, isDotted } from './dots.ts';
import { figureHero, heroLevels } from './hero.ts';
import { figureLevels, withApart } from './parts.ts';
import { figureRow } from './row.ts';
import type { FiguresSpec } from './spec.ts';

/** How many stand in a row, by their number; the first is preferred. */
const columnChoices: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [2],
  3: [3],
  4: [4, 2],
  5: [3, 2],
  6: [3, 2],
  7: [4, 3],
  8: [4, 3],
  9: [3],
};

/** Big numbers: one with its company where one is emphasised, else all alike, or to scale where that is asked for. */
export function drawFigures(spec: FiguresSpec, rect: Rect, pen: Pen) {
  return inGroup(chosen(spec, rect, pen), pen, { id: 'figures', name: 'Figures', alt: spec.alt });
}

function chosen({ figures, variant }: FiguresSpec, rect: Rect, pen: Pen): Best {
  const emphasised = figures.some(({ emphasis }) => emphasis);
  const levels = withApart(figureLevels(pen.theme), pen.theme);
  if (variant === 'scale')
    return best([(isDotted(figures) ? figureDots : figureBars)(figures, rect, pen)], levels);
  const withHero =
    variant === 'hero' || (variant === undefined && emphasised)
      ? best([figureHero(figures, rect, pen)], heroLevels(pen.theme))
      : undefined;
  // Where so many words stand beside it that they do not fit, all stand alike.
  if (withHero && withHero.overflow === 0 && !withHero.drawing.cut) return withHero;
  const choices = columnChoices[figures.length] ?? [4];
  return best(
    choices.map((columns) => figureRow(figures, rect, pen, columns)),
    levels,
  );
}
