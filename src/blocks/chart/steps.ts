/** Charts that appear part by part: axes, legend and what is written into them stand from the start. */
import type { ChartSpec } from '../../model/chart.ts';

/** How many clicks a chart takes; 0 where it is there whole. */
export const chartSteps = ({ clicks, series, categories }: ChartSpec): number =>
  clicks === undefined ? 0 : clicks === 'series' ? series.length : categories.length;

/** Whether a series' mark at a category is of the step, from 0; `-1` is what stands there before the first. */
export const isOfStep = ({ clicks }: ChartSpec, step: number, series: number, at: number): boolean =>
  clicks === undefined ? step < 0 : (clicks === 'series' ? series : at) === step;
