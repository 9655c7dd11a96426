import { serialOf } from '../../blocks/chart/dates.ts';
import { chartKinds } from '../../blocks/chart/types/index.ts';
import type { AxisRange, ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Chart, ChartColumn, DataTable, TableRow } from '../../model/deck.ts';
import { cellKey } from '../../text/cell-key.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { altOf } from './chart-alt.ts';
import { cellText, chartColumn, plainScale, scaleOf, seriesOf } from './chart-columns.ts';
import { emphasisOf, notesOf } from './chart-notes.ts';
import { type Entry, ordered } from './chart-order.ts';
import { panelsOf } from './chart-panels.ts';
import { binned, boxed } from './chart-raw.ts';
import { columnScale, rowsOf, tableOf, withUnit } from './table-of-deck.ts';

export function chartSpec(chart: Chart, said: Said): ChartSpec {
  const table = tableOf(said, chart.table);
  const numbers = chartKinds[chart.type].axes === 'numbers';
  // A point stands nowhere without a number on both axes.
  const rows = rowsOf(table, chart.rows).filter(
    (row) => !numbers || typeof row.cells[chart.category] === 'number',
  );
  const across = numbers ? acrossOf(chart, table, rows, said) : undefined;
  const scales = chart.series.map((one) => scaleOf(one, chart, table, rows, said));
  const body = bodyOf(chart, table, rows, scales, across?.values, said);
  const words = wordsFor(chart, said, table);
  const spec: ChartSpec = {
    type: chart.type,
    alt: '',
    ...body,
    ...titlesOf(chart, scales, across, said),
    ...scaled('categoryAxis', chart.axes.categoryAxis, across?.scale),
    ...scaled('valueAxis', chart.axes.valueAxis, scaleAt(chart, scales, false)),
    ...scaled('secondaryAxis', chart.axes.secondaryAxis, scaleAt(chart, scales, true)),
    ...(chart.names && { names: chart.names }),
    ...(chart.clicks && { clicks: chart.clicks }),
    ...(chart.figures && { figures: chart.figures }),
    ...(words && { words }),
  };
  return { ...spec, alt: chart.alt ? said.say(chart.alt).text : altOf(spec, said) };
}

/** What is drawn, and what is written at it. */
function bodyOf(
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  xs: readonly number[] | undefined,
  said: Said,
): Pick<ChartSpec, 'categories' | 'series'> & Partial<ChartSpec> {
  if (chart.type === 'histogram') return { ...binned(chart, table, rows, scales, said) };
  if (chart.type === 'box') return { ...boxed(chart, table, rows, scales, said) };
  if (chart.multiples) return panelsOf(chart, table, rows, scales, said);
  const series = chart.series.map((one, i) => ({
    ...seriesOf(one, scales[i] ?? plainScale, table, rows, said),
    ...(xs ? { x: xs } : {}),
    ...datesOf(chart, one, i, rows),
    ...(chart.size === undefined ? {} : { sizes: sizesOf(chart.size, rows) }),
  }));
  const entries = rows.map((row): Entry => ({ key: row.key, name: nameOf(chart, row, said) }));
  const shown = ordered(chart, entries, series, rows, scales, said);
  const keys = shown.entries.map(({ key }) => key);
  const totals = chart.totals.map((key) => keys.indexOf(key)).filter((at) => at >= 0);
  return {
    categories: shown.entries.map(({ name }) => name),
    series: shown.series,
    ...emphasisOf(chart, (key) => shown.placeOf(key)),
    ...notesOf(chart, keys, shown.series, scales, said),
    ...(totals.length > 0 ? { totals } : {}),
  };
}

const nameOf = (chart: Chart, row: TableRow, said: Said): string => {
  if (chartKinds[chart.type].axes !== 'numbers') return cellText(row, chart.category, said);
  return chart.pointNames === undefined ? '' : cellText(row, chart.pointNames, said);
};

/** First days and last days, as spreadsheets count. */
function datesOf(
  { type }: Chart,
  { column }: ChartColumn,
  i: number,
  rows: readonly TableRow[],
): Partial<ChartSeries> {
  if (type !== 'gantt') return {};
  return {
    values: rows.map((row) => serialOf(cellKey(row.cells[column] ?? null), i === 1) ?? null),
    digits: 0,
  };
}

const sizesOf = (name: string, rows: readonly TableRow[]) =>
  rows.map((row) => {
    const value = row.cells[name];
    return typeof value === 'number' ? value : null;
  });

/** An axis is given in the table's numbers, whatever unit they are shown in. */
function scaled<K extends string>(name: K, axis: AxisRange | undefined, { factor } = plainScale) {
  if (axis === undefined) return {};
  const range = Object.entries(axis).map(([key, value]) => [key, roundOff(value * factor)]);
  return { [name]: Object.fromEntries(range) as AxisRange } as { readonly [P in K]: AxisRange };
}

const scaleAt = (chart: Chart, scales: readonly Scale[], secondary: boolean) =>
  scales[chart.series.findIndex((one) => one.secondary === secondary)];

interface Across {
  readonly values: readonly number[];
  /** The column's label, with its unit. */
  readonly label: string;
  readonly scale: Scale;
}

/** Where points stand from left to right. */
function acrossOf(chart: Chart, table: DataTable, rows: readonly TableRow[], said: Said): Across {
  const own = { column: chart.category, secondary: false, place: chart.place };
  const scale = columnScale(chartColumn(table, chart.category), rows, said);
  const { values, unit, name } = seriesOf(own, scale, table, rows, said);
  return { values: values.map((value) => value ?? 0), label: withUnit(name, unit, said), scale };
}

function titlesOf(chart: Chart, scales: readonly Scale[], across: Across | undefined, said: Said) {
  // A histogram's figures stand along the other axis.
  const unit = (secondary: boolean) =>
    chart.type === 'histogram' ? '' : (scaleAt(chart, scales, secondary)?.unit ?? '');
  const title = (text: Chart['valueTitle'], secondary: boolean) =>
    text && withUnit(said.say(text).text, unit(secondary), said);
  const [valueTitle, secondaryTitle] = [title(chart.valueTitle, false), title(chart.secondaryTitle, true)];
  const categoryTitle = chart.categoryTitle ? said.say(chart.categoryTitle).text : across?.label;
  return {
    ...(categoryTitle === undefined ? {} : { categoryTitle }),
    ...(valueTitle === undefined ? {} : { valueTitle }),
    ...(secondaryTitle === undefined ? {} : { secondaryTitle }),
  };
}

/** What the type draws besides the table's columns has names of Lectern's own. */
function wordsFor(chart: Chart, said: Said, table: DataTable): Record<string, string> | undefined {
  const { ownWords = [] } = chartKinds[chart.type];
  const words = ownWords.map((word) => [word, said.speaker.words.say(`chart-${word}`)] as const);
  const size = chart.size && said.say(chartColumn(table, chart.size).label).text;
  const all = [...words, ...(size ? [['size', size] as const] : [])];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
