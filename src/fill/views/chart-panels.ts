/** Small multiples: a chart for each series, or for each value of a column. */
import type { ChartSpec, Panel } from '../../model/chart.ts';
import type { Chart, ChartColumn, DataTable, TableRow } from '../../model/deck.ts';
import { cellKey } from '../../text/cell-key.ts';
import type { Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { cellText, plainScale, seriesOf } from './chart-columns.ts';

type Body = Pick<ChartSpec, 'categories' | 'series'> & Partial<ChartSpec>;

export function panelsOf(
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Body {
  const panel = (title: string, own: readonly TableRow[], columns = chart.series): Panel => {
    const series = columns.map((one) => {
      const scale = scales[chart.series.indexOf(one)] ?? plainScale;
      return seriesOf(one, scale, table, own, said);
    });
    const categories = own.map((row) => cellText(row, chart.category, said));
    return {
      title: title || (series[0]?.name ?? ''),
      categories,
      series,
      ...emphasisIn(chart, columns, own),
    };
  };
  const panels =
    chart.multiples === 'series'
      ? chart.series.map((one) => panel('', rows, [one]))
      : groupsBy(chart.multiples?.by ?? '', rows).map(([by, own]) =>
          panel(own[0] ? cellText(own[0], by, said) : '', own),
        );
  return { categories: [], series: [], panels };
}

/** Rows that have the same in a column, in the order in which the table first has them. */
function groupsBy(by: string, rows: readonly TableRow[]): (readonly [by: string, rows: TableRow[]])[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = cellKey(row.cells[by] ?? null);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((own) => [by, own] as const);
}

/** What is meant may stand in one chart alone: all of the others recedes. */
function emphasisIn(
  { emphasize, series }: Chart,
  columns: readonly ChartColumn[],
  rows: readonly TableRow[],
): Pick<Panel, 'emphasis'> {
  if (emphasize.length === 0) return {};
  const all = series.map(({ column }) => column);
  const places = (names: readonly string[], known: readonly string[]) => {
    const found = names.map((name) => known.indexOf(name)).filter((at) => at >= 0);
    return names.length > 0 && found.length === 0 ? [-1] : found;
  };
  const [named, keys] = [true, false].map((is) => emphasize.filter((name) => all.includes(name) === is)) as [
    string[],
    string[],
  ];
  return {
    emphasis: {
      series: places(
        named,
        columns.map(({ column }) => column),
      ),
      points: places(
        keys,
        rows.map(({ key }) => key),
      ),
    },
  };
}
