/** ECharts, as little of it as our charts need. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../../../src/blocks/chart/view.ts';
import { chartOption } from './chart-option.ts';

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

/** The chart as SVG text. ECharts escapes what stands in it. */
export function chartSvg(view: ChartView): string {
  const { w, h } = view.size;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: w, height: h });
  try {
    chart.setOption(chartOption(view));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
