/** Every type of chart there is, by the name that data gives it. What a type is stands in the file it comes from. */
import type { ChartSpec, ChartType } from '../../../model/chart.ts';
import { area, combo, line } from './along.ts';
import { bar, column, stackedBar, stackedColumn } from './bars.ts';
import { box } from './box.ts';
import { funnel } from './funnel.ts';
import { gantt } from './gantt.ts';
import { histogram } from './histogram.ts';
import type { ChartKind } from './kind.ts';
import { bubble, scatter } from './numbers.ts';
import { percentBar, percentColumn } from './percent.ts';
import { rangeBar, rangeColumn } from './range.ts';
import { doughnut, pie, radar } from './round.ts';
import { waterfall } from './waterfall.ts';

export const chartKinds: Readonly<Record<ChartType, ChartKind>> = {
  column,
  bar,
  'stacked-column': stackedColumn,
  'stacked-bar': stackedBar,
  'percent-column': percentColumn,
  'percent-bar': percentBar,
  line,
  area,
  pie,
  doughnut,
  scatter,
  bubble,
  combo,
  waterfall,
  'range-column': rangeColumn,
  'range-bar': rangeBar,
  histogram,
  box,
  radar,
  funnel,
  gantt,
};

/** What is drawn: a waterfall is stacked columns, some of them not seen. Drawn charts stay as they are. */
export function drawnChart(spec: ChartSpec): ChartSpec {
  return chartKinds[spec.type].drawn?.(spec) ?? spec;
}

export type { ChartKind, Drawing, OwnKey, OwnSeriesKey } from './kind.ts';
