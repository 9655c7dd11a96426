import type { TableCells, WrittenCell } from '../../model/content.ts';
import type { TextField } from '../../model/field.ts';
import type { Align } from '../../model/theme.ts';
import { type LoadContext, links, noText } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { needText, optionalText, readRich } from '../texts.ts';
import { showOf, totalColumns } from './table-marks.ts';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** A table written where it is shown. */
export function readOwnCells(
  context: LoadContext,
  cursor: Cursor,
): Pick<TableCells, 'type' | 'columns' | 'rows'> {
  const columns = cursor.get('columns').list;
  const rows = cursor.get('rows').list;
  const cells = rows.filter(({ isList }) => isList);
  for (const { list, place } of cells) {
    if (columns.length === 0 || list.length === columns.length) continue;
    const message = `this row has ${counted(list.length, 'cell')}, the table ${counted(columns.length, 'column')}`;
    context.problems.add('wrong-count', message, place);
  }
  checkNumbers(context, cursor, columns.length, cells.length);
  checkFigures(context, cursor, cells);
  return {
    type: 'cells',
    columns: columns.map((column) => readColumn(context, column)),
    rows: rows.map((row) =>
      row.isMap
        ? { group: needText(context, row.get('group')) }
        : { cells: row.list.map((cell) => readCell(context, cell)), place: row.place },
    ),
  };
}

function readColumn(context: LoadContext, column: Cursor): TableCells['columns'][number] {
  const title = column.get('title').exists ? column.get('title') : column;
  return {
    title: readRich(context, title) ?? missing(title),
    align: (column.get('align').string ?? 'left') as Align,
    source: links(context, 'source', column.get('source')),
    ...optionalText(context, column, 'group'),
    ...optionalText(context, column, 'unit'),
    ...showOf(column),
  };
}

const missing = (cursor: Cursor): TextField => ({ type: 'text', text: noText(cursor) });

function readCell(context: LoadContext, cursor: Cursor): WrittenCell {
  return typeof cursor.scalar === 'number' ? cursor.scalar : (readRich(context, cursor) ?? null);
}

/** Marks name rows and columns by their numbers. */
function checkNumbers({ problems }: LoadContext, cursor: Cursor, columns: number, rows: number): void {
  const marked = [...cursor.get('emphasize').list, ...cursor.get('totals').list];
  const check = (at: Cursor, most: number, what: string) => {
    if (typeof at.scalar !== 'number' || at.scalar <= most) return;
    const message = `there is no ${what} ${at.scalar}: the table has ${counted(most, what)}`;
    problems.add('out-of-range', message, at.place);
  };
  for (const one of marked) check(one.get('row'), rows, 'row');
  const named = [...marked.map((one) => one.get('column')), ...totalColumns(cursor)];
  for (const one of named) check(one, columns, 'column');
}

/** Bars, shades and totals are of numbers. */
function checkFigures({ problems }: LoadContext, cursor: Cursor, rows: readonly Cursor[]): void {
  const columns = cursor.get('columns').list;
  const fault = (i: number): Cursor | undefined => {
    const cells = rows.flatMap((row) => row.list[i] ?? []).filter(({ exists }) => exists);
    return (
      cells.find(({ scalar }) => typeof scalar !== 'number') ?? (cells.length === 0 ? columns[i] : undefined)
    );
  };
  const hint = 'Numbers stand without a unit and without quotes: 1234.5. null is an empty cell.';
  columns.forEach((column, i) => {
    const wrong = column.get('show').exists ? fault(i) : undefined;
    if (wrong)
      problems.add(
        'wrong-type',
        `${column.get('show').string} are drawn of numbers alone`,
        wrong.place,
        hint,
      );
  });
  for (const at of totalColumns(cursor)) {
    const wrong =
      typeof at.scalar === 'number' && at.scalar <= columns.length ? fault(at.scalar - 1) : undefined;
    if (wrong)
      problems.add(
        'wrong-type',
        `column ${at.string} has a total, and so holds numbers alone`,
        wrong.place,
        hint,
      );
  }
  for (const total of cursor.get('totals').list) {
    if (total.get('row').exists || total.get('columns').exists) continue;
    if (columns.every((_, i) => i === 0 || fault(i) !== undefined))
      problems.add(
        'wrong-type',
        'no column but the first holds numbers alone, of which a total could be worked out',
        total.place,
        hint,
      );
  }
}
