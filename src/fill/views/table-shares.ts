/** How long bars are, and how strong shades: per cent of the column's range, as the Markdown says them. */
import type { CellShow } from '../../model/deck.ts';
import type { TableRowPart } from './table-parts.ts';

/** For each row shown its share, `-` where it has none. `all` are the rows that decide the range. */
export function sharesOf(
  show: CellShow,
  column: number,
  all: readonly TableRowPart[],
  shown: readonly TableRowPart[],
): readonly string[] {
  const values = all.flatMap((row) => figureOf(row, column) ?? []);
  const share = show === 'bars' ? barIn(values) : shadeIn(values);
  return shown.map((row) => {
    const value = figureOf(row, column);
    return value === undefined ? '-' : share(value);
  });
}

/** Totals would make all others short. */
const figureOf = (row: TableRowPart, column: number): number | undefined =>
  row.kind === 'cells' ? row.cells[column]?.value : undefined;

/** A bar reaches from 0 to its figure: `45`, or `10-40` where it does not begin at the left edge. */
function barIn(values: readonly number[]): (value: number) => string {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const at = (value: number) => (high === low ? 0 : Math.round((100 * (value - low)) / (high - low)));
  return (value) => {
    const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
    return from === 0 ? String(to) : `${from}-${to}`;
  };
}

/** From the least figure to the greatest; where some are below 0, from there in both directions. */
function shadeIn(values: readonly number[]): (value: number) => string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const far = Math.max(-low, high);
  if (low < 0 && high > 0) return (value) => String(Math.round((100 * value) / far));
  return (value) => String(high === low ? 50 : Math.round((100 * (value - low)) / (high - low)));
}
