/** A table's rows from a workbook: a sheet, a range of one, or one of its tables. */
import { nearestOrAll } from '../diagnostics/nearest.ts';
import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import { Archive, ArchiveError } from '../ooxml/archive.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';
import type { RowsCell, RowsFile } from './rows-file.ts';
import { columnName, type Range, rangeOf } from './workbook/references.ts';
import type { SheetCell } from './workbook/sheet.ts';
import { Workbook } from './workbook/workbook.ts';

/** `at` says which part of the workbook: `{file, sheet, range, table}`, or nothing but its name. */
export function readWorkbook(context: LoadContext, path: string, at: Cursor): RowsFile | undefined {
  const { folder, problems } = context;
  const fault = (message: string, hint: string) => {
    problems.add('bad-workbook', `'${folder.shown(path)}' ${message}`, at.place, hint);
    return undefined;
  };
  const bytes = folder.size(path);
  if (bytes !== undefined && bytes > limits.workbook.most) {
    problems.tooLarge('workbook', `'${folder.shown(path)}'`, bytes, at.place);
    return undefined;
  }
  let archive: Archive | undefined;
  try {
    archive = new Archive(folder.path(path));
    return rowsOf(context, new Workbook(archive), path, at);
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    const [message, hint] = faults[cause.fault];
    return fault(message, hint);
  } finally {
    archive?.close();
  }
}

const faults: Readonly<Record<ArchiveError['fault'], readonly [message: string, hint: string]>> = {
  'no-zip': ['is not a workbook', 'Save it as an Excel workbook (.xlsx). Old .xls files are not read.'],
  protected: ['is locked with a password', 'Save it without one.'],
  broken: ['is damaged', 'Open it in a spreadsheet and save it anew.'],
  'too-large': [
    'unpacks to more than a workbook holds',
    'Save the sheet that is shown as a workbook of its own.',
  ],
};

function rowsOf(context: LoadContext, workbook: Workbook, path: string, at: Cursor): RowsFile | undefined {
  const { folder, problems } = context;
  if (workbook.sheets.length === 0) {
    problems.add('bad-workbook', `'${folder.shown(path)}' has no sheets`, at.place, faults['no-zip'][1]);
    return undefined;
  }
  const found = partOf(context, workbook, at);
  if (!found) return undefined;
  const { sheet, range } = found;
  const cells = workbook.cells(sheet, range, limits.sheet.most);
  if (!cells) {
    problems.tooLarge('sheet', `the sheet '${sheet.name}'`, undefined, at.place);
    return undefined;
  }
  const placeOf = (row: number, column: number): Place => ({
    ...folder.place(path, row, column),
    cell: `${sheet.name}!${columnName(column)}${row}`,
  });
  return tableOf(
    cells,
    placeOf,
    (cell, place) => {
      const hint =
        'Recalculate it in a spreadsheet and save the workbook; leave the cell empty where there is no figure.';
      problems.add('bad-workbook', cell.fault ?? '', place, hint);
    },
    () => {
      problems.add(
        'empty-file',
        `'${sheet.name}' holds nothing there`,
        placeOf(range?.top ?? 1, range?.left ?? 1),
      );
    },
  );
}

/** The sheet, and the range of it, that is meant. */
function partOf(context: LoadContext, workbook: Workbook, at: Cursor) {
  const [sheetAt, rangeAt, tableAt] = ['sheet', 'range', 'table'].map((key) => at.get(key)) as [
    Cursor,
    Cursor,
    Cursor,
  ];
  const wrong = (cursor: Cursor, message: string, names: Iterable<string>) => {
    const all = [...names];
    const hint = all.length === 0 ? undefined : nearestOrAll(cursor.string ?? '', all);
    context.problems.add('unknown-sheet', message, cursor.place, hint);
    return undefined;
  };
  let range: Range | undefined;
  if (tableAt.string !== undefined) {
    const tables = workbook.tables();
    range = tables.get(tableAt.string);
    if (!range) return wrong(tableAt, `the workbook has no table '${tableAt.string}'`, tables.keys());
  } else if (rangeAt.string !== undefined) {
    range = rangeOf(rangeAt.string) ?? workbook.names.get(rangeAt.string);
    if (!range)
      return wrong(
        rangeAt,
        `'${rangeAt.string}' is not a range (A1:D20), nor the name of one`,
        workbook.names.keys(),
      );
  }
  const name = range?.sheet ?? sheetAt.string ?? workbook.sheets[0]?.name ?? '';
  const sheet = workbook.sheets.find((one) => one.name === name);
  const sheets = workbook.sheets.map((one) => one.name);
  return sheet
    ? { sheet, range }
    : wrong(sheetAt.exists ? sheetAt : rangeAt, `the workbook has no sheet '${name}'`, sheets);
}

/** Heads and rows: the first row that holds anything names columns. What has no value is told where it is used. */
function tableOf(
  cells: readonly SheetCell[],
  placeOf: (row: number, column: number) => Place,
  tell: (cell: SheetCell, place: Place) => void,
  tellEmpty: () => void,
): RowsFile | undefined {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const cell of cells) {
    if (cell.value === '' && cell.fault === undefined) continue;
    const row = rows.get(cell.row) ?? new Map<number, SheetCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  const [top, ...others] = [...rows.keys()].sort((a, b) => a - b);
  const heads = [...(rows.get(top ?? 0)?.keys() ?? [])];
  if (top === undefined || heads.length === 0) {
    tellEmpty();
    return undefined;
  }
  const [left, right] = [Math.min(...heads), Math.max(...heads)];
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const line = (row: number): RowsCell[] =>
    columns.map((column) => {
      const { value = '', number, date, fault } = rows.get(row)?.get(column) ?? {};
      const place = placeOf(row, column);
      if (fault !== undefined) tell({ row, column, value, fault }, place);
      return { value, place, ...(number !== undefined && { number }), ...(date !== undefined && { date }) };
    });
  return {
    header: line(top),
    rows: others
      .map((row) => ({ cells: line(row), place: placeOf(row, left) }))
      .filter((row) => row.cells.some(({ value }) => value !== '')),
    delimiter: ',',
  };
}
