/** A table's rows from JSON: a list of objects by column, or of lists of which the first names the columns. */
import type { LoadContext } from './context.ts';
import { Cursor } from './cursor.ts';
import { readJson } from './json-file.ts';
import type { RowsCell, RowsFile } from './rows-file.ts';

export function readJsonRows(context: LoadContext, path: string, at: Cursor): RowsFile | undefined {
  const file = readJson(context.folder, path, at.place);
  if (!file) return undefined;
  const { list, isList, place } = new Cursor(file, file.root);
  if (
    !isList ||
    list.length === 0 ||
    !list.every(({ isMap, isList: lists }) => (list[0]?.isMap ? isMap : lists))
  ) {
    const hint = 'Write [{"year": 2017, "total": 2176}, …], or [["year", "total"], [2017, 2176], …].';
    context.problems.add('wrong-type', `'${context.folder.shown(path)}' holds no list of rows`, place, hint);
    return undefined;
  }
  return list[0]?.isMap ? fromObjects(context, list) : fromLists(context, list);
}

function fromLists(context: LoadContext, [first, ...others]: readonly Cursor[]): RowsFile {
  const header = (first?.list ?? []).map((one) => cellAt(context, one));
  const whole = others.filter(({ list, place }) => {
    if (list.length === header.length) return true;
    const message = `this row has ${list.length} cells, the first ${header.length}`;
    context.problems.add('csv-ragged-row', message, place, 'Write null where there is no figure.');
    return false;
  });
  const rows = whole.map((row) => ({ cells: row.list.map((one) => cellAt(context, one)), place: row.place }));
  return { header, rows, delimiter: ',', lists: true };
}

/** Columns stand where they stand first; a text by language is as many columns. */
function fromObjects(context: LoadContext, list: readonly Cursor[]): RowsFile {
  const header = new Map<string, RowsCell>();
  const rows = list.map((row) => {
    const cells = new Map<string, RowsCell>();
    for (const [key, value, place] of row.entries) {
      const named = value.isMap
        ? value.entries.map(([language, words]) => [`${key}@${language}`, words] as const)
        : [[key, value] as const];
      for (const [name, one] of named) {
        if (!header.has(name)) header.set(name, { value: name, place });
        cells.set(name, cellAt(context, one));
      }
    }
    return { cells, place: row.place };
  });
  const names = [...header.keys()];
  return {
    header: [...header.values()],
    rows: rows.map(({ cells, place }) => ({
      cells: names.map((name) => cells.get(name) ?? { value: '', place }),
      place,
    })),
    delimiter: ',',
  };
}

function cellAt(context: LoadContext, cursor: Cursor): RowsCell {
  const { scalar, place } = cursor;
  if (cursor.isList || cursor.isMap)
    context.problems.add('wrong-type', 'a cell is a number, a text, true, false or null', place);
  if (typeof scalar === 'number') return { value: cursor.string ?? '', number: scalar, place };
  return { value: (cursor.string ?? '').trim(), place };
}
