import { cellLooks, headRows, lookOf as marksOf } from '../../blocks/table/cells.ts';
import { countLines, longestWord, type MeasuredRun, textWidth } from '../../measure/lines.ts';
import { atStep, lastStep } from '../../measure/step.ts';
import type { Pt, Rect, Theme } from '../../model/theme.ts';
import type { Table } from '../../model/tree.ts';
import { otherAlign, startOf } from '../../theme/mirror.ts';
import { cellInset, unitScale } from '../../theme/spacing.ts';
import { lookOf } from '../../theme/style-of.ts';
import { inlineRuns } from '../flow.ts';

export interface PlacedTable {
  readonly columns: readonly Pt[];
  readonly rows: readonly Pt[];
  readonly step: number;
  /** By how much the table is too high even at the smallest size; 0 where it fits. */
  readonly overflow: Pt;
}

/** Rows grow to fill an airy slide, but not beyond this. */
const growth = 1.45;
const across = cellInset.l + cellInset.r;

interface Setting {
  readonly theme: Theme;
  readonly cjk: boolean;
  readonly step: number;
}

/** Of each cell its runs; none of one that is merged into another. */
function cellRuns(table: Table, { theme, step }: Setting): Cell[][] {
  const { size } = atStep(theme, 'table', step);
  const looks = cellLooks(table, theme);
  return table.children.map(({ children }, row) =>
    children.map((cell, column) => {
      const { across = 1, down = 1, covered, bold = false } = looks[row]?.[column] ?? {};
      const face = { ...lookOf(theme, 'table'), bold, small: unitScale };
      return { runs: covered ? [] : inlineRuns(cell.children, size, face), across, down };
    }),
  );
}

interface Cell {
  readonly runs: readonly MeasuredRun[];
  readonly across: number;
  readonly down: number;
}

interface ColumnNeed {
  /** On one line, and at its narrowest. */
  readonly max: Pt;
  readonly min: Pt;
  readonly numeric: boolean;
}

/** What stands across several columns takes the room that they have. */
function columnNeeds(table: Table, cells: readonly (readonly Cell[])[], setting: Setting): ColumnNeed[] {
  const count = Math.max(0, ...cells.map((row) => row.length));
  const heads = headRows(table);
  return Array.from({ length: count }, (_, column) => {
    const own = cells.map((row) => (row[column]?.across === 1 ? row[column].runs : []));
    const widest = (measure: typeof textWidth): Pt =>
      Math.max(0, ...own.map((runs) => measure(runs, setting.cjk)));
    const max = widest(textWidth) + across + 2;
    const four = atStep(setting.theme, 'table', setting.step).size * 4;
    return {
      max,
      min: Math.min(max, Math.max(widest(longestWord), four) + across + 2),
      numeric:
        table.align[column] === otherAlign(startOf(setting.theme)) ||
        (own.length > heads && own.slice(heads).every(isNumeric)),
    };
  });
}

const isNumeric = (runs: readonly MeasuredRun[]): boolean => {
  const text = runs.map((run) => run.text).join('');
  return text === '' || /^[+\-−–—<>≥≤约逾]?[\d\s.,:/%‰]+\S{0,2}$/u.test(text);
};

/** Numeric columns take what they need; the others share the rest by how much they hold. */
function columnWidths(needs: readonly ColumnNeed[], width: Pt): Pt[] {
  const total = sum(needs.map(({ max }) => max));
  if (total <= width) {
    const texts = needs.filter(({ numeric }) => !numeric);
    const shares = needs.map(({ max, numeric }) => (texts.length === 0 || !numeric ? max : max * 0.5));
    const spare = width - total;
    const all = sum(shares);
    return needs.map(({ max }, i) => max + (spare * (shares[i] ?? 0)) / all);
  }
  return squeezed(needs, width);
}

