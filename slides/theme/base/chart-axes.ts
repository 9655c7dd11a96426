/** Axes: thin rules, labels that can be read from the back, a title with the unit. */
import type { ChartSpec } from '../../../src/model/chart.ts';
import type { Size } from '../../../src/model/theme.ts';
import { floats, fromZero, lineRange, valueScale } from '../../../src/theme/chart-scale.ts';
import { type ChartTheme, chartText, figure, isLying, roughWidth } from './chart-text.ts';

const label = (theme: ChartTheme, color = chartText(theme).muted) => ({
  fontSize: chartText(theme).size,
  color,
  fontFamily: chartText(theme).family,
});

/** A title lies flat: above an upright axis, below a lying one. */
function titleOf(
  name: string | undefined,
  theme: ChartTheme,
  place: 'above' | 'below',
  side: 'left' | 'right' = 'left',
) {
  if (!name) return {};
  const style = { ...label(theme), align: place === 'above' ? side : 'center' };
  return place === 'above'
    ? { name, nameLocation: 'end', nameGap: 14, nameTextStyle: { ...style, padding: [0, 0, 0, 0] } }
    : { name, nameLocation: 'middle', nameGap: 32, nameTextStyle: style };
}

export function categoryAxis(spec: ChartSpec, theme: ChartTheme, { w }: Size) {
  const lying = isLying(spec);
  const { muted, ink, size } = chartText(theme);
  const longest = Math.max(0, ...spec.categories.map((name) => roughWidth(name, size))) + 6;
  return {
    type: 'category',
    data: spec.categories,
    // The first bar stands at the top, as it is read.
    inverse: lying,
    boundaryGap: spec.type !== 'area',
    axisTick: { show: false },
    axisLine: { lineStyle: { color: muted } },
    axisLabel: {
      ...label(theme, ink),
      interval: spec.categories.length > 16 ? 'auto' : 0,
      overflow: 'break',
      width: lying ? Math.min(w * 0.3, longest) : (w - 80) / Math.max(1, spec.categories.length) - 8,
      lineHeight: chartText(theme).size * 1.3,
    },
    ...titleOf(spec.categoryTitle, theme, lying ? 'above' : 'below'),
  };
}

export function valueAxis(spec: ChartSpec, theme: ChartTheme) {
  const { rule } = chartText(theme);
  const series = spec.series.find(({ secondary }) => !secondary);
  const scale = valueScale(spec);
  return {
    type: 'value',
    scale: !fromZero(spec),
    splitNumber: 4,
    ...(scale ? { max: scale.max, interval: scale.step } : {}),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: rule } },
    axisLabel: { ...label(theme), formatter: (value: number) => axisFigure(value, series, theme) },
    ...titleOf(spec.valueTitle, theme, isLying(spec) ? 'below' : 'above'),
  };
}

export function secondaryAxis(spec: ChartSpec, theme: ChartTheme) {
  const series = spec.series.find(({ secondary }) => secondary);
  return {
    type: 'value',
    ...(floats(spec) ? lineRange(spec) : {}),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    // Where the line floats, its figures stand on its points: a scale that begins nowhere would say nothing.
    axisLabel: {
      show: !floats(spec),
      ...label(theme),
      formatter: (value: number) => axisFigure(value, series, theme),
    },
    ...titleOf(spec.secondaryTitle, theme, 'above', 'right'),
  };
}

export function scatterAxis(spec: ChartSpec, theme: ChartTheme) {
  const { muted } = chartText(theme);
  return {
    type: 'value',
    scale: true,
    axisLine: { show: true, lineStyle: { color: muted } },
    axisTick: { show: true, lineStyle: { color: muted } },
    splitLine: { show: false },
    // Plain, since it may count years.
    axisLabel: { ...label(theme), formatter: String },
    ...titleOf(spec.categoryTitle, theme, 'below'),
  };
}

/** As many digits as the figure needs, and the sign of percent; other units stand in the title. */
function axisFigure(
  value: number,
  series: ChartSpec['series'][number] | undefined,
  theme: ChartTheme,
): string {
  const digits = Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);
  return figure(value, { name: '', values: [], unit: series?.unit === '%' ? '%' : '', digits }, false, theme);
}
