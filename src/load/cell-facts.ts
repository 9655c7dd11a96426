import { nearestHint } from '../diagnostics/nearest.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Bound, Cell, DataTable, Fact, QuantityFact, TableColumn, When } from '../model/fact.ts';
import type { LocalText } from '../model/local-text.ts';
import { type LoadContext, link } from './context.ts';
import type { Cursor } from './cursor.ts';
import { parseDate } from './dates.ts';

/** What the fact itself says; where it says nothing, the table does. */
interface Own {
  readonly id: string;
  readonly label?: LocalText;
  readonly sources: readonly string[];
  readonly bound?: Bound;
  readonly when?: When;
  readonly sign: boolean;
  readonly place: Place;
}

/** A fact that is a cell of a table: its value, unit, label, year and sources, unless given, come from there. */
export function readCellFact(
  context: LoadContext,
  cursor: Cursor,
  own: Own,
  tables: ReadonlyMap<string, DataTable>,
): Fact {
  const at = cursor.get('cell');
  const table = tables.get(link(context, 'table', at.get('table')));
  const column = table && findColumn(context, table, at.get('column'));
  const found = column && findCell(context, table, column, at);
  const base = {
    id: own.id,
    sources: own.sources.length > 0 ? own.sources : (column?.sources ?? []),
    label: own.label ?? column?.label ?? { byLanguage: {}, variants: {}, place: own.place },
    cell: { table: table?.id ?? '', row: at.get('row').string ?? '', column: column?.name ?? '' },
    place: own.place,
  };
  const when = own.when ?? (table && yearOf(table, at.get('row').string ?? ''));
  if (typeof found === 'object' && found && 'iso' in found) return { ...base, type: 'date', date: found };
  if (typeof found === 'object' && found)
    return { ...base, type: 'text', text: found, ...(when && { when }) };
  return {
    ...base,
    type: 'quantity',
    value: found ?? 0,
    ...(column?.unit !== undefined && { unit: column.unit }),
    ...(own.bound && { bound: own.bound }),
    ...(when && { when }),
    sign: own.sign || column?.sign === true,
  } satisfies QuantityFact;
}

/** The column a cursor names; reported if there is none. */
export function findColumn(context: LoadContext, table: DataTable, cursor: Cursor): TableColumn | undefined {
  const name = cursor.string;
  if (name === undefined) return undefined;
  const column = table.columns.find((one) => one.name === name);
  if (!column) {
    const names = table.columns.map((one) => one.name);
    const message = `table '${table.id}' has no column '${name}'`;
    context.problems.add('unknown-column', message, cursor.place, nearestHint(name, names));
  }
  return column;
}

/** The row a cursor names; reported if there is none. */
export function findRow(context: LoadContext, table: DataTable, cursor: Cursor) {
  const key = cursor.string;
  if (key === undefined) return undefined;
  const row = table.rows.find((one) => one.key === key);
  // Tables without rows, and rows without names, are reported with the table.
  if (!row && table.rows.some((one) => one.key !== '')) {
    const keys = table.rows.map((one) => one.key);
    const message = `table '${table.id}' has no row '${key}'`;
    context.problems.add('unknown-row', message, cursor.place, nearestHint(key, keys));
  }
  return row;
}

function findCell(context: LoadContext, table: DataTable, column: TableColumn, at: Cursor): Cell | undefined {
  const row = findRow(context, table, at.get('row'));
  if (!row) return undefined;
  const cell = row.cells[column.name] ?? null;
  if (cell === null) {
    const message = `the cell '${column.name}' of row '${row.key}' in table '${table.id}' is empty`;
    const { file, line, cell: name } = row.place;
    const hint = `See ${name === undefined ? `${file}:${line}` : `${file} ${name}`}.`;
    context.problems.add('missing-value', message, at.place, hint);
  }
  return cell;
}

/** In a table whose rows are years, a cell's year is its row's. */
function yearOf(table: DataTable, row: string): When | undefined {
  const isByYear = table.columns.find((column) => column.name === table.key)?.type === 'year';
  const from = isByYear ? parseDate(row) : undefined;
  return from && { from, iso: from.iso };
}
