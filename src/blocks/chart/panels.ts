/** Small multiples: charts of one kind side by side, all on one scale. A single chart is one of them. */
import type { AxisRange, ChartSpec } from '../../model/chart.ts';
import type { Pt, Rect, Theme } from '../../model/theme.ts';
import { axisScale, fixedRange } from '../../theme/chart-scale.ts';
import { extentOf } from './extent.ts';
import { drawnChart } from './types/index.ts';
import { drawnAs, textSize } from './view.ts';

export interface PlacedChart {
  readonly rect: Rect;
  readonly spec: ChartSpec;
}

/** Wide enough for names of categories, high enough for steps of the axis. */
const goodRatio = 1.5;
/** Between charts, in sizes of their text. */
const apartEm = 1.2;

export function panelCharts(spec: ChartSpec, rect: Rect, theme: Theme): PlacedChart[] {
  const { panels, ...shared } = spec;
  if (panels === undefined || panels.length === 0) return [{ rect, spec }];
  const apart = apartEm * textSize(theme);
  const columns = columnsFor(panels.length, rect, apart);
  const rows = Math.ceil(panels.length / columns);
  const w = (rect.w - (columns - 1) * apart) / columns;
  const h = (rect.h - (rows - 1) * apart) / rows;
  const drawn = panels.map(({ title, categories, series, emphasis }, i) => ({
    ...drawnChart({ ...shared, categories, series, ...(emphasis && { emphasis }) }),
    alt: i === 0 ? spec.alt : title,
    look: { title },
  }));
  const valueAxis = sharedAxis(drawn, spec.valueAxis);
  return drawn.map((own, i) => ({
    rect: {
      x: rect.x + (i % columns) * (w + apart),
      y: rect.y + Math.floor(i / columns) * (h + apart),
      w,
      h,
    },
    spec: { ...own, valueAxis },
  }));
}

/** So many that each chart has about the best shape. */
function columnsFor(count: number, rect: Rect, apart: Pt): number {
  const off = (columns: number) => {
    const rows = Math.ceil(count / columns);
    const w = (rect.w - (columns - 1) * apart) / columns;
    const h = (rect.h - (rows - 1) * apart) / rows;
    // Empty places in the last row count a little.
    return Math.abs(Math.log(w / h / goodRatio)) + 0.3 * (columns * rows - count);
  };
  const all = Array.from({ length: count }, (_, i) => i + 1);
  return all.reduce((best, columns) => (off(columns) < off(best) ? columns : best), 1);
}

/** Small charts have no room for more. */
const mostSteps = 4;

/** The axis that holds the figures of all. */
function sharedAxis(charts: readonly ChartSpec[], given: AxisRange | undefined): AxisRange {
  const extents = charts.map((own) => extentOf(own));
  const extent = {
    low: Math.min(...extents.map(({ low }) => low)),
    high: Math.max(...extents.map(({ high }) => high)),
  };
  const lengths = charts.some((own) => own.series.some((one) => ['bar', 'area'].includes(drawnAs(own, one))));
  return axisScale(extent, mostSteps, fixedRange(extent, given, lengths));
}
