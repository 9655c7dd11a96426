import { countLines, longestWord, type MeasuredRun, textWidth } from '../../measure/lines.ts';
import { atStep, lastStep } from '../../measure/step.ts';
import type { Pt, Rect, Theme } from '../../model/theme.ts';
import type { Table, TableCell } from '../../model/tree.ts';
import { otherAlign, startOf } from '../../theme/mirror.ts';
import { cellInset } from '../../theme/spacing.ts';
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

const runsOf = (cell: TableCell, header: boolean, { theme, step }: Setting): MeasuredRun[] =>
  inlineRuns(cell.children, atStep(theme, 'table', step).size, { ...lookOf(theme, 'table'), bold: header });

interface ColumnNeed {
  /** On one line, and at its narrowest. */
  readonly max: Pt;
  readonly min: Pt;
  readonly numeric: boolean;
}

function columnNeeds(table: Table, setting: Setting): ColumnNeed[] {
  const count = Math.max(0, ...table.children.map(({ children }) => children.length));
  return Array.from({ length: count }, (_, column) => {
    const cells = table.children.map(({ children }, row) => {
      const cell = children[column];
      return cell === undefined ? [] : runsOf(cell, row === 0, setting);
    });
    const widest = (measure: typeof textWidth): Pt =>
      Math.max(0, ...cells.map((runs) => measure(runs, setting.cjk)));
    const max = widest(textWidth) + across + 2;
    const four = atStep(setting.theme, 'table', setting.step).size * 4;
    return {
      max,
      min: Math.min(max, Math.max(widest(longestWord), four) + across + 2),
      numeric:
        table.align[column] === otherAlign(startOf(setting.theme)) ||
        (cells.length > 1 && cells.slice(1).every(isNumeric)),
    };
  });
}

const isNumeric = (runs: readonly MeasuredRun[]): boolean => {
  const text = runs.map((run) => run.text).join('');
  return text === '' || /^[+\-−–—<>≥≤约逾]?[\d\s.,:/%‰]+\S{0,2}$/u.test(text);
};

/** Numeric columns take what they need; the others share the rest by how much they hold. */
export function columnWidths(needs: readonly ColumnNeed[], width: Pt): Pt[] {
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

/** Each column its least, and what is left in proportion to what each lacks. */
function squeezed(needs: readonly ColumnNeed[], width: Pt): Pt[] {
  const least = needs.map(({ max, min, numeric }) => (numeric ? max : min));
  const all = sum(least);
  const spare = width - all;
  if (spare <= 0) return least.map((one) => (one * width) / all);
  // The root keeps one very long cell from starving the other columns.
  const lack = needs.map(({ max }, i) => Math.sqrt(Math.max(0, max - (least[i] ?? 0))));
  const lacking = sum(lack);
  return least.map((one, i) => one + (spare * (lack[i] ?? 0)) / lacking);
}

function rowHeights(table: Table, columns: readonly Pt[], setting: Setting): Pt[] {
  const { line } = atStep(setting.theme, 'table', setting.step);
  return table.children.map(({ children }, row) => {
    const lines = children.map((cell, column) => {
      const width = (columns[column] ?? 0) - across;
      return countLines(runsOf(cell, row === 0, setting), width, setting.cjk);
    });
    return Math.max(1, ...lines) * line + cellInset.t + cellInset.b;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Column widths and row heights of a table; `step` fixes the size, otherwise it is the largest that fits. */
export function placeTable(table: Table, rect: Rect, theme: Theme, cjk: boolean, step?: number): PlacedTable {
  const steps =
    step === undefined ? Array.from({ length: lastStep(theme, 'table') + 1 }, (_, i) => i) : [step];
  let placed: PlacedTable = { columns: [], rows: [], step: 0, overflow: 0 };
  for (const tried of steps) {
    const setting = { theme, cjk, step: tried };
    const columns = columnWidths(columnNeeds(table, setting), rect.w);
    const rows = rowHeights(table, columns, setting);
    placed = { columns, rows, step: tried, overflow: Math.max(0, sum(rows) - rect.h) };
    if (placed.overflow === 0) break;
  }
  const factor = Math.max(1, Math.min(growth, rect.h / sum(placed.rows)));
  return { ...placed, rows: placed.rows.map((row) => row * factor) };
}

/** How many rows, the header among them, stand in a height. */
export function rowsThatFit(rows: readonly Pt[], height: Pt): number {
  let used = 0;
  const over = rows.findIndex((row) => {
    used += row;
    return used > height + 0.01;
  });
  return over < 0 ? rows.length : over;
}
