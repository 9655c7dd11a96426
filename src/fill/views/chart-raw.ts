/** Charts of raw figures: how many lie in each class, and how they spread. */
import { figureText } from '../../blocks/chart/figures.ts';
import { binsOf } from '../../blocks/chart/statistics/bins.ts';
import { boxOf } from '../../blocks/chart/statistics/quartiles.ts';
import type { ChartSeries, ChartSpec } from '../../model/chart.ts';
import type { Chart, DataTable, TableRow } from '../../model/deck.ts';
import { cellKey } from '../../text/cell-key.ts';
import { decimals } from '../../text/digits.ts';
import { roundOff, type Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { cellText, chartColumn, digitsOf, plainScale, seriesOf, valuesOf } from './chart-columns.ts';
import { emphasisOf, notesOf } from './chart-notes.ts';
import { notesOnClasses } from './histogram-notes.ts';
import { withUnit } from './table-of-deck.ts';

type Body = Pick<ChartSpec, 'categories' | 'series'> & Partial<ChartSpec>;

const figuresIn = (column: string, rows: readonly TableRow[], scale: Scale): number[] =>
  valuesOf(column, rows, scale).filter((value) => value !== null);

/** Classes of the one series' figures, by Sturges' rule unless the data says otherwise. */
export function binned(
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Body {
  const [reference] = chart.series;
  const scale = scales[0] ?? plainScale;
  if (reference === undefined) return { categories: [], series: [] };
  const own = seriesOf(reference, scale, table, rows, said);
  const values = figuresIn(reference.column, rows, scale);
  const bins = values.length === 0 ? [] : binsOf(values, scaledBins(chart, scale));
  const digits = Math.max(0, ...bins.flatMap(({ from, to }) => [decimals(from), decimals(to)]));
  const { language, words } = said.speaker;
  const figure = (value: number) => figureText(value, { unit: '', digits }, false, language);
  return {
    categories: bins.map(({ from, to }) => `${figure(from)}–${figure(to)}`),
    series: [
      {
        name: words.say('chart-count'),
        values: bins.map(({ count }) => count),
        unit: '',
        digits: 0,
      },
    ],
    ...(chart.categoryTitle ? {} : { categoryTitle: withUnit(own.name, own.unit, said) }),
    ...(chart.valueTitle ? {} : { valueTitle: words.say('chart-count') }),
    ...notesOnClasses(chart, bins, scale, said),
  };
}

/** Given in the table's numbers, as an axis is. */
function scaledBins({ bins = { rule: 'sturges' } }: Chart, { factor }: Scale) {
  const times = (value: number) => roundOff(value * factor);
  if ('edges' in bins) return { edges: bins.edges.map(times) };
  if (!('width' in bins)) return bins;
  return { width: times(bins.width), ...(bins.start === undefined ? {} : { start: times(bins.start) }) };
}

/** A box for each series, or for each group of rows that `category` names. */
export function boxed(
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Body {
  const groups =
    chart.category === ''
      ? seriesGroups(chart, table, rows, scales, said)
      : rowGroups(chart, table, rows, scales, said);
  const shown = groups.filter(({ values }) => values.length > 0);
  const scale = scales[0] ?? plainScale;
  const boxes = shown.map(({ values }) => boxOf(values, chart.quartiles, chart.whiskers));
  const [first] = chart.series;
  const label = first?.label ?? chartColumn(table, first?.column ?? '').label;
  const series: ChartSeries = {
    name: said.say(label).text,
    values: boxes.map(({ median }) => median),
    unit: scale.unit,
    digits: digitsOf(shown.flatMap(({ values }) => values)),
  };
  const keys = shown.map(({ key }) => key);
  const unnamed = { ...chart, series: [] };
  return {
    categories: shown.map(({ name }) => name),
    series: [series],
    boxes,
    ...(chart.valueTitle ? {} : { valueTitle: withUnit(series.name, series.unit, said) }),
    ...emphasisOf(unnamed, (key) => keys.indexOf(key)),
    ...notesOf(chart, keys, [], scales, said),
  };
}

interface Group {
  /** What data calls it by. */
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
}

function seriesGroups(
  { series }: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Group[] {
  return series.map((one, i) => {
    const scale = scales[i] ?? plainScale;
    const { name } = seriesOf(one, scale, table, rows, said);
    return { key: one.column, name, values: figuresIn(one.column, rows, scale) };
  });
}

/** In the order in which the table first has them; of several series each group has a box of each. */
function rowGroups(
  { series, category }: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Group[] {
  const byKey = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = cellKey(row.cells[category] ?? null);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return [...byKey].flatMap(([key, own]) =>
    series.map((one, i) => {
      const scale = scales[i] ?? plainScale;
      const { name } = seriesOf(one, scale, table, own, said);
      const group = own[0] ? cellText(own[0], category, said) : key;
      return {
        key,
        name: series.length > 1 ? `${group}, ${name}` : group,
        values: figuresIn(one.column, own, scale),
      };
    }),
  );
}
