/** What charts say beside their marks: in which figures, how large, and never one over another. */
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../src/blocks/chart/labels.ts';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { regionOf, slide, theme } from './fixture.ts';
import { below, type Opened, words, write } from './open.ts';
import { charts } from './sample-charts.ts';

const academic = theme();
const part = 'ppt/charts/chart1.xml';
const { rect } = regionOf(academic, 'chart', 'canvas');

function written(chart: ChartSpec, language = 'zh-CN'): Promise<Opened> {
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
const places = (spec: ChartSpec) => {
  const view = { spec, theme: academic, language: 'en', size: rect };
  return labelsOf(view, chartLayout(view));
};

test('figures have commas, but for Chinese as China writes them', async () => {
  const format = async (language: string) =>
    words((await written(column(['a'], [2176]), language)).all(part, 'c:formatCode')[0] as never);
  for (const language of ['en-GB', 'zh-TW', 'ja', 'ko-KR']) expect(await format(language)).toBe('#,##0.0');
  for (const language of ['zh-CN', 'zh']) expect(await format(language)).toBe('0.0');
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

test('figures of an axis have the digits that its steps need', async () => {
  const axis = async (values: readonly number[], type: ChartSpec['type'] = 'column') => {
    const opened = await written({ ...column(['a', 'b'], values), type });
    return opened.all(part, 'c:valAx').flatMap((one) => below(one, 'c:numFmt'))[0]?.attribs['formatCode'];
  };
  expect(await axis([2176, 121])).toBe('0');
  expect(await axis([0.29, 0.1])).toBe('0.00');
  expect(await axis([0.029, 0.01])).toBe('0.000');
  expect(await axis([0.4, 0.9], 'line')).toBe('0.0');
});

test('a unit stands once: in the title of the axis, or at the figures where it is percent or the axis has several', async () => {
  const said = async (units: readonly string[], valueTitle?: string) => {
    const series = units.map((unit) => ({ name: unit, values: [1], unit, digits: 0 }));
    const opened = await written({
      ...column(['a'], []),
      series,
      ...(valueTitle === undefined ? {} : { valueTitle }),
    });
    const title = opened.all(part, 'c:title').map(words);
    const [labels] = opened.all(part, 'c:dLbls').flatMap((one) => below(one, 'c:numFmt'));
    return [title, labels?.attribs['formatCode']];
  };
  expect(await said(['亿美元'])).toEqual([['亿美元'], '0']);
  expect(await said(['亿美元'], '总额（亿美元）')).toEqual([['总额（亿美元）'], '0']);
  expect(await said(['%'])).toEqual([[], '0"%"']);
  expect(await said(['km', 'kg'])).toEqual([[], '0"km"']);
  expect(await said([''])).toEqual([[], '0']);
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

test('names of categories that have no room side by side are left out, every so many alike', async () => {
  const years = [...Array(24).keys()].map((i) => String(2000 + i));
  const skips = async (categories: readonly string[]) =>
    (
      await written(
        column(
          categories,
          categories.map(() => 1),
        ),
      )
    )
      .all(part, 'c:tickLblSkip')
      .map(({ attribs }) => attribs['val']);
  expect(await skips(years.slice(0, 6))).toEqual([]);
  expect(await skips(years)).toEqual(['2']);
});

describe('labels make way', () => {
  test('ends of lines step apart', () => {
    const line = (...values: readonly number[]): ChartSpec => ({
      type: 'line',
      alt: '',
      categories: [...Array(9).keys()].map(String),
      series: values.map((value) => ({
        name: '',
        values: [...Array(8).fill(0), value],
        unit: '',
        digits: 0,
      })),
    });
    const down = (...values: readonly number[]) => places(line(...values)).map((own) => own.at(-1)?.down);
    expect(down(100, 50, 1)).toEqual([0, 0, 0]);
    const [first, second = 0, third = 0] = down(100, 100, 99);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(14);
    expect(third).toBeGreaterThan(second);
  });

  test('a figure on a line stands below it in a valley and above it on a peak', () => {
    const [own] = places({ ...column(['a', 'b', 'c'], [50, 1, 90]), type: 'line' });
    expect(own?.map((label) => label?.place)).toEqual(['above', 'below', 'above']);
  });

  test('a figure of a column moves into it where a line passes above it', async () => {
    const combo: ChartSpec = {
      type: 'combo',
      alt: '',
      categories: ['a', 'b'],
      series: [
        { name: 'c', values: [50, 50], unit: '', digits: 0, as: 'column' },
        { name: 'l', values: [53, 10], unit: '', digits: 0, as: 'line' },
      ],
    };
    expect(places(combo)[0]?.[0]?.place).not.toBe('outside');
    const opened = await written(combo);
    const bars = opened.all(part, 'c:barChart').flatMap((one) => below(one, 'c:dLblPos'));
    expect(bars.map(({ attribs }) => attribs['val'])).toContain('inEnd');
  });

  test('figures beside marks have the ground of the slide, so that no line strikes them through', async () => {
    for (const type of ['column', 'line'] as const) {
      const opened = await written({ ...column(['a', 'b'], [1, 2]), type });
      const fills = opened
        .all(part, 'c:dLbls')
        .flatMap((one) => below(one, 'c:spPr'))
        .map((one) => below(one, 'a:schemeClr'));
      expect(fills.map(([color]) => color?.attribs['val'])).toEqual(['bg1']);
    }
  });

  test('parts too thin for a figure have none', async () => {
    const spec: ChartSpec = {
      ...column(['a', 'b'], [1, 50]),
      type: 'stacked-column',
      series: [
        { name: '', values: [1, 50], unit: '', digits: 0 },
        { name: '', values: [99, 50], unit: '', digits: 0 },
      ],
    };
    expect(places(spec).map((own) => own.map((label) => label?.place))).toEqual([
      [undefined, 'center'],
      ['center', 'center'],
    ]);
    expect(
      (await written(spec))
        .all(part, 'c:delete')
        .filter(({ parent }) => (parent as { name?: string })?.name === 'c:dLbl'),
    ).toHaveLength(1);
  });

  test('points of a scatter chart have names, at the left where the plot ends', async () => {
    const scatter = charts.find(({ type }) => type === 'scatter') as ChartSpec;
    const named = { ...scatter, categories: ['中国', '', '印度'] };
    const opened = await written(named);
    expect(opened.all(part, 'c:dLbl').map(words)).toEqual(['中国', '印度']);
    const long = { ...scatter, categories: ['中华人民共和国', '', ''] };
    expect(places(long)[0]?.[0]?.place).toBe('left');
  });
});

test('bars are no wider than they look well, however few they are', async () => {
  const gap = async (count: number) =>
    Number(
      (await written(column([...Array(count).keys()].map(String), Array(count).fill(1)))).all(
        part,
        'c:gapWidth',
      )[0]?.attribs['val'],
    );
  expect(await gap(1)).toBeGreaterThan(300);
  expect(await gap(6)).toBe(70);
});
