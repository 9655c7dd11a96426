import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { Place } from '../model/diagnostic.ts';
import type { DeckFolder } from './read-file.ts';
import { type Delimiter, delimiters, type RowsFile, type RowsRow } from './rows-file.ts';

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  /** `lines`: the line at which the record ends. */
  readonly info: { readonly lines: number };
}

/** Reads a CSV file; what is wrong with it as such is reported. Rows that are not as long as the header are left out. */
export function readCsv(folder: DeckFolder, file: string, namedAt: Place): RowsFile | undefined {
  const written = folder.read(file, namedAt);
  if (written === undefined) return undefined;
  // csv-parse counts a line twice when \r\n ends it inside quotes.
  const { text, delimiter } = delimited(written.replace(/\r\n?/g, '\n'));
  const records = parseRecords(folder, file, text, delimiter);
  if (!records) return undefined;
  const [first, ...others] = records.map((parsed) => placeCells(folder, file, parsed, delimiter));
  if (!first) {
    folder.problems.add('empty-file', `'${folder.shown(file)}' holds nothing`, folder.place(file));
    return undefined;
  }
  const rows = others.map((row) => withoutSpare(row, first.cells.length));
  const named = first.cells.findLastIndex(({ value }) => value !== '') + 1;
  // Columns that a spreadsheet adds at the end: without a name, and with nothing in them.
  const columns = rows.every(({ cells }) => cells.slice(named).every(({ value }) => value === ''))
    ? named
    : first.cells.length;
  const whole = rows
    .map((row) => withoutSpare(row, columns))
    .filter((row) => isWhole(folder, row, columns, delimiter));
  return { header: first.cells.slice(0, columns), rows: whole, delimiter };
}

/** The text and what parts its cells: what its first line names (`sep=;`, as Excel knows it), else what parts most heads. */
function delimited(text: string): { readonly text: string; readonly delimiter: Delimiter } {
  const named = /^"?sep=([,;\t|])"?[ \t]*\n/i.exec(text);
  // The line stays, so that places are right.
  if (named) return { text: text.slice(named[0].length - 1), delimiter: named[1] as Delimiter };
  const all = Object.keys(delimiters) as Delimiter[];
  const counts = all.map((delimiter) => headsIn(text, delimiter));
  return { text, delimiter: all[counts.indexOf(Math.max(...counts))] ?? ',' };
}

function headsIn(text: string, delimiter: Delimiter): number {
  try {
    const [heads] = parse(text, { ...options(delimiter), raw: false, info: false, to: 1 }) as string[][];
    return heads?.length ?? 0;
  } catch {
    return 0;
  }
}

const options = (delimiter: Delimiter) =>
  ({
    delimiter,
    raw: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Rows that a spreadsheet adds below.
    skip_records_with_empty_values: true,
  }) satisfies Options;

function parseRecords(
  folder: DeckFolder,
  file: string,
  text: string,
  delimiter: Delimiter,
): readonly Parsed[] | undefined {
  try {
    return parse(text, options(delimiter)) as unknown as readonly Parsed[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    const hint = 'A cell with a quotation mark stands in quotation marks, and each one in it is doubled.';
    const message = `quotation marks are not right (${cause.message.split(/ at line|:/)[0]?.toLowerCase()})`;
    folder.problems.add('csv-syntax', message, folder.place(file, line), hint);
    return undefined;
  }
}

/** Empty cells beyond the last column mean nothing. */
function withoutSpare(row: RowsRow, columns: number): RowsRow {
  const last = row.cells.findLastIndex(({ value }) => value !== '') + 1;
  return { ...row, cells: row.cells.slice(0, Math.max(columns, last)) };
}

function isWhole(folder: DeckFolder, row: RowsRow, columns: number, delimiter: Delimiter): boolean {
  if (row.cells.length === columns) return true;
  const message = `this row has ${row.cells.length} cells, the header ${columns}`;
  const hint = `Count the ${delimiters[delimiter]}; a cell that holds one stands in quotation marks.`;
  folder.problems.add('csv-ragged-row', message, row.place, hint);
  return false;
}

/** Adds to each cell of a record where it stands, which the parser does not tell. */
function placeCells(
  folder: DeckFolder,
  file: string,
  { record, raw, info }: Parsed,
  delimiter: Delimiter,
): RowsRow {
  const source = raw.replace(/^\n+/, '').replace(/\n$/, '');
  let line = info.lines - (source.split('\n').length - 1);
  const place = folder.place(file, line);
  let column = 1;
  let quoted = false;
  const starts = [{ line, column }];
  for (const char of source) {
    column += char.length;
    if (char === '"') quoted = !quoted;
    else if (char === '\n') [line, column] = [line + 1, 1];
    else if (char === delimiter && !quoted) starts.push({ line, column });
  }
  const cells = record.map((value, n) => ({ value: value.trim(), place: { ...place, ...starts[n] } }));
  return { cells, place };
}
