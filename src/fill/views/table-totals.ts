/** Rows of sums and means, worked out from the figures of a table. */
import type { SlideTable, TableTotal } from '../../model/deck.ts';
import { roundOff } from '../numbers.ts';
import { Phrase } from '../phrase.ts';
import type { Said } from '../said.ts';
import type { TableParts, TableRowPart } from './table-parts.ts';

type WorkedOut = Extract<TableTotal, { type: 'worked-out' }>;

/** The rows with the table's totals among them: those of groups at their ends, others below all. */
export function withTotals(
  { columns, rows }: TableParts,
  table: SlideTable,
  said: Said,
): readonly TableRowPart[] {
  const named = new Set(table.totals.flatMap((one) => (one.type === 'row' ? [one.row] : [])));
  const marked = rows.map(
    (row): TableRowPart =>
      row.kind !== 'group' && row.id !== undefined && named.has(row.id) ? { ...row, kind: 'total' } : row,
  );
  const workedOut = table.totals.filter((one) => one.type === 'worked-out');
  const rowOf = (total: WorkedOut, of: readonly TableRowPart[]): TableRowPart =>
    totalRow(total, { columns, rows: of }, said);
  const grouped = groupsOf(marked).flatMap((group) => [
    ...group,
    ...(group[0]?.kind === 'group' && group.some(({ kind }) => kind === 'cells')
      ? workedOut.filter(({ each }) => each).map((total) => rowOf(total, group))
      : []),
  ]);
  return [...grouped, ...workedOut.filter(({ each }) => !each).map((total) => rowOf(total, marked))];
}

/** Runs of rows, each with the group's head first; what stands before the first head is a run too. */
function groupsOf(rows: readonly TableRowPart[]): TableRowPart[][] {
  const groups: TableRowPart[][] = [[]];
  for (const row of rows) {
    if (row.kind === 'group') groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

function totalRow(total: WorkedOut, { columns, rows }: TableParts, said: Said): TableRowPart {
  const { of, each, label } = total;
  const title = label ? said.say(label) : new Phrase(said.speaker.words.say(`total-${of}`));
  const cells = columns.map(({ id, adds, say }, i) => {
    if (i === 0) return { text: title, marks: '' as const };
    const counts = total.columns.length > 0 ? total.columns.includes(id) : adds[of];
    const values = rows.flatMap((row) => (row.kind === 'cells' ? (row.cells[i]?.value ?? []) : []));
    const text = counts && values.length > 0 ? say(of === 'sum' ? sum(values) : mean(values)) : '';
    return { text: new Phrase(text), marks: '' as const };
  });
  return { kind: 'total', cells, inGroup: each };
}

const sum = (values: readonly number[]): number => roundOff(values.reduce((all, one) => all + one, 0));

/** With one more decimal than the figures have. */
function mean(values: readonly number[]): number {
  const decimals = Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
  return Number((sum(values) / values.length).toFixed(Math.min(decimals + 1, 12)));
}
