/** Pies, whose slices are named where they are, and doughnuts, with figures on the ring and names beside it. */

import { markColor } from '../../../src/blocks/chart/colors.ts';
import { figureText, saysUnit } from '../../../src/blocks/chart/figures.ts';
import { pieLayout, ringLabels, ringPlace } from '../../../src/blocks/chart/round-labels.ts';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { lineEm, widthOf } from '../../../src/blocks/chart/widths.ts';
import type { ChartSeries } from '../../../src/model/chart.ts';
import { inkOn } from '../../../src/theme/contrast.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { chartText } from './chart-text.ts';

/** The hole of a doughnut, in shares of the ring. */
const hole = 0.55;

export function roundSeries(view: ChartView) {
  const { spec } = view;
  const [series] = spec.series;
  const { ground } = chartText(view);
  return {
    type: 'pie',
    silent: true,
    startAngle: 90,
    itemStyle: { borderColor: ground, borderWidth: 1.5 },
    ...(series === undefined ? {} : spec.type === 'pie' ? pie(series, view) : ring(series, view)),
  };
}

const slice = (view: ChartView, series: ChartSeries, i: number) => ({
  name: view.spec.categories[i],
  value: Math.max(0, series.values[i] ?? 0),
  itemStyle: { color: cssColor(view.theme, markColor(view, 0, i)) },
});

const figureAt = ({ spec, language }: ChartView, series: ChartSeries, i: number): string => {
  const value = series.values[i];
  return value === null || value === undefined
    ? ''
    : figureText(value, series, saysUnit(spec, series), language);
};

function pie(series: ChartSeries, view: ChartView) {
  const { spec } = view;
  const { size: fontSize, ink, muted } = chartText(view);
  const { plot, labelWidth } = pieLayout(view);
  return {
    radius: [0, plot.w / 2],
    labelLine: { lineStyle: { color: muted }, length: 10, length2: 4 },
    label: {
      fontSize,
      lineHeight: fontSize * lineEm,
      color: ink,
      width: labelWidth,
      overflow: 'break',
    },
    data: spec.categories.map((name, i) => ({
      ...slice(view, series, i),
      label: { formatter: () => `${name}\n${figureAt(view, series, i)}` },
    })),
  };
}

function ring(series: ChartSeries, view: ChartView) {
  const { spec, theme, size } = view;
  const { size: fontSize, ink, muted } = chartText(view);
  const out = ringLabels(series, size);
  const place = out.some(Boolean) ? ringPlace : { x: 0, y: 0.02, w: 1 - legendWidth(view) / size.w, h: 0.96 };
  const radius = Math.min(place.w * size.w, place.h * size.h) / 2;
  return {
    center: [(place.x + place.w / 2) * size.w, (place.y + place.h / 2) * size.h],
    radius: [hole * radius, radius],
    labelLine: { lineStyle: { color: muted }, length: 8, length2: 6 },
    data: spec.categories.map((_, i) => ({
      ...slice(view, series, i),
      label: {
        position: out[i] ? 'outside' : 'inside',
        fontSize,
        color: out[i] ? ink : cssColor(theme, inkOn(theme, markColor(view, 0, i))),
        fontWeight: out[i] ? 400 : 700,
        formatter: () => figureAt(view, series, i),
      },
    })),
  };
}

const legendWidth = (view: ChartView): number => widthOf(view, view.spec.categories) + 36;

/** Names of a doughnut's slices stand at its right, one below another. */
export function ringLegend(view: ChartView) {
  if (view.spec.type !== 'doughnut') return {};
  const { size, ink } = chartText(view);
  const legend = {
    orient: 'vertical',
    right: 0,
    top: 'middle',
    icon: 'rect',
    itemWidth: 10,
    itemHeight: 10,
    itemGap: 8,
    selectedMode: false,
    textStyle: { fontSize: size, color: ink },
    // Of a slice that is not seen yet too.
    itemStyle: { opacity: 1 },
    data: view.spec.categories,
  };
  return { legend };
}
