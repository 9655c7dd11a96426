/** Scales of charts that both outputs must choose alike. */
import type { ChartSeries, ChartSpec } from '../model/block.ts';

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

/** A round number with room above the columns for the line. */
export function columnsTop({ series }: ChartSpec): number {
  const top = Math.max(0, ...figures(series, false)) * 1.5 || 1;
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
  return Math.ceil(top / step) * step;
}

/** The range of the line's own axis, by which it keeps to the upper third. */
export function lineRange({ series }: ChartSpec): { readonly min: number; readonly max: number } {
  const own = figures(series, true);
  const [low, high] = own.length === 0 ? [0, 1] : [Math.min(...own), Math.max(...own)];
  const span = high - low || 1;
  return { min: low - 2.2 * span, max: high + 0.35 * span };
}
