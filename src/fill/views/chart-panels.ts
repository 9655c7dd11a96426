/** Small multiples: a chart for each series, or for each value of a column. */
import type { ChartSpec, Panel } from '../../model/chart.ts';
import type { Chart, DataTable, TableRow } from '../../model/deck.ts';
import { cellKey } from '../../text/cell-key.ts';
import type { Scale } from '../numbers.ts';
import type { Said } from '../said.ts';
import { cellText, plainScale, seriesOf } from './chart-columns.ts';
import { emphasisOf } from './chart-notes.ts';

type Body = Pick<ChartSpec, 'categories' | 'series'> & Partial<ChartSpec>;

export function panelsOf(
  chart: Chart,
  table: DataTable,
  rows: readonly TableRow[],
  scales: readonly Scale[],
  said: Said,
): Body {
  const panel = (title: string, own: readonly TableRow[], columns = chart.series): Panel => ({
    title,
    categories: own.map((row) => cellText(row, chart.category, said)),
    series: columns.map((one) => {
      const scale = scales[chart.series.indexOf(one)] ?? plainScale;
      return seriesOf(one, scale, table, own, said);
    }),
  });
  if (chart.multiples === 'series') {
    const panels = chart.series.map((one) => panel('', rows, [one]));
    const named = panels.map((own) => ({ ...own, title: own.series[0]?.name ?? '' }));
    return {
      categories: [],
      series: [],
      panels: named,
      ...emphasisOf({ ...chart, series: [] }, (key) => rows.findIndex((row) => row.key === key)),
    };
  }
  const by = chart.multiples?.by ?? '';
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = cellKey(row.cells[by] ?? null);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const panels = [...groups.values()].map((own) => panel(own[0] ? cellText(own[0], by, said) : '', own));
  return { categories: [], series: [], panels, ...emphasisOf(chart, () => -1) };
}
