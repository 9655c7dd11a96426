import type { Rect, Theme } from '../../model/theme.ts';
import type { Columns } from '../../model/tree.ts';

/** Columns side by side, the grid's gutter between them, each as high as their place. */
export function columnRects({ widths }: Columns, rect: Rect, { grid }: Pick<Theme, 'grid'>): Rect[] {
  const all = widths.reduce((total, width) => total + width, 0);
  const room = rect.w - grid.gutter * (widths.length - 1);
  let x = rect.x;
  return widths.map((width) => {
    const column = { ...rect, x, w: (room * width) / all };
    x += column.w + grid.gutter;
    return column;
  });
}
