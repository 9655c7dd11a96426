/** Series with their figures directly on the marks, where `labelsOf` has them. */

import { acrossOf } from '../../../src/blocks/chart/extent.ts';
import { figureText, saysUnit } from '../../../src/blocks/chart/figures.ts';
import type { Label, Place } from '../../../src/blocks/chart/labels.ts';
import type { ChartLayout } from '../../../src/blocks/chart/layout.ts';
import {
  barsBeside,
  type ChartView,
  type Drawing,
  drawnAs,
  isLying,
  isSecondary,
  isStacked,
  seriesColor,
} from '../../../src/blocks/chart/view.ts';
import type { ChartSeries } from '../../../src/model/chart.ts';
import { inkOn } from '../../../src/theme/contrast.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { chartText } from './chart-text.ts';

type Own = readonly (Label | undefined)[];

export function seriesOf(series: ChartSeries, i: number, view: ChartView, layout: ChartLayout, labels: Own) {
  const { spec, theme } = view;
  const color = cssColor(theme, seriesColor(theme, i));
  const drawing = drawnAs(spec, series);
  return {
    name: String(i),
    silent: true,
    ...(isSecondary(spec, series) ? { yAxisIndex: 1 } : {}),
    itemStyle: { color },
    ...looks(drawing, view, layout, color),
    data: series.values.map((value, at) => ({
      value: spec.type === 'scatter' ? [acrossOf(series)[at], value] : value,
      label: labelOf(series, i, at, labels[at], view),
    })),
  };
}

function looks(drawing: Drawing, { spec }: ChartView, layout: ChartLayout, color: string) {
  switch (drawing) {
    case 'bar': {
      const bars = 100 * barsBeside(spec);
      return {
        type: 'bar',
        ...(isStacked(spec) ? { stack: 'all' } : {}),
        barGap: '0%',
        barCategoryGap: `${(100 * layout.gap) / (bars + layout.gap)}%`,
      };
    }
    case 'scatter':
      return { type: 'scatter', symbolSize: 9, itemStyle: { color, opacity: 1 } };
    default:
      return {
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        showAllSymbol: true,
        lineStyle: { color, width: 2.5, cap: 'round' },
        ...(drawing === 'area' ? { areaStyle: { color, opacity: 0.25 } } : {}),
      };
  }
}

/** What a label says, and how it looks: on a bar in what reads on its colour, else on the slide's own ground. */
function labelOf(series: ChartSeries, i: number, at: number, label: Label | undefined, view: ChartView) {
  const value = series.values[at];
  if (label === undefined || value === undefined || value === null) return { show: false };
  const { spec, theme, language } = view;
  const { size, ink, ground } = chartText(view);
  const own = seriesColor(theme, i);
  const inside = ['inside', 'center', 'foot'].includes(label.place);
  const several = drawnAs(spec, series) !== 'bar' && spec.series.length > 1;
  const named = spec.type === 'scatter';
  return {
    show: true,
    position: positionOf(label.place, value < 0, isLying(spec)),
    offset: [0, label.down ?? 0],
    fontSize: size,
    ...(named ? {} : { fontWeight: 700 }),
    color: inside ? cssColor(theme, inkOn(theme, own)) : several && !named ? cssColor(theme, own) : ink,
    // So that no line strikes it through.
    ...(inside || named ? {} : { backgroundColor: ground, padding: [1, 2] }),
    formatter: () =>
      named ? (spec.categories[at] ?? '') : figureText(value, series, saysUnit(spec, series), language),
  };
}

/** Places as ECharts names them; bars below zero end at the other side. */
function positionOf(place: Place, below: boolean, lying: boolean): string {
  switch (place) {
    case 'outside':
      return lying ? (below ? 'left' : 'right') : below ? 'bottom' : 'top';
    case 'inside':
      return lying ? (below ? 'insideLeft' : 'insideRight') : below ? 'insideBottom' : 'insideTop';
    case 'foot':
      return lying ? (below ? 'insideRight' : 'insideLeft') : below ? 'insideTop' : 'insideBottom';
    case 'center':
      return 'inside';
    case 'above':
      return 'top';
    case 'below':
      return 'bottom';
    default:
      return place;
  }
}
