import type { Rect, Theme } from '../../model/theme.ts';
import type { Columns } from '../../model/tree.ts';
import { insideOf } from '../../theme/mirror.ts';

type ColumnsTheme = Pick<Theme, 'grid' | 'rightToLeft'>;

/** Columns side by side, the grid's gutter between them, each as high as their place. */
export function columnRects({ widths }: Columns, rect: Rect, theme: ColumnsTheme): Rect[] {
  const { grid } = theme;
  const all = widths.reduce((total, width) => total + width, 0);
  const room = rect.w - grid.gutter * (widths.length - 1);
  let x = rect.x;
  return widths.map((width) => {
    const column = { ...rect, x, w: (room * width) / all };
    x += column.w + grid.gutter;
    return insideOf(theme, rect, column);
  });
}
