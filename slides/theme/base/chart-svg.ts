/** ECharts, as little of it as our charts need. */
import { BarChart, LineChart, PieChart, RadarChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent, RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { chartOption } from './chart-option.ts';

use([BarChart, LineChart, PieChart, RadarChart, ScatterChart]);
use([GraphicComponent, GridComponent, LegendComponent, RadarComponent, SVGRenderer]);

/**
 * The chart as SVG text. ECharts escapes what stands in it. `step`: what appears at that click alone, from 0; -1, what is
 * there before the first.
 */
export function chartSvg(view: ChartView, step?: number): string {
  const { w, h } = view.size;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: w, height: h });
  try {
    chart.setOption(chartOption(view, step));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
