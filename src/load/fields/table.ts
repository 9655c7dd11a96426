import type { SlideTable } from '../../model/content.ts';
import type { WrittenCell } from '../../model/fact.ts';
import type { Align } from '../../model/theme.ts';
import { type LoadContext, link, links } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { needText, optionalText, readText } from '../texts.ts';

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const strings = (cursor: Cursor): readonly string[] => cursor.list.map((one) => one.string ?? '');

/** Part of a table of the deck, or cells written here. */
export function readSlideTable(context: LoadContext, cursor: Cursor): SlideTable {
  if (cursor.get('table').exists) {
    context.tableUses.push(tableUse(cursor, [cursor.get('columns')]));
    return {
      type: 'reference',
      table: link(context, 'table', cursor.get('table')),
      columns: strings(cursor.get('columns')),
      rows: strings(cursor.get('rows')),
      ...optionalText(context, cursor, 'alt'),
      place: cursor.place,
    };
  }
  const columns = cursor.get('columns').list;
  const rows = cursor.get('rows').list;
  for (const { isList, list, place } of rows) {
    // What is no list has been told.
    if (!isList || columns.length === 0 || list.length === columns.length) continue;
    const message = `this row has ${counted(list.length, 'cell')}, the table ${counted(columns.length, 'column')}`;
    context.problems.add('wrong-count', message, place);
  }
  return {
    type: 'cells',
    columns: columns.map((column) => ({
      title: needText(context, column.get('title').exists ? column.get('title') : column),
      align: (column.get('align').string ?? 'left') as Align,
      source: links(context, 'source', column.get('source')),
    })),
    rows: rows.map((row) => ({ cells: row.list.map((cell) => readCell(context, cell)), place: row.place })),
    ...optionalText(context, cursor, 'alt'),
    place: cursor.place,
  };
}

function readCell(context: LoadContext, cursor: Cursor): WrittenCell {
  return typeof cursor.scalar === 'number' ? cursor.scalar : (readText(context, cursor) ?? null);
}

/** What a slide takes from a table: columns (single or lists of them) and rows. */
export function tableUse(cursor: Cursor, columns: readonly Cursor[]) {
  return {
    table: cursor.get('table'),
    columns: columns.flatMap((one) => one.oneOrMore),
    rows: cursor.get('rows').list,
  };
}
