import { nearestHint } from '../diagnostics/nearest.ts';
import type { Cell, DataTable, TableColumn, TableOrigin, TableRow } from '../model/fact.ts';
import type { LocalText } from '../model/local-text.ts';
import { type LoadContext, link, links } from './context.ts';
import { readCsv } from './csv-file.ts';
import { Cursor } from './cursor.ts';
import { readJsonRows } from './json-rows.ts';
import { readFilePath } from './pictures.ts';
import type { RowsFile, RowsRow } from './rows-file.ts';
import { bindColumns, type CsvColumns } from './table-columns.ts';
import { type DecimalSign, decimalSign, readDay, readNumber } from './table-numbers.ts';
import { factsIn, needText } from './texts.ts';
import { validate } from './validate.ts';
import { readWorkbook } from './workbook-file.ts';
import { readYaml } from './yaml-file.ts';

/** tables/*.yaml with the rows of each: a .csv, .xlsx or .json beside it, or what it names. */
export function readTables(context: LoadContext): ReadonlyMap<string, DataTable> {
  const { folder, problems } = context;
  const tables = new Map<string, DataTable>();
  const described = folder.list('tables', ['.yaml', '.yml']);
  const ids = new Set(described.map((name) => name.replace(/\.ya?ml$/, '')));
  for (const name of described) {
    const id = name.replace(/\.ya?ml$/, '');
    if (tables.has(id)) {
      folder.reportTwin(`tables/${name}`, `a table '${id}'`);
      continue;
    }
    const table = readTable(context, `tables/${name}`);
    if (table) tables.set(table.id, table);
    else problems.markUnread('table');
  }
  for (const name of folder.list('tables', endings)) {
    const id = name.replace(/\.[^.]+$/, '');
    if (ids.has(id) || context.tableFiles.has(`tables/${name}`)) continue;
    const hint = `Write 'tables/${id}.yaml': title, key and columns.`;
    problems.add(
      'missing-file',
      `nothing says what the columns of '${name}' are`,
      folder.place(`tables/${name}`),
      hint,
    );
  }
  return tables;
}

/** In the order in which they are looked for. */
const endings = ['.csv', '.xlsx', '.xlsm', '.json'] as const;

interface Rows {
  readonly path: string;
  readonly rows: RowsFile;
}

/** The rows of a table: of the file that its .yaml names at `data`, or of the one beside it. */
function readRowsFile(context: LoadContext, root: Cursor, base: string): Rows | undefined {
  const data = root.get('data');
  const file = data.isMap ? data.get('file') : data;
  const named = file.exists ? readFilePath(context, file, `${base}.xlsx`) : undefined;
  if (named && !named.ok) return undefined;
  const beside = endings.map((ending) => base + ending).find((name) => context.folder.has(name));
  const path = named?.path ?? beside ?? `${base}.csv`;
  context.tableFiles.add(path);
  const rows = rowsOf(context, path, data.isMap ? data : root.get('data'), root);
  return rows && { path, rows };
}

function rowsOf(context: LoadContext, path: string, at: Cursor, root: Cursor): RowsFile | undefined {
  const { folder, problems } = context;
  switch (/\.[^./]+$/.exec(path)?.[0].toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return readWorkbook(context, path, at);
    case '.json':
      return readJsonRows(context, path, at);
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsv(folder, path, root.place);
    default:
      problems.add(
        'wrong-value',
        `'${path}' is not a table`,
        at.place,
        'It can be .csv, .tsv, .txt, .xlsx or .json.',
      );
      return undefined;
  }
}

function readTable(context: LoadContext, path: string): DataTable | undefined {
  const base = path.replace(/\.ya?ml$/, '');
  const file = readYaml(context.folder, path, ['table']);
  if (!file) return undefined;
  validate(context.problems, file, 'table');
  const root = new Cursor(file, file.root);
  const ownSources = links(context, 'source', root.get('source'));
  const columns = root.get('columns').entries.map(([name, at]) => readColumn(context, name, at, ownSources));
  const keyAt = root.get('key');
  const key = keyAt.string ?? '';
  if (keyAt.exists && !columns.some((column) => column.name === key)) {
    const names = columns.map((column) => column.name);
    const message = `there is no column '${key}' to name rows`;
    context.problems.add('unknown-column', message, keyAt.place, nearestHint(key, names));
  }
  const read = readRowsFile(context, root, base);
  if (!read) return undefined;
  const { rows: csv, path: from } = read;
  if (csv.rows.length === 0) {
    const place = context.folder.place(from);
    context.problems.add('wrong-count', 'the table has no rows below its header', place);
  }
  const bound = bindColumns(context, root, columns, csv, from);
  return {
    id: base.slice('tables/'.length),
    title: needText(context, root.get('title')),
    key,
    columns,
    rows: readRows(context, csv, columns, bound, key),
    origin: originOf(context, from, csv, bound),
    place: root.place,
  };
}

