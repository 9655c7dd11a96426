/** Scales of charts that both outputs must choose alike. */
import type { ChartSeries, ChartSpec } from '../model/chart.ts';

/** In a combo whose line has its own axis and few points, the line floats above the columns. */
export function floats({ type, series, categories }: ChartSpec): boolean {
  return (
    type === 'combo' &&
    series.some(({ secondary }) => secondary) &&
    series.some(({ secondary }) => !secondary) &&
    categories.length <= 14 &&
    figures(series, false).every((value) => value >= 0)
  );
}

function figures(series: readonly ChartSeries[], secondary: boolean): number[] {
  const own = series.filter((one) => Boolean(one.secondary) === secondary);
  return own.flatMap(({ values }) => values).filter((value) => value !== null);
}

/** A value axis from 0 in round steps. */
export interface ValueScale {
  readonly max: number;
  readonly step: number;
}

/** Bars and areas begin at 0, since their length is what is compared. */
export const fromZero = ({ type }: ChartSpec): boolean => type !== 'line' && type !== 'scatter';

/** The value axis of a chart whose axis begins at 0; undefined where the chart's program may choose. */
export function valueScale(spec: ChartSpec): ValueScale | undefined {
  const values = figures(spec.series, false);
  if (!fromZero(spec) || values.length === 0 || values.some((value) => value < 0)) return undefined;
  // A line that floats needs room above the columns.
  return floats(spec) ? rounded(1.5 * Math.max(...values), 4) : rounded(highest(spec), 5);
}

/** Of bars upon each other the whole counts. */
function highest({ type, series, categories }: ChartSpec): number {
  if (!type.startsWith('stacked')) return Math.max(...figures(series, false));
  return Math.max(...categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)));
}

/** About `parts` steps of 1, 2 or 5 times a power of ten, with room for the label of the highest. */
function rounded(top: number, parts: number): ValueScale {
  const rough = (top || 1) / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
  const steps = Math.ceil((top || 1) / step);
  const exact = (value: number): number => Number(value.toPrecision(12));
  return { step: exact(step), max: exact((top > 0.97 * steps * step ? steps + 1 : steps) * step) };
}

/** The range of the line's own axis, by which it keeps to the upper third. */
export function lineRange({ series }: ChartSpec): { readonly min: number; readonly max: number } {
  const own = figures(series, true);
  const [low, high] = own.length === 0 ? [0, 1] : [Math.min(...own), Math.max(...own)];
  const span = high - low || 1;
  return { min: low - 2.2 * span, max: high + 0.35 * span };
}
