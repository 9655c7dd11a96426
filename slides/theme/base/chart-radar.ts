/** Radars: a spoke for each category, one scale for all, whose figures stand along the first. */
import { markColor } from '../../../src/blocks/chart/colors.ts';
import type { ChartLayout } from '../../../src/blocks/chart/layout.ts';
import { hasLegend } from '../../../src/blocks/chart/names.ts';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { lineEm } from '../../../src/blocks/chart/widths.ts';
import { cssColor } from '../../../src/web/css-color.ts';
import { chartText } from './chart-text.ts';

export function radarOf(view: ChartView, { value }: ChartLayout) {
  const { spec, theme, size } = view;
  const { size: fontSize, muted, ink, rule } = chartText(view);
  const { min, max, step, figures } = value;
  const line = fontSize * lineEm;
  const top = hasLegend(view) ? 1.5 * line : 0;
  const radius = Math.max(fontSize, Math.min(size.w, size.h - top - 3 * line) / 2);
  const quiet = { lineStyle: { color: rule, width: 0.75 } };
  const figureText = { show: true, fontSize, color: muted, showMaxLabel: true, showMinLabel: true };
  const formatter = (at: number) => figures[Math.round((at - min) / step)] ?? '';
  return {
    radar: {
      center: [size.w / 2, top + (size.h - top) / 2],
      radius,
      // As PowerPoint does.
      clockwise: true,
      splitNumber: Math.round((max - min) / step),
      splitArea: { show: false },
      splitLine: quiet,
      axisLine: quiet,
      axisName: { fontSize, lineHeight: line, color: ink },
      axisNameGap: 6,
      indicator: spec.categories.map((name, i) => ({
        name,
        min,
        max,
        axisLabel: i === 0 ? { ...figureText, formatter } : { show: false },
      })),
    },
    series: spec.series.map((series, i) => {
      const color = cssColor(theme, markColor(view, i));
      return {
        type: 'radar',
        name: String(i),
        silent: true,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color },
        lineStyle: { color, width: 2.5 },
        data: [{ value: series.values.map((one) => one ?? '-'), name: String(i) }],
      };
    }),
  };
}
