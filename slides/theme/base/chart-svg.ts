/** ECharts, as little of it as our charts need. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from '../../../src/model/chart.ts';
import type { Size } from '../../../src/model/theme.ts';
import { chartOption } from './chart-option.ts';
import type { ChartTheme } from './chart-text.ts';

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

/** The chart as SVG text. ECharts escapes what stands in it. */
export function chartSvg(spec: ChartSpec, size: Size, theme: ChartTheme): string {
  const { w, h } = size;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: w, height: h });
  try {
    chart.setOption(chartOption(spec, theme, size));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
