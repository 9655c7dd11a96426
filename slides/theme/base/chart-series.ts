/** Series with their figures directly on the marks. */
import type { ChartSeries, ChartSpec } from '../../../src/model/chart.ts';
import { inkOn } from '../../../src/theme/contrast.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import {
  type ChartTheme,
  chartText,
  figure,
  isLying,
  isStacked,
  namesUnit,
  roughWidth,
  seriesColor,
} from './chart-text.ts';

/** More figures than these on one chart cannot be read beside each other. */
const most = { bar: 24, line: 14 } as const;

type Look = 'bar' | 'line' | 'area' | 'scatter';

function lookOf({ type }: ChartSpec, { as }: ChartSeries): Look {
  if (type === 'combo') return as === 'line' ? 'line' : 'bar';
  return type === 'line' || type === 'area' || type === 'scatter' ? type : 'bar';
}

export function seriesOf(series: ChartSeries, i: number, spec: ChartSpec, theme: ChartTheme) {
  const color = cssColor(theme, seriesColor(theme, i));
  const axis = {
    name: series.name,
    silent: true,
    ...(series.secondary ? { yAxisIndex: 1 } : {}),
    itemStyle: { color },
  };
  switch (lookOf(spec, series)) {
    case 'bar':
      return { ...axis, ...barSeries(series, i, spec, theme) };
    case 'scatter':
      return { ...axis, ...scatterSeries(series, spec, theme) };
    case 'area':
      return { ...axis, ...lineSeries(series, i, spec, theme), areaStyle: { color, opacity: 0.25 } };
    case 'line':
      return { ...axis, ...lineSeries(series, i, spec, theme) };
  }
}

/** Points are named where the specification names them. */
function scatterSeries(series: ChartSeries, spec: ChartSpec, theme: ChartTheme) {
  const { size, ink } = chartText(theme);
  return {
    type: 'scatter',
    symbolSize: 11,
    data: series.values.map((value, point) => [series.x?.[point] ?? point + 1, value]),
    labelLayout: { hideOverlap: true },
    label: {
      show: spec.categories.length > 0,
      position: 'right',
      fontSize: size,
      color: ink,
      formatter: ({ dataIndex }: { dataIndex: number }) => spec.categories[dataIndex] ?? '',
    },
  };
}

function barSeries(series: ChartSeries, i: number, spec: ChartSpec, theme: ChartTheme) {
  const { size, ink } = chartText(theme);
  const stacked = isStacked(spec);
  const total = Math.max(
    ...spec.categories.map((_, at) => sum(spec.series.map(({ values }) => values[at] ?? 0))),
  );
  const unit = !namesUnit(spec);
  return {
    type: 'bar',
    ...(stacked ? { stack: 'all' } : {}),
    barMaxWidth: isLying(spec) ? 44 : 84,
    barCategoryGap: '42%',
    barGap: '12%',
    label: {
      show: spec.categories.length * spec.series.length <= most.bar,
      position: stacked ? 'inside' : isLying(spec) ? 'right' : 'top',
      fontSize: size,
      fontWeight: 700,
      color: stacked ? cssColor(theme, inkOn(theme, seriesColor(theme, i))) : ink,
      // A part of a bar too thin for its figure goes without.
      formatter: ({ value }: { value: number | null }) =>
        stacked && (value ?? 0) < total * 0.06 ? '' : figure(value, series, unit, theme),
    },
    data: series.values,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A line among others is named where it ends, with its last figure; a line alone says its figures on its points. */
function lineSeries(series: ChartSeries, i: number, spec: ChartSpec, theme: ChartTheme) {
  const { size, ink, ground } = chartText(theme);
  const color = cssColor(theme, seriesColor(theme, i));
  const all = spec.categories.length * spec.series.length <= most.line;
  const last = series.values.findLastIndex((value) => value !== null);
  const unit = series.secondary ? true : !namesUnit(spec);
  const named = spec.type === 'line' && spec.series.length > 1;
  // A rim of the slide's own ground keeps figures readable where lines and bars pass behind them.
  const rim = { textBorderColor: ground, textBorderWidth: 3 };
  const text = { fontSize: size, fontWeight: 700, color: spec.series.length > 1 ? color : ink, ...rim };
  return {
    type: 'line',
    symbol: 'circle',
    symbolSize: 8,
    lineStyle: { color, width: 2.5, cap: 'round' },
    ...(named
      ? { endLabel: { show: true, ...text, distance: 10, formatter: () => endText(series, unit, theme) } }
      : {}),
    ...(named ? { labelLayout: { moveOverlap: 'shiftY' } } : {}),
    data: series.values.map((value, at) => ({
      value,
      label: {
        ...text,
        show: value !== null && (all || at === last) && !named,
        position: spec.type === 'area' && at === 0 ? 'right' : 'top',
        formatter: () => figure(value, series, unit, theme),
      },
    })),
  };
}

/** `俄罗斯 20.8%` */
export function endText(series: ChartSeries, unit: boolean, theme: ChartTheme): string {
  return `${series.name} ${figure(
    series.values.findLast((value) => value !== null),
    series,
    unit,
    theme,
  )}`;
}

/** Slices are named where they are; their colours need no key. */
export function pieSeries(spec: ChartSpec, theme: ChartTheme) {
  const { size, ink, muted, ground } = chartText(theme);
  const [series] = spec.series;
  const widest = Math.max(0, ...spec.categories.map((name) => roughWidth(name, size)));
  return {
    type: 'pie',
    silent: true,
    radius: spec.type === 'doughnut' ? ['46%', '78%'] : ['0%', '78%'],
    startAngle: 90,
    itemStyle: { borderColor: ground, borderWidth: 1.5 },
    labelLine: { lineStyle: { color: muted }, length: 12, length2: 10 },
    label: {
      fontSize: size,
      lineHeight: size * 1.35,
      color: ink,
      width: Math.min(widest + 4, 190),
      overflow: 'break',
      formatter: ({ name, value }: { name: string; value: number }) =>
        `${name}\n${series ? figure(value, series, true, theme) : ''}`,
    },
    data: spec.categories.map((name, i) => ({
      name,
      value: series?.values[i] ?? 0,
      itemStyle: { color: cssColor(theme, seriesColor(theme, i)) },
    })),
  };
}
