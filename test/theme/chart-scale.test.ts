/** Axes as Microsoft's programs draw them: their rule for the ends, and steps that were read off what they drew. */
import { describe, expect, test } from 'vitest';
import { axisDigits, axisScale, fixedRange, mostSteps, ticksOf } from '../../src/theme/chart-scale.ts';

const from0 = (high: number, most: number) => {
  const { min, max, step } = axisScale({ low: 0, high }, most);
  expect(min).toBe(0);
  return [max, step];
};

/** Highest figure, end of the axis, step: drawn by Excel (17 and 23334) and LibreOffice. */
const tall = [
  [0.44, 0.5, 0.05],
  [1.9, 2, 0.2],
  [3.2, 3.5, 0.5],
  [6.3, 7, 1],
  [8.6, 10, 1],
  [9.7, 12, 2],
  [17, 18, 2],
  [19, 20, 2],
  [21, 25, 5],
  [24, 30, 5],
  [78, 90, 10],
  [97, 120, 20],
  [199, 250, 50],
  [970, 1200, 200],
  [2176, 2500, 500],
  [3200, 3500, 500],
  [23334, 25000, 5000],
] as const;

/** The same on a bar chart of 311 points with text of 18, by PowerPoint 16. */
const lying = [
  [0.44, 0.5, 0.1],
  [1, 1.5, 0.5],
  [1.9, 2, 0.5],
  [3.2, 4, 1],
  [5.5, 6, 2],
  [8.2, 10, 2],
  [9.7, 15, 5],
  [21, 25, 5],
  [45, 50, 10],
  [97, 150, 50],
  [520, 600, 200],
  [23334, 25000, 5000],
] as const;

test.each(tall)('an axis with room for ten steps goes for %d to %d by %d', (high, max, step) => {
  expect(from0(high, 10)).toEqual([max, step]);
});

test.each(lying)('an axis with room for five steps goes for %d to %d by %d', (high, max, step) => {
  expect(from0(high, mostSteps(311, 18, true))).toEqual([max, step]);
});

test('what holds for a figure holds for a thousand and a millionth of it', () => {
  for (const [high, max, step] of tall) {
    for (const power of [1e-9, 1e-3, 1e3, 1e12]) {
      const scale = axisScale({ low: 0, high: high * power }, 10);
      expect(scale.max / power).toBeCloseTo(max, 6);
      expect(scale.step / power).toBeCloseTo(step, 6);
    }
  }
});

test('how many steps there may be follows from length and text, and whether figures stand side by side', () => {
  expect([358 / 12, 376 / 10].map((ems) => mostSteps(ems, 1, true))).toEqual([5, 10]);
  expect([265 / 24, 311 / 18].map((ems) => mostSteps(ems, 1, true))).toEqual([2, 5]);
  expect([50, 100, 300].map((length) => mostSteps(length, 14, false))).toEqual([2, 2, 10]);
  expect(mostSteps(130, 14, false)).toBe(5);
});

describe('the ends', () => {
  const ends = (low: number, high: number, given = {}, points = false) => {
    const { min, max } = axisScale({ low, high }, 10, given, points);
    return [min, max];
  };

  test('zero, unless all figures lie within a sixth of the highest: then half of their span below them', () => {
    expect(ends(83, 100)).toEqual([0, 120]);
    expect(ends(95, 100)).toEqual([92, 101]);
    expect(ends(-100, -95)).toEqual([-101, -92]);
    expect(ends(95, 95)).toEqual([0, 100]);
  });

  test('points of a scatter chart need no room below them', () => {
    expect(ends(2001, 2017, {}, true)).toEqual([2000, 2018]);
    expect(ends(3300, 5800, {}, true)).toEqual([0, 7000]);
  });

  test('a twentieth beyond figures on both sides of zero', () => {
    expect(ends(-5, 8)).toEqual([-6, 10]);
    expect(ends(-50, -8)).toEqual([-60, 0]);
  });

  test('nothing but zeros is an axis to one', () => {
    expect(axisScale({ low: 0, high: 0 }, 10)).toEqual({ min: 0, max: 1, step: 0.1 });
  });

  test('as given', () => {
    expect(axisScale({ low: 121, high: 2176 }, 10, { min: 0, max: 4000, step: 1000 })).toEqual({
      min: 0,
      max: 4000,
      step: 1000,
    });
    expect(ends(121, 2176, { min: 100 })).toEqual([100, 2600]);
    expect(axisScale({ low: 0, high: 9 }, 10, { step: 5 })).toEqual({ min: 0, max: 10, step: 5 });
    expect(ends(1, 5, { min: 10 })).toEqual([10, 20]);
  });

  test('an axis whose far end alone is given still begins at zero', () => {
    expect(fixedRange({ low: 121, high: 2176 }, { max: 2300 })).toEqual({ min: 0, max: 2300 });
    expect(fixedRange({ low: -50, high: -1 }, { min: -80 })).toEqual({ min: -80, max: 0 });
    expect(fixedRange({ low: -5, high: 8 }, { max: 20 })).toEqual({ max: 20 });
    expect(fixedRange({ low: 95, high: 100 }, { max: 110 })).toEqual({ max: 110 });
    expect(fixedRange({ low: 0, high: 1e9 }, { step: 1 })).toEqual({});
  });

  test('lengths that are nearly alike begin at zero; others begin there by themselves', () => {
    expect(fixedRange({ low: 95, high: 100 }, {}, true)).toEqual({ min: 0 });
    expect(fixedRange({ low: -100, high: -95 }, {}, true)).toEqual({ max: 0 });
    for (const [low, high] of [
      [121, 2176],
      [95, 95],
      [0, 0],
      [-5, 8],
      [-50, -8],
    ] as const)
      expect(fixedRange({ low, high }, {}, true)).toEqual({});
    expect(fixedRange({ low: 95, high: 100 }, { min: 90 }, true)).toEqual({ min: 90 });
  });
});

test('an axis has a figure at each step, with the digits that it needs', () => {
  const scale = axisScale({ low: 0, high: 0.29 }, 10);
  expect(ticksOf(scale)).toEqual([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
  expect(axisDigits(scale)).toBe(2);
  expect(axisDigits({ min: 0, max: 1e-6, step: 2e-7 })).toBe(7);
  expect(axisDigits({ min: 0, max: 3e9, step: 5e8 })).toBe(0);
});

test('every axis holds all figures in no more steps than there may be', () => {
  const values = [-1e300, -3.7e9, -41, -1e-9, 0, 1e-12, 0.3, 7, 1e6 + 1, 8.8e200, 1e300];
  for (const low of values) {
    for (const high of values.filter((value) => value >= low)) {
      for (const most of [2, 5, 10]) {
        const { min, max, step } = axisScale({ low, high }, most);
        expect(min).toBeLessThanOrEqual(low);
        expect(max).toBeGreaterThanOrEqual(high);
        expect(step).toBeGreaterThan(0);
        expect(Math.round((max - min) / step)).toBeLessThanOrEqual(most);
      }
    }
  }
});
