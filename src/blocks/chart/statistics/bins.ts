/**
 * Classes of a histogram. The rules are those of the literature, for n figures: Sturges (1926) ⌈log₂ n⌉ + 1 classes, the
 * square root ⌈√n⌉; Scott (1979) classes 3.49 s n^(-1/3) wide, Freedman and Diaconis (1981) 2 IQR n^(-1/3). What a rule
 * says is rounded to a width that can be read: 1, 2, 2.5 or 5 times a power of ten.
 */
import type { BinRule, Bins } from '../../../model/chart.ts';
import { exact } from '../exact.ts';
import { quartilesOf } from './quartiles.ts';

/** A class holds what is no less than `from` and less than `to`; the last one also what is equal to `to`. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More than these no slide can show. */
export const mostBins = 60;

/** The classes of some figures, of which there is at least one. Figures beyond given edges are in none. */
export function binsOf(values: readonly number[], bins: Bins): Bin[] {
  const edges = 'edges' in bins ? [...bins.edges] : edgesOf(values, bins);
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to;
    const last = i === edges.length - 2;
    const count = values.filter((value) => value >= from && (value < to || (last && value === to))).length;
    return { from, to, count };
  });
}

function edgesOf(values: readonly number[], bins: Exclude<Bins, { edges: readonly number[] }>): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(low) || 1;
  const wanted =
    'width' in bins ? bins.width : nice('count' in bins ? span / bins.count : ruled(values, bins.rule, span));
  // However few figures a rule was made for, a chart can show so many classes.
  const width = 'width' in bins ? wanted : Math.max(wanted, nice(span / mostBins));
  const start = 'width' in bins && bins.start !== undefined ? bins.start : 0;
  const first = Math.floor((low - start) / width + 1e-9);
  // The highest figure stands within the last class, not at its end.
  const last = Math.max(first + 1, Math.floor((high - start) / width + 1e-9) + 1);
  return Array.from({ length: Math.min(last - first, 1000) + 1 }, (_, i) =>
    exact(start + (first + i) * width),
  );
}

/** How wide a rule makes classes. */
function ruled(values: readonly number[], rule: BinRule, span: number): number {
  const n = values.length;
  const sturges = span / (Math.ceil(Math.log2(n)) + 1);
  switch (rule) {
    case 'sturges':
      return sturges;
    case 'square-root':
      return span / Math.ceil(Math.sqrt(n));
    case 'scott':
      return (3.49 * deviation(values)) / Math.cbrt(n) || sturges;
    case 'freedman-diaconis': {
      const { q1, q3 } = quartilesOf(values, 'inclusive');
      return (2 * (q3 - q1)) / Math.cbrt(n) || sturges;
    }
  }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}

/** The nearest of 1, 2, 2.5 and 5 times a power of ten. */
function nice(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const steps = [1, 2, 2.5, 5, 10].map((times) => times * power);
  const apart = (step: number) => Math.abs(Math.log(step / width));
  return exact(steps.reduce((best, step) => (apart(step) < apart(best) ? step : best)));
}
