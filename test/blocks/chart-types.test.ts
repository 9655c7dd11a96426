/** What types of chart calculate of their figures, and what is drawn for them. */
import { describe, expect, test } from 'vitest';
import { dateRange, serialOf } from '../../src/blocks/chart/dates.ts';
import { readChart } from '../../src/blocks/chart/spec.ts';
import { binsOf } from '../../src/blocks/chart/statistics/bins.ts';
import { boxOf, quartilesOf } from '../../src/blocks/chart/statistics/quartiles.ts';
import { trendOf } from '../../src/blocks/chart/statistics/trend.ts';

const one = (values: readonly (number | null)[]) => [{ name: 's', values, unit: '', digits: 0 }];
const drawn = (spec: object) => readChart({ alt: '', ...spec }, 'chart');

test('quartiles are those of the named methods', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(quartilesOf(values, 'inclusive')).toEqual({ q1: 2.75, median: 4.5, q3: 6.25 });
  expect(quartilesOf(values, 'exclusive')).toEqual({ q1: 2.25, median: 4.5, q3: 6.75 });
  expect(quartilesOf(values, 'tukey')).toEqual({ q1: 2.5, median: 4.5, q3: 6.5 });
});

test('whiskers reach to the farthest figure within one and a half boxes, and points lie beyond', () => {
  const box = boxOf([1, 2, 3, 4, 5, 6, 7, 8, 30], 'inclusive', 'tukey');
  expect([box.low, box.high, box.outliers]).toEqual([1, 8, [30]]);
  expect(boxOf([1, 2, 3, 30], 'inclusive', 'range')).toMatchObject({ low: 1, high: 30, outliers: [] });
});

test('every figure is in one class, the highest in the last', () => {
  const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  for (const rule of ['sturges', 'freedman-diaconis', 'scott', 'square-root'] as const) {
    const counts = binsOf(values, { rule }).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  }
  expect(binsOf(values, { edges: [0, 5, 10] }).map(({ count }) => count)).toEqual([5, 6]);
  expect(binsOf([5, 5, 5], { rule: 'freedman-diaconis' }).map(({ count }) => count)).toContain(3);
});

test('a trend line is that of least squares', () => {
  expect(trendOf([1, 2, 3], [3, 5, 7])).toMatchObject({ slope: 2, intercept: 1, r2: 1, from: 1, to: 3 });
  expect(trendOf([1, 1], [3, 5])).toBeUndefined();
});

describe('floating bars', () => {
  test('of a waterfall begin where the one before ended, and totals on the ground', () => {
    const { type, series } = drawn({
      type: 'waterfall',
      categories: ['a', 'b', 'c', 'd'],
      series: one([10, 5, -7, null]),
      totals: [0, 3],
    });
    expect(type).toBe('stacked-column');
    expect(series.map(({ values }) => values)).toEqual([
      [0, 10, 8, 0],
      [10, null, null, 8],
      [null, 5, null, null],
      [null, null, 7, null],
    ]);
    expect(series[0]?.look?.hidden).toBe(true);
  });

  test('that cross zero are two parts', () => {
    const { series } = drawn({
      type: 'range-column',
      categories: ['a', 'b'],
      series: [...one([-6, 2]), ...one([4, 5])],
    });
    expect(series.map(({ values }) => values)).toEqual([
      [null, 2],
      [4, 3],
      [-6, null],
    ]);
    expect(series.map(({ look }) => look?.ends)).toEqual([undefined, [4, 5], [-6, null]]);
  });

  test('of a box end at its quartiles, whose error bars are the whiskers', () => {
    const boxes = [{ low: 1, q1: 2, median: 4, q3: 7, high: 9, outliers: [20] }];
    const { series } = drawn({ type: 'box', categories: ['a'], series: one([4]), boxes });
    expect(series.map(({ values }) => values)).toEqual([[2], [2], [3], [20]]);
    expect(series.map(({ errors }) => errors)).toEqual([
      { minus: [1], plus: [null] },
      undefined,
      { minus: [null], plus: [2] },
      undefined,
    ]);
  });
});

test('shares of a whole are 100 % together', () => {
  const { series, valueAxis } = drawn({
    type: 'percent-bar',
    categories: ['a'],
    series: [...one([1]), ...one([3])],
  });
  expect(series.map(({ values }) => values)).toEqual([[25], [75]]);
  expect(valueAxis).toEqual({ min: 0, max: 100 });
});

test('days are counted as spreadsheets do, months to their last', () => {
  expect(serialOf('1900-03-01')).toBe(61);
  expect(serialOf('2024-02', true)).toBe(serialOf('2024-02-29'));
  expect([serialOf('2026-02-30'), serialOf('soon')]).toEqual([undefined, undefined]);
  const range = dateRange(46_034, 46_265);
  expect(range.min).toBeLessThanOrEqual(46_034);
  expect(range.max).toBeGreaterThanOrEqual(46_265);
});