/** Where the rows are kept, and each column in them: of several for as many languages, the first. */
function originOf(context: LoadContext, path: string, rows: RowsFile, bound: CsvColumns): TableOrigin {
  const at = rows.header[0]?.place.cell;
  const json = /\.json$/i.test(path);
  const nameOf = (index: number): string => {
    const { value = '', place } = rows.header[index] ?? {};
    if (at !== undefined) return /([A-Z]+)\d+$/.exec(place?.cell ?? '')?.[1] ?? '';
    if (!json) return value;
    return rows.lists ? `[${index}]` : `.${value.replace('@', '.')}`;
  };
  const columns = [...bound].map(([name, cells]) => [name, nameOf(cells[0]?.index ?? -1)] as const);
  return {
    file: context.folder.shown(path),
    kind: at !== undefined ? 'sheet' : !json ? 'text' : rows.lists ? 'json-lists' : 'json',
    ...(at !== undefined && { sheet: at.slice(0, at.lastIndexOf('!')) }),
    columns: Object.fromEntries(columns),
  };
}

function readColumn(context: LoadContext, name: string, at: Cursor, ofTable: readonly string[]): TableColumn {
  const unit = at.get('unit');
  return {
    name,
    type: (at.get('type').string ?? 'text') as TableColumn['type'],
    label: needText(context, at.get('label')),
    ...(unit.exists && { unit: link(context, 'unit', unit) }),
    sign: at.get('sign').boolean(false),
    sources: at.get('source').exists ? links(context, 'source', at.get('source')) : ofTable,
    place: at.place,
  };
}

function readRows(
  context: LoadContext,
  csv: RowsFile,
  columns: readonly TableColumn[],
  bound: CsvColumns,
  key: string,
): readonly TableRow[] {
  const seen = new Set<string>();
  const sign = decimalSign(csv, columns, bound);
  const keyIndex = bound.get(key)?.[0]?.index;
  const isYear = columns.find(({ name }) => name === key)?.type === 'year';
  return csv.rows.map((row) => {
    const keyCell = row.cells[keyIndex ?? -1];
    // A year may be written as one of its days.
    const rowKey = (isYear && keyCell?.date?.slice(0, 4)) || (keyCell?.value ?? '');
    if (keyCell && rowKey === '') {
      context.problems.add(
        'missing-value',
        `the row has nothing under '${key}', which names it`,
        keyCell.place,
      );
    } else if (keyCell && seen.has(rowKey)) {
      context.problems.add('duplicate-id', `there is a row '${rowKey}' already`, keyCell.place);
    }
    seen.add(rowKey);
    const cells = columns.map(
      (column) => [column.name, readCell(context, column, row, bound, sign)] as const,
    );
    return { key: rowKey, cells: Object.fromEntries(cells), place: row.place };
  });
}

function readCell(
  context: LoadContext,
  column: TableColumn,
  row: RowsRow,
  bound: CsvColumns,
  sign: DecimalSign,
): Cell {
  const parts = (bound.get(column.name) ?? []).flatMap(({ index, language }) => {
    const cell = row.cells[index];
    return cell && cell.value !== '' ? [{ cell, language }] : [];
  });
  const [first] = parts;
  if (!first) return null;
  if (column.type === 'date') return readDay(context, column, first.cell);
  if (column.type !== 'text') return readNumber(context, column, first.cell, sign);
  const byLanguage = Object.fromEntries(parts.map(({ cell, language }) => [language, cell.value]));
  for (const { cell, language } of parts) {
    context.languages.add(language);
    if (cell.value.includes('{'))
      context.texts.push({ references: factsIn(cell.value), place: () => cell.place });
  }
  return { byLanguage, variants: {}, place: first.cell.place } satisfies LocalText;
}
