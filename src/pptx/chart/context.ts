import { type Labels, labelsOf } from '../../blocks/chart/labels.ts';
import { type ChartLayout, chartLayout } from '../../blocks/chart/layout.ts';
import { type Mark, overlayOf } from '../../blocks/chart/overlay.ts';
import type { ChartView, Drawing } from '../../blocks/chart/view.ts';
import { type Column, sheetColumns } from './sheet.ts';

/** A chart, and what follows from how large it is. */
export interface ChartContext extends ChartView {
  readonly layout: ChartLayout;
  readonly labels: Labels;
  /** What is written into it besides its marks. */
  readonly overlay: readonly Mark[];
  /** Of its workbook. */
  readonly columns: readonly Column[];
}

export interface SeriesContext extends ChartContext {
  readonly drawing: Drawing;
}

export function contextOf(view: ChartView): ChartContext {
  const layout = chartLayout(view);
  const labels = labelsOf(view, layout);
  const overlay = overlayOf(view, layout, labels);
  return { ...view, layout, labels, overlay, columns: sheetColumns(view.spec, view.language) };
}
