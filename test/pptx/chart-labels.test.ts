/** What charts say beside their marks: in which figures, how large, and never one over another. */
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/model/chart.ts';
import { lineEndsBelow, tooThin } from '../../src/pptx/chart/label-places.ts';
import { floats, lineRange, valueScale } from '../../src/theme/chart-scale.ts';
import { regionOf, slide, theme } from './fixture.ts';
import { below, type Opened, words, write } from './open.ts';
import { charts } from './sample-charts.ts';

const academic = theme();
const part = 'ppt/charts/chart1.xml';

function written(chart: ChartSpec, language = 'zh-CN'): Promise<Opened> {
  const { rect } = regionOf(academic, 'chart', 'canvas');
  const placeholder = { type: 'chart', idx: 1 } as const;
  const box = { type: 'chart', id: 'c', name: 'Chart', region: 'canvas', rect, chart, placeholder } as const;
  return write(academic, [slide(academic, 1, 'chart', '图', [box])], { language });
}
const column = (categories: readonly string[], values: readonly (number | null)[]): ChartSpec => ({
  type: 'column',
  alt: 'a',
  categories,
  series: [{ name: 's', values, unit: '', digits: 1 }],
});

test('figures have commas in English and none in Chinese, Japanese and Korean', async () => {
  const format = async (language: string) =>
    words((await written(column(['a'], [2176]), language)).all(part, 'c:formatCode')[0] as never);
  expect(await format('en-GB')).toBe('#,##0.0');
  for (const language of ['zh-CN', 'ja', 'ko-KR']) expect(await format(language)).toBe('0.0');
});

test.each(charts.map((chart) => [chart.type, chart] as const))(
  'text of a %s chart lies level and can be read',
  async (_, chart) => {
    const opened = await written(chart);
    const bodies = opened.all(part, 'c:txPr').flatMap((text) => below(text, 'a:bodyPr'));
    expect(bodies.map(({ attribs }) => attribs['rot'])).toEqual(bodies.map(() => '0'));
    for (const { attribs } of opened.all(part, 'a:defRPr'))
      expect(Number(attribs['sz'])).toBeGreaterThanOrEqual(1200);
  },
);

test.each([
  ['column', [28.5, 19], 30, 10],
  ['column', [2176, 121], 2500, 500],
  ['bar', [0.29, 0.1], 0.3, 0.1],
  ['column', [100], 120, 20],
  ['stacked-column', [40, 41], 100, 20],
  ['column', [0], 1, 0.2],
] as const)('the axis of a %s chart of %j goes to %d by %d', async (type, values, max, step) => {
  const series = type.startsWith('stacked')
    ? values.map((value) => ({ name: '', values: [value], unit: '', digits: 0 }))
    : [{ name: '', values: [...values], unit: '', digits: 0 }];
  const categories = type.startsWith('stacked') ? ['a'] : values.map(String);
  const opened = await written({ type, alt: '', categories, series });
  const [top] = opened.all(part, 'c:max');
  const [unit] = opened.all(part, 'c:majorUnit');
  expect([top, unit].map((one) => Number(one?.attribs['val']))).toEqual([max, step]);
});

test('figures of an axis have the digits that its steps need', async () => {
  const axis = async (values: readonly number[], type: ChartSpec['type'] = 'column') => {
    const opened = await written({ ...column(['a', 'b'], values), type });
    return opened.all(part, 'c:valAx').flatMap((one) => below(one, 'c:numFmt'))[0]?.attribs['formatCode'];
  };
  expect(await axis([2176, 121])).toBe('0');
  expect(await axis([0.29, 0.1])).toBe('0.0');
  expect(await axis([0.029, 0.01])).toBe('0.00');
  expect(await axis([0.4, 0.9], 'line')).toBe('0.0');
});

test.each([
  ['no categories', column([], [])],
  ['no figures', column(['a', 'b'], [null, null])],
  ['no series', { ...column(['a'], []), series: [] }],
  ['an empty pie', { ...column([], []), type: 'pie' as const }],
  ['an empty doughnut', { ...column(['a'], [0]), type: 'doughnut' as const }],
  ['an empty line', { ...column([], []), type: 'line' as const }],
  ['an empty scatter chart', { ...column([], []), type: 'scatter' as const }],
] as const)('%s is still a chart', async (_, chart) => {
  expect((await written(chart)).all(part, 'c:plotArea')).toHaveLength(1);
});

describe('labels make way', () => {
  const combo = charts.find(({ type }) => type === 'combo') as ChartSpec;

  test('a line with an axis of its own floats above the columns', async () => {
    expect(floats(combo)).toBe(true);
    const opened = await written(combo);
    const bounds = [...opened.all(part, 'c:max'), ...opened.all(part, 'c:min')];
    const { min, max } = lineRange(combo);
    const seen = bounds.map(({ attribs }) => Number(attribs['val']));
    expect(seen).toEqual(expect.arrayContaining([valueScale(combo)?.max, min, max, 0]));
    expect(valueScale(combo)?.max).toBeGreaterThan(2176 * 1.4);
  });

  test('ends of lines step apart', () => {
    const line = (...values: readonly number[]): ChartSpec => ({
      type: 'line',
      alt: '',
      categories: ['a', 'b'],
      series: values.map((value) => ({ name: '', values: [0, value], unit: '', digits: 0 })),
    });
    expect(lineEndsBelow(line(100, 50, 1))).toEqual([0, 0, 0]);
    const [first = 1, second = 0, third = 0] = lineEndsBelow(line(100, 100, 99));
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0.05);
    expect(third).toBeGreaterThan(second);
  });

  test('parts too thin for a figure have none', () => {
    const spec: ChartSpec = {
      ...column(['a', 'b'], [1, 50]),
      type: 'stacked-column',
      series: [
        { name: '', values: [1, 50], unit: '', digits: 0 },
        { name: '', values: [99, 50], unit: '', digits: 0 },
      ],
    };
    expect(spec.series.map((series) => tooThin(series, spec))).toEqual([[0], []]);
  });

  test('points of a scatter chart have names', async () => {
    const scatter = charts.find(({ type }) => type === 'scatter') as ChartSpec;
    const opened = await written({ ...scatter, categories: ['中国', '', '印度'] });
    expect(opened.all(part, 'c:dLbl').map(words)).toEqual(['中国', '印度']);
  });
});