/** Each column its least, and what is left in proportion to what each lacks. Numbers go on one line where all find room. */
function squeezed(needs: readonly ColumnNeed[], width: Pt): Pt[] {
  const wished = needs.map(({ max, min, numeric }) => (numeric ? max : min));
  const least = sum(wished) <= width ? wished : needs.map(({ min }) => min);
  const all = sum(least);
  const spare = width - all;
  if (spare <= 0) return least.map((one) => (one * width) / all);
  // The root keeps one very long cell from starving the other columns.
  const lack = needs.map(({ max }, i) => Math.sqrt(Math.max(0, max - (least[i] ?? 0))));
  const lacking = sum(lack);
  return least.map((one, i) => one + (spare * (lack[i] ?? 0)) / lacking);
}

function rowHeights(cells: readonly (readonly Cell[])[], columns: readonly Pt[], setting: Setting): Pt[] {
  const { line } = atStep(setting.theme, 'table', setting.step);
  const need = ({ runs, across: span }: Cell, column: number): Pt => {
    const width = sum(columns.slice(column, column + span)) - across;
    return Math.max(1, countLines(runs, width, setting.cjk)) * line + cellInset.t + cellInset.b;
  };
  const least = line + cellInset.t + cellInset.b;
  const rows = cells.map((row) =>
    Math.max(least, ...row.map((cell, column) => (cell.down === 1 ? need(cell, column) : 0))),
  );
  // A cell over two rows that is higher than both makes the second higher.
  cells.forEach((row, n) => {
    row.forEach((cell, column) => {
      const lack = cell.down === 2 ? need(cell, column) - (rows[n] ?? 0) - (rows[n + 1] ?? 0) : 0;
      if (lack > 0) rows[n + 1] = (rows[n + 1] ?? 0) + lack;
    });
  });
  return rows;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Column widths and row heights of a table; `step` fixes the size, otherwise it is the largest that fits. */
export function placeTable(table: Table, rect: Rect, theme: Theme, cjk: boolean, step?: number): PlacedTable {
  const steps =
    step === undefined ? Array.from({ length: lastStep(theme, 'table') + 1 }, (_, i) => i) : [step];
  let placed: PlacedTable = { columns: [], rows: [], step: 0, overflow: 0 };
  for (const tried of steps) {
    const setting = { theme, cjk, step: tried };
    const cells = cellRuns(table, setting);
    const columns = columnWidths(columnNeeds(table, cells, setting), rect.w);
    const rows = rowHeights(cells, columns, setting);
    placed = { columns, rows, step: tried, overflow: Math.max(0, sum(rows) - rect.h) };
    if (placed.overflow === 0) break;
  }
  const factor = Math.max(1, Math.min(growth, rect.h / sum(placed.rows)));
  return { ...placed, rows: placed.rows.map((row) => row * factor) };
}

/** How many rows, heads among them, stand in a height. */
function rowsThatFit(rows: readonly Pt[], height: Pt): number {
  let used = 0;
  const over = rows.findIndex((row) => {
    used += row;
    return used > height + 0.01;
  });
  return over < 0 ? rows.length : over;
}

/**
 * How many rows without heads a slide of this height may have of a longer table, one at least. A group's head does not
 * stand last, nor do totals stand alone on the slide that follows. Undefined where one row is left: it cannot be parted, however
 * high it and its heads are.
 */
export function splitTable(table: Table, rows: readonly Pt[], height: Pt): number | undefined {
  const heads = headRows(table);
  const { groups, totals } = marksOf(table);
  const all = rows.length - heads;
  if (all - groups.length <= 1) return undefined;
  let count = rowsThatFit(rows, height) - heads;
  const onlyTotals = () =>
    Array.from({ length: all - count }, (_, i) => count + 1 + i).every((n) => totals.includes(n));
  const parts = () => groups.includes(count) || (count < all && onlyTotals());
  while (count > 1 && parts()) count--;
  return Math.max(1, count);
}
