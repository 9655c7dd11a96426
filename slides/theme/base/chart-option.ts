/** A chart's specification as ECharts wants it: figures on the marks, quiet axes with units. */
import type { EChartsCoreOption } from 'echarts/core';
import { besideMarks } from '../../../src/blocks/chart/beside.ts';
import { markColor } from '../../../src/blocks/chart/colors.ts';
import { labelsOf } from '../../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../../src/blocks/chart/layout.ts';
import { hasLegend } from '../../../src/blocks/chart/names.ts';
import { overlayOf } from '../../../src/blocks/chart/overlay.ts';
import { isOfStep } from '../../../src/blocks/chart/steps.ts';
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
import { bareAxis, bareRadar, type Shows, seriesOfStep } from './chart-step.ts';
import { chartText } from './chart-text.ts';

/** `step`: of a chart that appears part by part what comes at that click, from 0; -1, what is there before. */
export function chartOption(view: ChartView, step?: number): EChartsCoreOption {
  const { spec, theme } = view;
  const shows: Shows = (i, at) => step === undefined || isOfStep(spec, step, i, at);
  const isUpon = step !== undefined && step >= 0;
  const bare = isUpon ? bareAxis : (axis: object | readonly object[]) => axis;
  const { size: fontSize, family, ink } = chartText(view);
  const shared = {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: family, fontSize, color: ink },
    color: theme.roles.series.map((color) => cssColor(theme, color)),
  };
  if (isRound(spec))
    return {
      ...shared,
      ...(isUpon ? {} : ringLegend(view)),
      series: [seriesOfStep(roundSeries(view), 0, shows)],
    };
  const layout = chartLayout(view);
  const named = hasLegend(view) && !isUpon ? { legend: legend(view) } : {};
  if (isRadar(spec)) {
    const { radar, series } = radarOf(view, layout);
    const seen = series.map((one, i) => seriesOfStep(one, i, shows));
    return { ...shared, ...named, radar: isUpon ? bareRadar(radar) : radar, series: seen };
  }
  const labels = labelsOf(view, layout);
  const { plot, across, secondary } = layout;
  const category = across ? scatterAxis(view, across) : categoryAxis(view, layout);
  const value = valueAxis(view, layout);
  return {
    ...shared,
    ...named,
    grid: { left: plot.x, top: plot.y, width: plot.w, height: plot.h, outerBoundsMode: 'none' },
    xAxis: bare(isLying(spec) ? value : category),
    yAxis: bare(isLying(spec) ? category : secondary ? [value, secondaryAxis(view, secondary)] : value),
    series: spec.series.map((series, i) =>
      seriesOfStep(seriesOf(series, i, view, layout, labels[i] ?? []), i, shows),
    ),
    graphic: [
      ...(isUpon ? [] : [...titleOf(view), ...graphicOf(overlayOf(view, layout, labels), view)]),
      ...graphicOf(besideMarks(view, layout, shows), view),
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
