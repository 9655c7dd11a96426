/** A chart's specification as ECharts wants it: figures on the marks, quiet axes with units, bars from zero. */
import type { EChartsCoreOption } from 'echarts/core';
import type { ChartSpec } from '../../../src/model/chart.ts';
import type { Size } from '../../../src/model/theme.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { categoryAxis, scatterAxis, secondaryAxis, valueAxis } from './chart-axes.ts';
import { endText, pieSeries, seriesOf } from './chart-series.ts';
import {
  type ChartTheme,
  chartText,
  isLying,
  isPie,
  isStacked,
  namesUnit,
  roughWidth,
  seriesColor,
} from './chart-text.ts';

export function chartOption(spec: ChartSpec, theme: ChartTheme, size: Size): EChartsCoreOption {
  const { size: fontSize, family, ink } = chartText(theme);
  const shared = {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: family, fontSize, color: ink },
    color: theme.roles.series.map((color) => cssColor(theme, color)),
  };
  if (isPie(spec)) return { ...shared, series: [pieSeries(spec, theme)] };
  const [first, second] = isLying(spec)
    ? [valueAxis(spec, theme), categoryAxis(spec, theme, size)]
    : [
        spec.type === 'scatter' ? scatterAxis(spec, theme) : categoryAxis(spec, theme, size),
        valueAxis(spec, theme),
      ];
  const right = spec.series.some(({ secondary }) => secondary) ? [secondaryAxis(spec, theme)] : [];
  return {
    ...shared,
    ...(hasLegend(spec) ? { legend: legend(spec, theme) } : {}),
    grid: gridOf(spec, theme),
    xAxis: first,
    yAxis: right.length > 0 ? [second, ...right] : second,
    series: spec.series.map((series, i) => seriesOf(series, i, spec, theme)),
  };
}

/** One series is named by the slide's title; lines are named at their ends. */
const hasLegend = ({ type, series }: ChartSpec): boolean => series.length > 1 && type !== 'line';

function legend({ series }: ChartSpec, theme: ChartTheme) {
  const { size, ink } = chartText(theme);
  return {
    top: 0,
    left: 0,
    itemWidth: 14,
    itemHeight: 14,
    itemGap: 20,
    icon: 'rect',
    selectedMode: false,
    textStyle: { fontSize: size, color: ink },
    data: series.map(({ name }, i) => ({
      name,
      itemStyle: { color: cssColor(theme, seriesColor(theme, i)) },
    })),
  };
}

function gridOf(spec: ChartSpec, theme: ChartTheme) {
  const { size } = chartText(theme);
  const lying = isLying(spec);
  const title = lying ? '' : (spec.valueTitle ?? spec.secondaryTitle ?? '');
  const top = (hasLegend(spec) ? 34 : 0) + (title ? 30 : 14);
  const bottom = (lying ? spec.valueTitle : spec.categoryTitle) ? 30 : 4;
  const ends =
    spec.type === 'line' && spec.series.length > 1
      ? spec.series.map((series) => endText(series, !namesUnit(spec), theme))
      : [];
  const right = Math.max(
    lying && !isStacked(spec) ? 56 : 12,
    ...ends.map((name) => roughWidth(name, size) + 18),
  );
  return { left: 2, right, top, bottom, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
}
