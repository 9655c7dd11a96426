/** ECharts, as little of it as our charts need. */
import { BarChart, LineChart, PieChart, RadarChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent, RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { chartOption } from './chart-option.ts';

use([BarChart, LineChart, PieChart, RadarChart, ScatterChart]);
use([GraphicComponent, GridComponent, LegendComponent, RadarComponent, SVGRenderer]);

/** ECharts keeps the widths of texts in plain objects by the texts: this one would change all objects of the page. */
const key = '__proto__';
/** With a word joiner, which nobody sees; in the middle, since lines may be broken at it. */
const keptKey = '__pro\u2060to__';

/** An option in which no text is that key. */
function kept<T>(value: T): T;
function kept(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(key, keptKey);
  if (typeof value === 'function') return (...all: readonly unknown[]) => kept(value(...all));
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, kept(one)]));
}

/**
 * The chart as SVG text. ECharts escapes what stands in it. `step`: what appears at that click alone, from 0; -1, what is
 * there before the first.
 */
export function chartSvg(view: ChartView, step?: number): string {
  const { w, h } = view.size;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: w, height: h });
  try {
    chart.setOption(kept(chartOption(view, step)));
    return chart.renderToSVGString().replaceAll(keptKey, key);
  } finally {
    chart.dispose();
  }
}
