import type { TableColumn } from '../model/fact.ts';
import type { LoadContext } from './context.ts';
import { parseDate } from './dates.ts';
import type { RowsCell, RowsFile } from './rows-file.ts';
import type { CsvColumns } from './table-columns.ts';

/** How a file marks the decimals of its numbers. */
export type DecimalSign = '.' | ',';

const bare = /^[+-]?\d+(\.\d+)?$/;
const withComma = /^[+-]?\d+,\d+$/;
/** Three digits after it: `1,234` may be a thousand and more, or one and less than two. */
const groupedByComma = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const groupedByPoint = /^[+-]?\d{1,3}(\.\d{3})+$/;
/** With decimals after a comma, or spaces between, there is but one way to read them: `1.234,5`, `1 234`. */
const groupedSurely = /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:[\s\u00a0\u202f'’]\d{3})+(?:,\d+)?)$/;

/**
 * A spreadsheet writes semicolons where a comma marks decimals. Tabs it writes everywhere: there a comma marks them if
 * some number can be read no other way.
 */
export function decimalSign(csv: RowsFile, columns: readonly TableColumn[], bound: CsvColumns): DecimalSign {
  const indexes = columns
    .filter(({ type }) => type === 'number')
    .flatMap(({ name }) => bound.get(name)?.map(({ index }) => index) ?? []);
  const numbers = csv.rows.flatMap(({ cells }) => indexes.flatMap((index) => cells[index]?.value ?? []));
  const marks = (value: string) =>
    groupedSurely.test(value) ||
    (withComma.test(value) && (csv.delimiter === ';' || !groupedByComma.test(value)));
  return csv.delimiter !== ',' && numbers.some(marks) ? ',' : '.';
}

/** The day in a cell; null, and reported, where it is none. */
export function readDay(context: LoadContext, { name }: TableColumn, { value, date, place }: RowsCell) {
  const read = parseDate(date ?? value);
  if (read) return read;
  const message = `'${value}' is not a date (column '${name}')`;
  context.problems.add('bad-date', message, place, 'Write 2001-06-15, 2014-06 or 2014.');
  return null;
}

/** The number in a cell; null, and reported, where it is none. */
export function readNumber(
  context: LoadContext,
  column: TableColumn,
  { value, number: known, date, place }: RowsCell,
  sign: DecimalSign,
): number | null {
  const number =
    column.type === 'year' ? yearOf(date?.slice(0, 4) ?? value) : (known ?? numberOf(value, sign));
  if (number !== undefined) return number;
  const what = column.type === 'year' ? 'a year' : 'a number';
  const message = `'${value}' is not ${what} (column '${column.name}')`;
  const hint = column.type === 'year' ? undefined : hintFor(value, sign);
  context.problems.add(
    'not-a-number',
    message,
    place,
    hint ?? 'Leave the cell empty where there is no figure.',
  );
  return null;
}

const yearOf = (value: string): number | undefined => (/^\d{4}$/.test(value) ? Number(value) : undefined);

function numberOf(value: string, sign: DecimalSign): number | undefined {
  if (sign === '.') return bare.test(value) ? Number(value) : undefined;
  if (!/^[+-]?\d+(,\d+)?$/.test(value) && !groupedSurely.test(value)) return undefined;
  return Number(value.replace(/[.\s\u00a0\u202f'’]/g, '').replace(',', '.'));
}

/** The number as it should be written, where what was meant can be told. */
function hintFor(value: string, sign: DecimalSign): string | undefined {
  const plain = value.replace(/[\s\u00a0\u202f%]/g, '').replaceAll('，', ',');
  if (sign === ',') {
    if (groupedByPoint.test(plain))
      return `A comma marks decimals in this file: write ${plain.replaceAll('.', '')} or ${plain.replace('.', ',')}.`;
    return bare.test(plain)
      ? `A comma marks decimals in this file: write ${plain.replace('.', ',')}.`
      : undefined;
  }
  if (groupedByComma.test(plain)) return `Write ${plain.replaceAll(',', '')}.`;
  const meant = plain.replaceAll('.', '').replace(',', '.');
  if (withComma.test(plain) || groupedSurely.test(plain)) return `A point marks decimals: write ${meant}.`;
  return bare.test(plain) ? `Write ${plain}.` : undefined;
}
