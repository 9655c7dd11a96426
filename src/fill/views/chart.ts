import type { AxisRange, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Chart, ChartColumn, DataTable, TableColumn, TableRow } from '../../model/deck.ts';
import { decimals } from '../../text/digits.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { columnScale, rowsOf, tableOf, withUnit } from './table-of-deck.ts';

export function chartSpec(chart: Chart, said: Said): ChartSpec {
  const table = tableOf(said, chart.table);
  const scatter = chart.type === 'scatter';
  // A point stands nowhere without a number on both axes.
  const rows = rowsOf(table, chart.rows).filter(
    (row) => !scatter || typeof row.cells[chart.category] === 'number',
  );
  const across = scatter ? acrossOf(chart, table, rows, said) : undefined;
  const scales = chart.series.map((one) => scaleOf(one, chart, table, rows, said));
  const series = chart.series.map((one, i) => ({
    ...seriesOf(one, scales[i] ?? plain, table, rows, said),
    ...(across ? { x: across.values } : {}),
  }));
  const scaleAt = (secondary: boolean) =>
    scales[chart.series.findIndex((one) => one.secondary === secondary)];
  const title = (text: Chart['valueTitle'], secondary: boolean) => {
    const unit = series.find((one) => (one.secondary ?? false) === secondary)?.unit ?? '';
    return text && withUnit(said.say(text).text, unit, said);
  };
  const [valueTitle, secondaryTitle] = [title(chart.valueTitle, false), title(chart.secondaryTitle, true)];
  return {
    type: chart.type,
    alt: said.say(chart.alt).text,
    categories: rows.map((row) => categoryText(row, chart.category, said)),
    series,
    ...categoryTitle(chart, across, said),
    ...(valueTitle === undefined ? {} : { valueTitle }),
    ...(secondaryTitle === undefined ? {} : { secondaryTitle }),
    ...scaled('categoryAxis', chart.axes.categoryAxis, across?.scale),
    ...scaled('valueAxis', chart.axes.valueAxis, scaleAt(false)),
    ...scaled('secondaryAxis', chart.axes.secondaryAxis, scaleAt(true)),
  };
}

const plain: Scale = { factor: 1, unit: '' };

/** An axis is given in the table's numbers, whatever unit they are shown in. */
function scaled<K extends string>(name: K, axis: AxisRange | undefined, { factor } = plain) {
  if (axis === undefined) return {};
  const range = Object.entries(axis).map(([key, value]) => [key, roundOff(value * factor)]);
  return { [name]: Object.fromEntries(range) as AxisRange } as { readonly [P in K]: AxisRange };
}

/** Columns measured on one axis in one unit have one scale: else their figures could not be compared. */
function scaleOf(
  { column, secondary }: ChartColumn,
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  said: Said,
): Scale {
  const own = columnOf(table, column);
  const beside = chart.series
    .filter((one) => one.secondary === secondary)
    .map((one) => columnOf(table, one.column));
  const alike = beside.filter(
    (one) => one.type === 'number' && own.type === 'number' && one.unit === own.unit,
  );
  return columnScale(own, rows, said, alike);
}

function columnOf(table: DataTable, name: string): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`unknown column ${name}`);
  return column;
}

interface Across {
  readonly values: readonly number[];
  /** The column's label, with its unit. */
  readonly label: string;
  readonly scale: Scale;
}

/** Where a scatter chart's points stand from left to right. */
function acrossOf(chart: Chart, table: DataTable, rows: readonly TableRow[], said: Said): Across {
  const own = { column: chart.category, secondary: false, place: chart.place };
  const scale = columnScale(columnOf(table, chart.category), rows, said);
  const { values, unit, name } = seriesOf(own, scale, table, rows, said);
  return { values: values.map((value) => value ?? 0), label: withUnit(name, unit, said), scale };
}

function categoryTitle({ categoryTitle: given }: Chart, across: Across | undefined, said: Said) {
  const title = given ? said.say(given).text : across?.label;
  return title === undefined ? {} : { categoryTitle: title };
}

function seriesOf(
  reference: ChartColumn,
  scale: Scale,
  table: DataTable,
  rows: readonly TableRow[],
  said: Said,
): ChartSeries {
  const column = columnOf(table, reference.column);
  said.sources.push(...column.sources);
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
