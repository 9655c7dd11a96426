import type { Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { isRuled } from '../kit/hold.ts';
import { type Drawing, flaws, maxOf, type Pen, singleLine, textSize } from '../kit/kit.ts';
import {
  type Figure,
  type FigureLevel,
  figureTone,
  figureWords,
  gapIn,
  heldFigure,
  iconIndent,
  spaceIn,
} from './parts.ts';

/** Figures that are all alike, in rows of so many. */
export const figureRow =
  (figures: readonly Figure[], rect: Rect, pen: Pen, columns: number) =>
  (size: FigureLevel): Drawing => {
    const space = spaceIn(pen, rect.w);
    const gap = gapIn(pen);
    const indent = iconIndent(figures, size, pen);
    const width = cellWidth(rect.w, columns, gap) - space.l - space.r - indent;
    const all = figures.map((figure) => figureWords(figure, size, figureTone(figure, figures, pen)));
    const measured = all.map((text) => textSize(text, width, pen));
    const needed = maxOf(measured.map(({ height }) => height)) + space.t + space.b;
    const growth = isRuled(pen.theme) ? 1 : 1.6;
    const { cell, over, height } = gridCells(rect, figures.length, columns, gap, needed, growth);
    // Not anchored in the middle: numbers of a row stand on one line however long their labels are.
    const down = (height - needed) / 2;
    const children = figures.map((figure, i) =>
      heldFigure(pen, figure, i, cell(i), all[i] ?? [], space, { down, indent }),
    );
    const broken =
      !size.apart && all.some(([value]) => value !== undefined && !singleLine(value, width, pen));
    const { cut, widow } = flaws(measured);
    return { children, over, cut: broken || cut, widow };
  };
