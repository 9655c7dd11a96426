import type { SlideTable, TableReference } from '../../model/content.ts';
import { type LoadContext, link } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { needText, optionalText } from '../texts.ts';
import { readOwnCells } from './table-cells.ts';
import { checkNamed, readEmphasis, readTotals, showOf, totalColumns } from './table-marks.ts';

/** Part of a table of the deck, or cells written here. */
export function readSlideTable(context: LoadContext, cursor: Cursor): SlideTable {
  const common = {
    emphasize: readEmphasis(cursor),
    totals: readTotals(context, cursor),
    unitsBelow: cursor.get('units').string === 'below',
    rowHeads: cursor.get('row_heads').boolean(false),
    ...optionalText(context, cursor, 'alt'),
    place: cursor.place,
  };
  return cursor.get('table').exists
    ? { ...common, ...readReference(context, cursor) }
    : { ...common, ...readOwnCells(context, cursor) };
}

type Reference = Pick<TableReference, 'type' | 'table' | 'columns' | 'rows' | 'groupBy'>;

function readReference(context: LoadContext, cursor: Cursor): Reference {
  const columns = cursor.get('columns').list;
  const rows = cursor.get('rows').list;
  const groupBy = cursor.get('group_by');
  noteUse(context, cursor);
  checkShown(context, cursor);
  if (groupBy.exists && rows.some((row) => row.isMap)) {
    const hint = "Leave out either 'group_by' or the heads among 'rows'.";
    context.problems.add('unknown-key', "heads of groups stand among 'rows' already", groupBy.place, hint);
  }
  return {
    type: 'reference',
    table: link(context, 'table', cursor.get('table')),
    columns: columns.map((column) => ({
      name: nameOf(column).string ?? '',
      ...optionalText(context, column, 'group'),
      ...showOf(column),
    })),
    rows: rows.map((row) =>
      row.isMap ? { group: needText(context, row.get('group')) } : { key: row.string ?? '' },
    ),
    ...(groupBy.string !== undefined && { groupBy: groupBy.string }),
  };
}

/** Where a column's name stands. */
const nameOf = (column: Cursor): Cursor => (column.isMap ? column.get('column') : column);

/** What it takes from the table of the deck, to be checked when all tables are known. */
function noteUse(context: LoadContext, cursor: Cursor): void {
  const columns = cursor.get('columns').list;
  const rows = cursor.get('rows').list;
  const names = columns.map(nameOf);
  const drawn = names.filter((_, i) => columns[i]?.get('show').exists);
  const counted = totalColumns(cursor);
  const [marked, totals] = [cursor.get('emphasize').list, cursor.get('totals').list];
  const workedOut = totals.find((total) => !total.get('row').exists && !total.get('columns').exists);
  const named = [...marked.map((one) => one.get('column')), ...counted];
  const keys = [...marked, ...totals].map((one) => one.get('row'));
  // Of what is listed, `checkShown` tells what marks name besides.
  const isListed = (one: Cursor) => names.some(({ string }) => string === one.string);
  context.tableUses.push({
    table: cursor.get('table'),
    columns: [
      ...names,
      cursor.get('group_by'),
      ...named.filter((one) => names.length === 0 || isListed(one)),
    ],
    rows: [...rows, ...(rows.length === 0 ? keys : [])],
    numbers: [...drawn, ...counted],
    ...(workedOut && { figures: { of: workedOut, columns: names.flatMap((one) => one.string ?? []) } }),
  });
}

/** Marks are of what is shown; what the table itself does not have is told elsewhere. */
function checkShown(context: LoadContext, cursor: Cursor): void {
  const columns = cursor.get('columns').list.flatMap((one) => nameOf(one).string ?? []);
  const keys = cursor.get('rows').list.flatMap((one) => one.string ?? []);
  const marked = [...cursor.get('emphasize').list, ...cursor.get('totals').list];
  const rows = marked.map((one) => one.get('row'));
  const named = [...marked.map((one) => one.get('column')), ...totalColumns(cursor)];
  if (columns.length > 0) checkNamed(context, 'column', named, columns);
  if (keys.length > 0) checkNamed(context, 'row', rows, keys);
}

/** What a slide takes from a table: columns (single or lists of them) and rows. */
export function tableUse(cursor: Cursor, columns: readonly Cursor[]) {
  return {
    table: cursor.get('table'),
    columns: columns.flatMap((one) => one.oneOrMore),
    rows: cursor.get('rows').list,
  };
}
