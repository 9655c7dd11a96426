/** Charts in a narrow place, as templates have: figures of lying axes stand beside each other, in both outputs. */
import { expect, test } from 'vitest';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import { widthOf } from '../../src/blocks/chart/widths.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { theme } from '../pptx/fixture.ts';

const spec: ChartSpec = {
  type: 'bar',
  alt: 'Diameters',
  categories: ['Mercury', 'Jupiter'],
  series: [{ name: 'Diameter', values: [4879, 142984], unit: 'kilometres', digits: 0 }],
};
const view = (w: number, more: Partial<ChartSpec> = {}) => ({
  spec: { ...spec, ...more },
  theme: theme('academic'),
  language: 'en',
  size: { w, h: 300 },
});

test.each([180, 240, 300, 420])('%d points wide, figures of the axis do not touch', (w) => {
  const { plot, value } = chartLayout(view(w));
  const apart = plot.w / (value.figures.length - 1);
  expect(widthOf(view(w), value.figures)).toBeLessThan(apart);
  expect(value.max).toBeGreaterThanOrEqual(142984);
});

test('a narrow axis has its step fixed, which no program then chooses smaller; a wide one is automatic', () => {
  expect(chartLayout(view(300)).value.given.step).toBe(chartLayout(view(300)).value.step);
  expect(chartLayout(view(900)).value.given).toEqual({});
});

test("an author's own step stays", () => {
  expect(chartLayout(view(300, { valueAxis: { step: 40_000 } })).value.step).toBe(40_000);
});
