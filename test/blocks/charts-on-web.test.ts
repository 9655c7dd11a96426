/** Charts as the web draws them: the scale, titles, legend and figures that PowerPoint has too. */
import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../slides/theme/base/chart-svg.ts';
import { labelsOf } from '../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { theme } from '../pptx/fixture.ts';
import { below, words } from '../pptx/open.ts';
import { charts } from '../pptx/sample-charts.ts';

const size = { w: 526, h: 340 };
const view = (spec: ChartSpec, name = 'academic') => ({ spec, theme: theme(name), language: 'en', size });
const textsOf = (spec: ChartSpec): Element[] =>
  below(parseDocument(chartSvg(view(spec)), { xmlMode: true }) as never, 'text');
const shown = (spec: ChartSpec): string[] => textsOf(spec).map(words);
const chart = (type: ChartSpec['type']) => charts.find((one) => one.type === type) as ChartSpec;
const withAxes = charts.filter(({ type }) => type !== 'pie' && type !== 'doughnut');

test.each(withAxes.map((spec) => [spec.type, spec] as const))(
  'the axes of a %s chart have the figures of the automatic scale, in order',
  (_, spec) => {
    const { value, secondary, across } = chartLayout(view(spec));
    const texts = shown(spec);
    for (const axis of [value, secondary, across]) {
      if (axis === undefined) continue;
      expect(axis.figures.length).toBeGreaterThan(1);
      for (const figure of axis.figures) expect(texts).toContain(figure);
    }
  },
);

test('an axis is as its author gives it', () => {
  const texts = shown({ ...chart('column'), valueAxis: { min: 0, max: 4000, step: 2000 } });
  expect(texts).toEqual(expect.arrayContaining(['0', '2,000', '4,000']));
  expect(texts).not.toContain('500');
});

test('titles stand beside upright axes, turned to read upwards, and level below lying ones', () => {
  const turned = (spec: ChartSpec, title: string) => {
    const [found] = textsOf(spec).filter((one) => words(one) === title);
    // cos, sin, -sin, cos: a quarter turn is 0, -1.
    return /^matrix\(0[, ]+-1/.test(found?.attribs['transform'] ?? '');
  };
  expect(turned(chart('combo'), '亿美元')).toBe(true);
  expect(turned(chart('combo'), '增速(%)')).toBe(true);
  expect(turned(chart('bar'), '国家')).toBe(true);
  expect(turned(chart('bar'), '亿人')).toBe(false);
  expect(turned(chart('scatter'), '人口(亿)')).toBe(false);
});

test('no title where the data says nothing, and the unit where it gives no more', () => {
  const series = [{ name: 's', values: [1, 2], unit: '', digits: 0 }];
  const spec: ChartSpec = { type: 'column', alt: '', categories: ['a', 'b'], series };
  expect(shown(spec).filter((text) => /[a-z]{3}/i.test(text))).toEqual([]);
  expect(shown({ ...spec, series: [{ name: 's', values: [1, 2], unit: 'km', digits: 0 }] })).toContain('km');
});

test('text is in the deck’s faces, and figures on marks are bold', () => {
  const texts = textsOf(chart('column'));
  for (const { attribs } of texts) expect(attribs['style']).toMatch(/font-family:'?Arimo/);
  const [figure] = texts.filter((one) => words(one) === '2,176.0');
  expect(figure?.attribs['style']).toContain('font-weight:700');
});

describe('figures on marks', () => {
  const columns = (...values: readonly number[]): ChartSpec => ({
    type: 'column',
    alt: '',
    categories: values.map(String),
    series: [{ name: '', values, unit: 'km', digits: 0 }],
  });

  test.each(withAxes.map((spec) => [spec.type, spec] as const))(
    'of a %s chart are those of PowerPoint',
    (_, spec) => {
      const own = view(spec);
      const labels = labelsOf(own, chartLayout(own))
        .flat()
        .filter((label) => label !== undefined);
      const bold = textsOf(spec).filter(({ attribs }) => attribs['style']?.includes('font-weight:700'));
      expect(bold).toHaveLength(labels.length);
    },
  );

  test('stand below bars below zero', () => {
    const at = (text: string) => {
      const [found] = textsOf(columns(-50, 8)).filter(
        (one) => words(one) === text && one.attribs['style']?.includes('font-weight:700'),
      );
      return Number(/translate\([\d.]+ ([\d.]+)\)/.exec(found?.attribs['transform'] ?? '')?.[1]);
    };
    expect(at('-50')).toBeGreaterThan(at('8'));
  });
});

test('a legend lists series as PowerPoint does: columns before lines, by names that may be alike', () => {
  const series = [
    { name: 'Mean', values: [1, 2], unit: '', digits: 0, as: 'line' as const },
    { name: 'North', values: [3, 4], unit: '', digits: 0, as: 'column' as const },
    { name: 'North', values: [5, 6], unit: '', digits: 0, as: 'column' as const },
  ];
  const texts = shown({ type: 'combo', alt: '', categories: ['a', 'b'], series });
  expect(texts.filter((text) => /^(Mean|North)$/.test(text))).toEqual(['North', 'North', 'Mean']);
});

test('slices of a doughnut are named beside it, with their figures on the ring', () => {
  expect(shown(chart('doughnut'))).toEqual(
    expect.arrayContaining(['中国', '俄罗斯', '其他', '60%', '25%', '15%']),
  );
});

test.each([[[]], [[null]], [[0, 0]], [[-5, -3]], [[1e300, -1e300]], [[1e-300]], [[95, 98]]] as const)(
  'charts of %j are drawn',
  (values) => {
    for (const { type } of charts) {
      const own = [...values];
      const series = [{ name: 's', values: own, x: own.map((_, i) => i), unit: '', digits: 0 }];
      const svg = chartSvg(view({ type, alt: '', categories: own.map(String), series }));
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  },
);

test('a text that is the name of what all objects have in common is a text', () => {
  const name = '__proto__';
  const all: string[] = [];
  for (const { type } of charts) {
    const series = [
      { name, values: [1, 2], x: [1, 2], unit: name, digits: 0 },
      { name: `see ${name}`, values: [2, 3], x: [1, 2], unit: '', digits: 0 },
    ];
    const texts = shown({ type, alt: '', categories: [name, `${name}\n${name}`], series });
    if (type === 'column') expect(texts.join(' ')).toContain(name);
  }
  for (const key in {}) all.push(key);
  expect(all).toEqual([]);
});
