/** A chart's specification as ECharts wants it: figures on the marks, quiet axes with units. */
import type { EChartsCoreOption } from 'echarts/core';
import { besideMarks } from '../../../src/blocks/chart/beside.ts';
import { markColor } from '../../../src/blocks/chart/colors.ts';
import { labelsOf } from '../../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../../src/blocks/chart/layout.ts';
import { hasLegend } from '../../../src/blocks/chart/names.ts';
import { overlayOf } from '../../../src/blocks/chart/overlay.ts';
import {
  type ChartView,
  groupsOf,
  isListed,
  isLying,
  isRadar,
  isRound,
} from '../../../src/blocks/chart/view.ts';
import { lineEm } from '../../../src/blocks/chart/widths.ts';
import type { ChartSeries } from '../../../src/model/chart.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { categoryAxis, scatterAxis, secondaryAxis, valueAxis } from './chart-axes.ts';
import { graphicOf } from './chart-graphic.ts';
import { radarOf } from './chart-radar.ts';
import { ringLegend, roundSeries } from './chart-round.ts';
import { seriesOf } from './chart-series.ts';
import { chartText } from './chart-text.ts';

export function chartOption(view: ChartView): EChartsCoreOption {
  const { spec, theme } = view;
  const { size: fontSize, family, ink } = chartText(view);
  const shared = {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: family, fontSize, color: ink },
    color: theme.roles.series.map((color) => cssColor(theme, color)),
  };
  if (isRound(spec)) return { ...shared, ...ringLegend(view), series: [roundSeries(view)] };
  const layout = chartLayout(view);
  const named = hasLegend(view) ? { legend: legend(view) } : {};
  if (isRadar(spec)) return { ...shared, ...named, ...radarOf(view, layout) };
  const labels = labelsOf(view, layout);
  const { plot, across, secondary } = layout;
  const category = across ? scatterAxis(view, across) : categoryAxis(view, layout);
  const value = valueAxis(view, layout);
  return {
    ...shared,
    ...named,
    grid: { left: plot.x, top: plot.y, width: plot.w, height: plot.h, outerBoundsMode: 'none' },
    xAxis: isLying(spec) ? value : category,
    yAxis: isLying(spec) ? category : secondary ? [value, secondaryAxis(view, secondary)] : value,
    series: spec.series.map((series, i) => seriesOf(series, i, view, layout, labels[i] ?? [])),
    graphic: [
      ...titleOf(view),
      ...graphicOf([...overlayOf(view, layout, labels), ...besideMarks(view, layout)], view),
    ],
  };
}

/** What one of several charts shows. */
function titleOf(view: ChartView): object[] {
  const { spec, theme, size } = view;
  const text = spec.look?.title;
  if (text === undefined) return [];
  const rect = { x: 0, y: 0, w: size.w, h: lineEm * chartText(view).size };
  const color = theme.roles.text;
  return graphicOf([{ type: 'text', rect, text, color, bold: true, align: 'center' }], view);
}

/** In the middle above the plot, in the order in which PowerPoint lists series. Lines are shown as lines. */
function legend(view: ChartView) {
  const { spec, theme } = view;
  const { size, ink } = chartText(view);
  const groups = groupsOf(spec);
  const lines = groups.some(({ drawing }) => drawing === 'line' || drawing === 'area' || drawing === 'radar');
  return {
    top: spec.look?.title === undefined ? 0 : lineEm * size,
    left: 'center',
    padding: 0,
    itemWidth: lines ? 24 : 10,
    itemHeight: 10,
    itemGap: 16,
    selectedMode: false,
    textStyle: { fontSize: size, color: ink },
    // Of lines without dots neither.
    ...(lines && spec.figures === 'none' ? { itemStyle: { opacity: 0 } } : {}),
    data: groups.flatMap(({ drawing, at }) =>
      at
        .flatMap((i) => (isListed(spec.series[i] as ChartSeries) ? [i] : []))
        .map((i) => ({
          // The series' place: names may be alike or empty.
          name: String(i),
          ...(drawing === 'bar' ? { icon: 'rect' } : {}),
          itemStyle: { color: cssColor(theme, markColor(view, i)) },
        })),
    ),
    formatter: (key: string) => spec.series[Number(key)]?.name ?? '',
  };
}
