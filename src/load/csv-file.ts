import { CsvError, parse } from 'csv-parse/sync';
import type { Place } from '../model/diagnostic.ts';
import type { DeckFolder } from './read-file.ts';

export interface CsvCell {
  /** Without spaces around it. */
  readonly value: string;
  readonly place: Place;
}
export interface CsvRow {
  readonly cells: readonly CsvCell[];
  readonly place: Place;
}
export interface CsvFile {
  readonly header: readonly CsvCell[];
  readonly rows: readonly CsvRow[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  /** `lines`: the line at which the record ends. */
  readonly info: { readonly lines: number };
}

/** Reads a CSV file; what is wrong with it as such is reported. Rows that are not as long as the header are left out. */
export function readCsv(folder: DeckFolder, file: string, namedAt: Place): CsvFile | undefined {
  const text = folder.read(file, namedAt);
  if (text === undefined) return undefined;
  const records = parseRecords(folder, file, text);
  if (!records) return undefined;
  const [header, ...rows] = records.map((parsed) => placeCells(folder, file, parsed));
  if (!header) return undefined;
  return { header: header.cells, rows: rows.filter((row) => isWhole(folder, row, header.cells.length)) };
}

function parseRecords(folder: DeckFolder, file: string, text: string): readonly Parsed[] | undefined {
  try {
    // csv-parse counts a line twice when \r\n ends it inside quotes.
    return parse(text.replaceAll('\r\n', '\n'), {
      raw: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    const hint = 'A cell with a quotation mark stands in quotation marks, and each one in it is doubled.';
    const message = `quotation marks are not right (${cause.message.split(/ at line|:/)[0]?.toLowerCase()})`;
    folder.problems.add('csv-syntax', message, folder.place(file, line), hint);
    return undefined;
  }
}

function isWhole(folder: DeckFolder, row: CsvRow, columns: number): boolean {
  if (row.cells.length === columns) return true;
  const message = `this row has ${row.cells.length} cells, the header ${columns}`;
  const hint = 'Count the commas; a cell that holds one stands in quotation marks.';
  folder.problems.add('csv-ragged-row', message, row.place, hint);
  return false;
}

/** Adds to each cell of a record where it stands, which the parser does not tell. */
function placeCells(folder: DeckFolder, file: string, { record, raw, info }: Parsed): CsvRow {
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
    else if (char === ',' && !quoted) starts.push({ line, column });
  }
  const cells = record.map((value, n) => ({ value: value.trim(), place: { ...place, ...starts[n] } }));
  return { cells, place };
}
