/** Columns of a table as series of a chart, in the unit and scale that suit the audience. */
import type { ChartSeries, ErrorBars } from '../../model/chart.ts';
import type { Chart, ChartColumn, DataTable, TableColumn, TableRow } from '../../model/deck.ts';
import { decimals } from '../../text/digits.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { columnScale, wordsOf } from './table-of-deck.ts';

export const plainScale: Scale = { factor: 1, unit: '' };

export function chartColumn(table: DataTable, name: string): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`unknown column ${name}`);
  return column;
}

/** Columns measured on one axis in one unit have one scale: else their figures could not be compared. */
export function scaleOf(
  { column, secondary }: ChartColumn,
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  said: Said,
): Scale {
  const own = chartColumn(table, column);
  const beside = chart.series
    .filter((one) => one.secondary === secondary)
    .map((one) => chartColumn(table, one.column));
  const alike = beside.filter(
    (one) => one.type === 'number' && own.type === 'number' && one.unit === own.unit,
  );
  return columnScale(own, rows, said, alike);
}

export const valuesOf = (name: string, rows: readonly TableRow[], { factor }: Scale): (number | null)[] =>
  rows.map((row) => {
    const value = row.cells[name];
    return typeof value === 'number' ? roundOff(value * factor) : null;
  });

export const digitsOf = (values: readonly (number | null)[]): number =>
  Math.max(0, ...values.map((value) => decimals(value ?? 0)));

export function seriesOf(
  reference: ChartColumn,
  scale: Scale,
  table: DataTable,
  rows: readonly TableRow[],
  said: Said,
): ChartSeries {
  const column = chartColumn(table, reference.column);
  said.sources.push(...column.sources);
  said.unmarked.push(...column.sources);
  const values = valuesOf(column.name, rows, scale);
  const { error, trend } = reference;
  return {
    name: said.say(reference.label ?? column.label).text,
    values,
    unit: scale.unit,
    digits: digitsOf(values),
    ...(reference.as ? { as: reference.as } : {}),
    ...(reference.secondary ? { secondary: true } : {}),
    ...(error ? { errors: errorsOf(error, rows, scale, said, table) } : {}),
    ...(trend ? { trend } : {}),
  };
}

function errorsOf(
  { minus, plus }: { readonly minus: string; readonly plus: string },
  rows: readonly TableRow[],
  scale: Scale,
  said: Said,
  table: DataTable,
): ErrorBars {
  for (const name of new Set([minus, plus])) said.sources.push(...chartColumn(table, name).sources);
  const lengths = (name: string) =>
    valuesOf(name, rows, scale).map((value) => (value === null ? null : Math.abs(value)));
  return { minus: lengths(minus), plus: lengths(plus) };
}

/** A cell's words, or its number as it stands. */
export function cellText(row: TableRow, name: string, said: Said): string {
  const value = row.cells[name];
  if (typeof value === 'object' && value !== null) return wordsOf(value, said).text;
  return value === null || value === undefined ? '' : String(value);
}
