/** Places in a theme's grid. Runs in Node and in browsers alike. */
import type { Condition, Down, Grid, Length, Pt, Rect, Region } from '../model/theme.ts';

export const columnCount = 12;
export const rowCount = 8;

/** From `start` to `end`, parted into cells with a gap between them: where the cells `first` to `last` stand. */
export interface Axis {
  readonly start: Pt;
  readonly size: Pt;
  readonly gap: Pt;
  readonly cells: number;
}

export function cellsOf({ start, size, gap, cells }: Axis, first: number, last: number) {
  // Multiplied first, so that halves and thirds come out whole.
  const upTo = (count: number) => (count * (size + gap)) / cells;
  return { at: start + upTo(first - 1), size: upTo(last - first + 1) - gap };
}

/** Top and bottom of the content area, which depend on the regions that have content. */
export interface Area {
  readonly top: Pt;
  readonly bottom: Pt;
}

const none: ReadonlySet<string> = new Set();

function holds({ with: one = [], without }: Condition, filled: ReadonlySet<string>): boolean {
  return without ? !without.some((name) => filled.has(name)) : one.some((name) => filled.has(name));
}

export function areaOf(grid: Grid, filled: ReadonlySet<string> = none): Area {
  const { top, bottom } = Object.assign(
    {},
    grid,
    ...grid.changes.filter((one) => holds(one, filled)),
  ) as Area;
  return { top, bottom };
}

/** The content area as a rectangle, with all that may be in it left out. */
export function contentArea(grid: Grid): Rect {
  const { top, bottom } = areaOf(grid);
  return { x: grid.margin, y: top, w: grid.width, h: bottom - top };
}

export function downOf(down: Down, grid: Grid, { top, bottom }: Area): { readonly y: Pt; readonly h: Pt } {
  const height = bottom - top;
  if ('rows' in down) {
    const rows = { start: top, size: height, gap: grid.gap, cells: rowCount };
    const { at, size } = cellsOf(rows, ...down.rows);
    return { y: at, h: size };
  }
  const length = ({ pt, tops = 0, heights = 0, gaps = 0 }: Length): Pt =>
    pt + tops * top + heights * height + gaps * grid.gap;
  const y = length(down.y);
  return { y, h: down.h ? length(down.h) : bottom - y };
}

/** Where a region stands on a slide on which these regions have content. */
export function placedRect({ rect, down, changes }: Region, grid: Grid, filled: ReadonlySet<string>): Rect {
  const {
    x,
    w,
    down: last,
  } = Object.assign({ x: rect.x, w: rect.w, down }, ...changes.filter((one) => holds(one, filled))) as {
    readonly x: Pt;
    readonly w: Pt;
    readonly down: Down;
  };
  return { x, w, ...downOf(last, grid, areaOf(grid, filled)) };
}
