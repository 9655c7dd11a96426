/** Series with their figures directly on the marks, where `labelsOf` has them. */

import { bubbleRadii } from '../../../src/blocks/chart/bubbles.ts';
import { markColor, variesByPoint, wordColor } from '../../../src/blocks/chart/colors.ts';
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
  isOfNumbers,
  isSecondary,
  isStacked,
} from '../../../src/blocks/chart/view.ts';
import { lineEm } from '../../../src/blocks/chart/widths.ts';
import type { ChartSeries } from '../../../src/model/chart.ts';
import { inkOn } from '../../../src/theme/contrast.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { chartText } from './chart-text.ts';

type Own = readonly (Label | undefined)[];

export function seriesOf(series: ChartSeries, i: number, view: ChartView, layout: ChartLayout, labels: Own) {
  const { spec, theme } = view;
  const drawing = drawnAs(spec, series);
  const color = series.look?.hidden ? 'transparent' : cssColor(theme, markColor(view, i));
  const varies = variesByPoint(view, i) && !series.look?.hidden;
  const radii = series.sizes ? bubbleRadii(view, layout, i) : [];
  return {
    name: String(i),
    silent: true,
    ...(isSecondary(spec, series) ? { yAxisIndex: 1 } : {}),
    itemStyle: { color },
    ...looks(drawing, series, view, layout, color),
    data: series.values.map((value, at) => ({
      value: isOfNumbers(spec) ? [acrossOf(series)[at], value] : value,
      ...(series.sizes ? { symbolSize: 2 * (radii[at] ?? 0) } : {}),
      ...(varies ? { itemStyle: { color: cssColor(theme, markColor(view, i, at)) } } : {}),
      label: labelOf(series, i, at, labels[at], view),
    })),
  };
}

function looks(
  drawing: Drawing,
  { look }: ChartSeries,
  { spec }: ChartView,
  layout: ChartLayout,
  color: string,
) {
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
    case 'bubble':
      return { type: 'scatter', itemStyle: { color, opacity: 0.75 } };
    default:
      return {
        type: 'line',
        symbol: 'circle',
        // ECharts writes no labels where there are no symbols at all.
        symbolSize: spec.figures === 'none' && !look?.dots ? 0 : 7,
        showAllSymbol: true,
        lineStyle: { color, width: look?.dots ? 0 : 2.5, cap: 'round' },
        ...(drawing === 'area' ? { areaStyle: { color, opacity: 0.25 } } : {}),
      };
  }
}

/** What a label says, and how it looks: on a bar in what reads on its colour, else on the slide's own ground. */
function labelOf(series: ChartSeries, i: number, at: number, label: Label | undefined, view: ChartView) {
  const value = series.values[at];
  if (label === undefined || value === undefined || value === null) return { show: false };
  const { spec, theme } = view;
  const { size, ink, ground } = chartText(view);
  const { place, right = 0, down = 0 } = label;
  const own = markColor(view, i, at);
  const within = ['inside', 'center', 'foot'].includes(place);
  const isMoved = right !== 0 || (within && down !== 0);
  const inside = within && !isMoved && !series.look?.hidden;
  const several = drawnAs(spec, series) === 'line' && spec.series.length > 1;
  const named = isOfNumbers(spec);
  return {
    show: true,
    position: positionOf(place, value < 0, isLying(spec)),
    offset: [right, down],
    fontSize: size,
    lineHeight: size * lineEm,
    ...(named ? {} : { fontWeight: 700 }),
    color: inside
      ? cssColor(theme, inkOn(theme, own))
      : several && !within
        ? cssColor(theme, wordColor(view, i))
        : ink,
    // So that no line strikes it through.
    ...(within || named ? {} : { backgroundColor: ground, padding: [1, 2] }),
    ...(place === 'right' || place === 'left' ? { align: place === 'right' ? 'left' : 'right' } : {}),
    formatter: () => wordsOf(series, at, value, label, view),
  };
}

function wordsOf(
  series: ChartSeries,
  at: number,
  value: number,
  label: Label,
  { spec, language }: ChartView,
) {
  if (label.text !== undefined) return label.text;
  if (isOfNumbers(spec)) return spec.categories[at] ?? '';
  const figure = figureText(value, series, saysUnit(spec, series), language);
  const name = label.name === undefined ? '' : series.name + (label.name === 'above' ? '\n' : ' ');
  return name + figure + (label.note === undefined ? '' : `\n${label.note}`);
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
