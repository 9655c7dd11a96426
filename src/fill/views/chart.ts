import type { ChartSeries, ChartSpec } from '../../model/block.ts';
import type { Chart, ChartColumn, DataTable, TableRow } from '../../model/deck.ts';
import { roundOff } from '../numbers.ts';
import type { SlideOf, View, Viewer } from '../view.ts';
import { columnScale, rowsOf, tableOf, withUnit } from './table.ts';

export function chartView(slide: SlideOf<'chart'>, viewer: Viewer): View {
  const takeaways = slide.takeaways.map((takeaway) => {
    const text = viewer.say(takeaway);
    return { text, marks: viewer.cite([text]) };
  });
  return { block: chartSpec(slide.chart, viewer), takeaways };
}

function chartSpec(chart: Chart, viewer: Viewer): ChartSpec {
  const table = tableOf(viewer, chart.table);
  const scatter = chart.type === 'scatter';
  // A point stands nowhere without a number on both axes.
  const rows = rowsOf(table, chart.rows).filter(
    (row) => !scatter || typeof row.cells[chart.category] === 'number',
  );
  const across = scatter ? acrossOf(chart, table, rows, viewer) : undefined;
  const series = chart.series.map((column) => ({
    ...seriesOf(column, table, rows, viewer),
    ...(across ? { x: across.values } : {}),
  }));
  const title = (text: Chart['valueTitle'], secondary: boolean) => {
    const unit = series.find((one) => (one.secondary ?? false) === secondary)?.unit ?? '';
    return withUnit(text ? viewer.say(text).text : viewer.speaker.words.say('value'), unit, viewer);
  };
  return {
    type: chart.type,
    alt: viewer.say(chart.alt).text,
    categories: rows.map((row) => categoryText(row, chart.category, viewer)),
    series,
    ...categoryTitle(chart, across, viewer),
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
function acrossOf(chart: Chart, table: DataTable, rows: readonly TableRow[], viewer: Viewer): Across {
  const { values, unit, name } = seriesOf(
    { column: chart.category, secondary: false, place: chart.place },
    table,
    rows,
    viewer,
  );
  return { values: values.map((value) => value ?? 0), label: withUnit(name, unit, viewer) };
}

function categoryTitle({ categoryTitle: given }: Chart, across: Across | undefined, viewer: Viewer) {
  const title = given ? viewer.say(given).text : across?.label;
  return title === undefined ? {} : { categoryTitle: title };
}

function seriesOf(
  reference: ChartColumn,
  table: DataTable,
  rows: readonly TableRow[],
  viewer: Viewer,
): ChartSeries {
  const column = table.columns.find((candidate) => candidate.name === reference.column);
  if (!column) throw new Error(`unknown column ${reference.column}`);
  viewer.sources.push(...column.sources);
  const scale = columnScale(column, rows, viewer);
  const values = rows.map((row) => {
    const value = row.cells[column.name];
    return typeof value === 'number' ? roundOff(value * scale.factor) : null;
  });
  return {
    name: viewer.say(reference.label ?? column.label).text,
    values,
    unit: scale.unit,
    digits: Math.max(0, ...values.map((value) => decimals(value ?? 0))),
    ...(reference.as ? { as: reference.as } : {}),
    ...(reference.secondary ? { secondary: true } : {}),
  };
}

function categoryText(row: TableRow, name: string, viewer: Viewer): string {
  const value = row.cells[name];
  if (typeof value === 'object' && value !== null) return viewer.say(value).text;
  return value === null || value === undefined ? '' : String(value);
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
