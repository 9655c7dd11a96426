/** What stands out in a table, and its totals. */
import { nearestHint } from '../../diagnostics/nearest.ts';
import type { CellShow, Emphasis, TableTotal } from '../../model/content.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { optionalText } from '../texts.ts';

export const readEmphasis = (cursor: Cursor): readonly Emphasis[] =>
  cursor.get('emphasize').list.map((one) => {
    const [row, column] = [one.get('row').string, one.get('column').string];
    return { ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
  });

/** How its figures are shown besides, to spread into a column. */
export function showOf(column: Cursor): { readonly show?: CellShow } {
  const show = column.get('show').string;
  return show === 'bars' || show === 'shades' ? { show } : {};
}

/** The table's totals; one for each group where there are none is reported. */
export function readTotals(context: LoadContext, cursor: Cursor): readonly TableTotal[] {
  const grouped = cursor.get('group_by').exists || cursor.get('rows').list.some((row) => row.isMap);
  return cursor.get('totals').list.map((total) => {
    const row = total.get('row').string;
    if (row !== undefined) return { type: 'row', row };
    const each = total.get('each');
    if (each.exists && !grouped)
      context.problems.add('wrong-value', 'there are no groups of rows in this table', each.place);
    return {
      type: 'worked-out',
      of: (total.get('of').string ?? total.string) === 'mean' ? 'mean' : 'sum',
      ...optionalText(context, total, 'label'),
      each: each.exists,
      columns: total.get('columns').list.flatMap((one) => one.string ?? []),
    };
  });
}

/** Where totals name columns. */
export const totalColumns = (cursor: Cursor): readonly Cursor[] =>
  cursor.get('totals').list.flatMap((total) => total.get('columns').list);

/** Reports names of rows or columns that are not among those shown. */
export function checkNamed(
  { problems }: LoadContext,
  what: 'row' | 'column',
  named: readonly Cursor[],
  shown: readonly string[],
): void {
  for (const one of named) {
    if (one.string === undefined || shown.includes(one.string)) continue;
    const message = `${what} '${one.string}' is not among the ${what}s that are shown`;
    problems.add(`unknown-${what}`, message, one.place, nearestHint(one.string, shown));
  }
}
