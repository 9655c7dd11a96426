/** Bars that float: each has its own figure alone, what lifts them has no colour; a histogram's lines stand at figures. */
import { expect, test } from 'vitest';
import { variesByPoint } from '../../src/blocks/chart/colors.ts';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import { overlayOf } from '../../src/blocks/chart/overlay.ts';
import { readChart } from '../../src/blocks/chart/spec.ts';
import { theme } from '../pptx/fixture.ts';

const drawn = (more: object) => readChart({ alt: 'x', categories: ['a', 'b', 'c', 'd'], ...more }, 'chart');

test('a waterfall rises, falls and ends at the sum', () => {
  const values = [10, 4, -3, null];
  const spec = drawn({
    type: 'waterfall',
    series: [{ name: 'Profit', values, unit: '€', digits: 0 }],
    totals: [0, 3],
    words: { base: 'Base', rise: 'Rise', fall: 'Fall', total: 'Total' },
  });
  expect(spec.series.map((one) => [one.name, one.values])).toEqual([
    ['Base', [0, 10, 11, 0]],
    ['Total', [10, null, null, 11]],
    ['Rise', [null, 4, null, null]],
    ['Fall', [null, null, 3, null]],
  ]);
});

test('what lifts the bars of a funnel is not coloured by what is meant', () => {
  const spec = drawn({
    type: 'funnel',
    series: [{ name: 'People', values: [8, 4, 2, 1], unit: '', digits: 0 }],
    emphasis: { series: [], points: [3] },
  });
  expect(spec.series.map((_, i) => variesByPoint({ spec }, i))).toEqual([false, true]);
});

test('a line in a histogram stands upright at its figure, with its name above', () => {
  const spec = drawn({
    type: 'histogram',
    series: [{ name: 'Bikes', values: [1, 5, 3, 1], unit: '', digits: 0 }],
    annotations: [{ type: 'upright', at: 1.5, text: 'Promised' }],
  });
  const view = { spec, theme: theme('academic'), language: 'en', size: { w: 600, h: 300 } };
  const layout = chartLayout(view);
  const [line, name] = overlayOf(view, layout, []);
  const middle = layout.plot.x + layout.plot.w / 2;
  expect(line).toMatchObject({ type: 'line', points: [{ x: middle }, { x: middle }] });
  expect(name).toMatchObject({ type: 'text', text: 'Promised' });
  if (name?.type === 'text') expect(name.rect.y + name.rect.h).toBeLessThanOrEqual(layout.plot.y);
});
