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
  const rows = rowsOf(table, chart.rows);
  const series = chart.series.map((column) => seriesOf(column, table, rows, viewer));
  const title = (text: Chart['valueTitle'], secondary: boolean) => {
    const unit = series.find((one) => (one.secondary ?? false) === secondary)?.unit ?? '';
    return withUnit(text ? viewer.say(text).text : viewer.speaker.words.say('value'), unit, viewer);
  };
  return {
    type: chart.type,
    alt: viewer.say(chart.alt).text,
    categories: rows.map((row) => categoryText(row, chart.category, viewer)),
    series,
    ...(chart.categoryTitle ? { categoryTitle: viewer.say(chart.categoryTitle).text } : {}),
    ...(chart.type === 'pie' || chart.type === 'doughnut'
      ? {}
      : { valueTitle: title(chart.valueTitle, false) }),
    ...(series.some((one) => one.secondary) ? { secondaryTitle: title(chart.secondaryTitle, true) } : {}),
  };
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
