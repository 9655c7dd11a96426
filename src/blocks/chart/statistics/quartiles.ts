/**
 * Quartiles and boxes of figures. `inclusive` is Excel's QUARTILE.INC (R's type 7, NumPy's default), `exclusive` its
 * QUARTILE.EXC (R's type 6, Minitab and SPSS), `tukey` the hinges: medians of the halves, each with the median in it.
 */
import type { Box, QuartileMethod, WhiskerRule } from '../../../model/chart.ts';
import { exact } from '../exact.ts';

interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** `values` are at least one. */
export function quartilesOf(values: readonly number[], method: QuartileMethod): Quartiles {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const median = quantile(sorted, (n - 1) / 2);
  if (method === 'tukey') {
    const half = Math.ceil(n / 2);
    const middle = (half - 1) / 2;
    return { q1: quantile(sorted, middle), median, q3: quantile(sorted, n - 1 - middle) };
  }
  const at = (share: number) =>
    method === 'inclusive' ? share * (n - 1) : Math.min(n - 1, Math.max(0, share * (n + 1) - 1));
  return { q1: quantile(sorted, at(0.25)), median, q3: quantile(sorted, at(0.75)) };
}

/** Between two neighbours in proportion. */
function quantile(sorted: readonly number[], place: number): number {
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return exact(low + (high - low) * (place - Math.floor(place)));
}

export function boxOf(values: readonly number[], method: QuartileMethod, whiskers: WhiskerRule): Box {
  const { q1, median, q3 } = quartilesOf(values, method);
  const reach = whiskers === 'range' ? Number.POSITIVE_INFINITY : 1.5 * (q3 - q1);
  const within = values.filter((value) => value >= q1 - reach && value <= q3 + reach);
  return {
    // A whisker never reaches into its box.
    low: Math.min(q1, ...within),
    q1,
    median,
    q3,
    high: Math.max(q3, ...within),
    outliers: values.filter((value) => value < q1 - reach || value > q3 + reach).sort((a, b) => a - b),
  };
}
