import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Chart, ChartColumn, DataTable, TableRow } from '../../model/deck.ts';
import { roundOff } from '../numbers.ts';
import type { Said } from '../said.ts';
import { columnScale, rowsOf, tableOf, withUnit } from './table.ts';

export function chartSpec(chart: Chart, said: Said): ChartSpec {
  const table = tableOf(said, chart.table);
  const scatter = chart.type === 'scatter';
  // A point stands nowhere without a number on both axes.
  const rows = rowsOf(table, chart.rows).filter(
    (row) => !scatter || typeof row.cells[chart.category] === 'number',
  );
  const across = scatter ? acrossOf(chart, table, rows, said) : undefined;
  const series = chart.series.map((column) => ({
    ...seriesOf(column, table, rows, said),
    ...(across ? { x: across.values } : {}),
  }));
  const title = (text: Chart['valueTitle'], secondary: boolean) => {
    const unit = series.find((one) => (one.secondary ?? false) === secondary)?.unit ?? '';
    return withUnit(text ? said.say(text).text : said.speaker.words.say('value'), unit, said);
  };
  return {
    type: chart.type,
    alt: said.say(chart.alt).text,
    categories: rows.map((row) => categoryText(row, chart.category, said)),
    series,
    ...categoryTitle(chart, across, said),
    ...(chart.type === 'pie' || chart.type === 'doughnut'
      ? {}
      : { valueTitle: title(chart.valueTitle, false) }),
    ...(series.some((one) => one.secondary) ? { secondaryTitle: title(chart.secondaryTitle, true) } : {}),
  };
}

interface Across {
  readonly values: readonly number[];
  /** The column's label, with its unit. */
  readonly label: string;
}

/** Where a scatter chart's points stand from left to right. */
function acrossOf(chart: Chart, table: DataTable, rows: readonly TableRow[], said: Said): Across {
  const { values, unit, name } = seriesOf(
    { column: chart.category, secondary: false, place: chart.place },
    table,
    rows,
    said,
  );
  return { values: values.map((value) => value ?? 0), label: withUnit(name, unit, said) };
}

function categoryTitle({ categoryTitle: given }: Chart, across: Across | undefined, said: Said) {
  const title = given ? said.say(given).text : across?.label;
  return title === undefined ? {} : { categoryTitle: title };
}

function seriesOf(
  reference: ChartColumn,
  table: DataTable,
  rows: readonly TableRow[],
  said: Said,
): ChartSeries {
  const column = table.columns.find((candidate) => candidate.name === reference.column);
  if (!column) throw new Error(`unknown column ${reference.column}`);
  said.sources.push(...column.sources);
  const scale = columnScale(column, rows, said);
  const values = rows.map((row) => {
    const value = row.cells[column.name];
    return typeof value === 'number' ? roundOff(value * scale.factor) : null;
  });
  return {
    name: said.say(reference.label ?? column.label).text,
    values,
    unit: scale.unit,
    digits: Math.max(0, ...values.map((value) => decimals(value ?? 0))),
    ...(reference.as ? { as: reference.as } : {}),
    ...(reference.secondary ? { secondary: true } : {}),
  };
}

function categoryText(row: TableRow, name: string, said: Said): string {
  const value = row.cells[name];
  if (typeof value === 'object' && value !== null) return said.say(value).text;
  return value === null || value === undefined ? '' : String(value);
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
