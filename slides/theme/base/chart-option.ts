/** A chart's specification as ECharts wants it: figures on the marks, quiet axes with units. */
import type { EChartsCoreOption } from 'echarts/core';
import { labelsOf } from '../../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../../src/blocks/chart/layout.ts';
import {
  type ChartView,
  groupsOf,
  hasLegend,
  isLying,
  isRound,
  seriesColor,
} from '../../../src/blocks/chart/view.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { categoryAxis, scatterAxis, secondaryAxis, valueAxis } from './chart-axes.ts';
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
  const labels = labelsOf(view, layout);
  const { plot, across, secondary } = layout;
  const category = across ? scatterAxis(view, across) : categoryAxis(view, layout);
  const value = valueAxis(view, layout);
  return {
    ...shared,
    ...(hasLegend(spec) ? { legend: legend(view) } : {}),
    grid: { left: plot.x, top: plot.y, width: plot.w, height: plot.h, outerBoundsMode: 'none' },
    xAxis: isLying(spec) ? value : category,
    yAxis: isLying(spec) ? category : secondary ? [value, secondaryAxis(view, secondary)] : value,
    series: spec.series.map((series, i) => seriesOf(series, i, view, layout, labels[i] ?? [])),
  };
}

/** In the middle above the plot, in the order in which PowerPoint lists series. Lines are shown as lines. */
function legend(view: ChartView) {
  const { spec, theme } = view;
  const { size, ink } = chartText(view);
  const groups = groupsOf(spec);
  const lines = groups.some(({ drawing }) => drawing === 'line' || drawing === 'area');
  return {
    top: 0,
    left: 'center',
    padding: 0,
    itemWidth: lines ? 24 : 10,
    itemHeight: 10,
    itemGap: 16,
    selectedMode: false,
    textStyle: { fontSize: size, color: ink },
    data: groups.flatMap(({ drawing, at }) =>
      at.map((i) => ({
        // The series' place: names may be alike or empty.
        name: String(i),
        ...(drawing === 'bar' ? { icon: 'rect' } : {}),
        itemStyle: { color: cssColor(theme, seriesColor(theme, i)) },
      })),
    ),
    formatter: (key: string) => spec.series[Number(key)]?.name ?? '',
  };
}
