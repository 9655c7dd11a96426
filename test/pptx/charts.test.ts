import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/model/chart.ts';
import { regionOf, slide, theme } from './fixture.ts';
import { below, type Opened, open, words, write } from './open.ts';
import { charts } from './sample-charts.ts';

const academic = theme();

function chartSlide(chart: ChartSpec) {
  const rect = regionOf(academic, 'chart', 'canvas').rect;
  const placeholder = { type: 'chart', idx: 1 } as const;
  return slide(academic, 1, 'chart', '图', [
    { type: 'chart', id: 'c', name: 'Chart', region: 'canvas', rect, chart, placeholder },
  ]);
}

/** Cells of the embedded workbook by their names. */
function cells(opened: Opened): Map<string, string> {
  const path = opened.paths.find((path) => path.endsWith('.xlsx')) ?? '';
  const book = open(opened.file(path));
  const shared = book.all('xl/sharedStrings.xml', 'si').map(words);
  return new Map(
    book.all('xl/worksheets/sheet1.xml', 'c').map((cell) => {
      const value = words(cell);
      return [cell.attribs['r'] ?? '', cell.attribs['t'] === 's' ? (shared[Number(value)] ?? '') : value];
    }),
  );
}

const column = (ref: string): [string, number, number] => {
  const [, name = '', first = '', , last = first] = /\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?$/.exec(ref) ?? [];
  return [name, Number(first), Number(last)];
};

describe.each(charts.map((chart) => [chart.type, chart] as const))('%s', (_, chart) => {
  test('its workbook holds what the chart shows', async () => {
    const opened = await write(academic, [chartSlide(chart)]);
    const sheet = cells(opened);
    const part = 'ppt/charts/chart1.xml';
    const references = [...opened.all(part, 'c:strRef'), ...opened.all(part, 'c:numRef')];
    expect(references.length).toBeGreaterThan(1);
    for (const reference of references) {
      const [name, first, last] = column(words(below(reference, 'c:f')[0] as never));
      const points = below(reference, 'c:pt');
      const shown = new Map(points.map((point) => [Number(point.attribs['idx']), words(point)]));
      for (let row = first; row <= last; row++) {
        expect(shown.get(row - first)).toBe(sheet.get(`${name}${row}`));
      }
      expect(below(reference, 'c:ptCount')[0]?.attribs['val']).toBe(String(last - first + 1));
    }
  });

  test('has each axis that its series name, and no others; all its colours are the theme’s', async () => {
    const opened = await write(academic, [chartSlide(chart)]);
    const part = 'ppt/charts/chart1.xml';
    const all = opened.all(part, 'c:axId').map(({ attribs }) => attribs['val']);
    const axes = ['c:catAx', 'c:valAx'].flatMap((name) =>
      opened.all(part, name).flatMap((axis) => below(axis, 'c:axId').map(({ attribs }) => attribs['val'])),
    );
    expect(new Set(axes).size).toBe(axes.length);
    // Named by series too, and by at most two kinds of them.
    for (const id of axes) expect([2, 3]).toContain(all.filter((other) => other === id).length);
    expect(all.filter((id) => !axes.includes(id))).toEqual([]);
    expect(opened.all(part, 'a:srgbClr')).toEqual([]);
  });
});

test('an area says its figures on its edge, a line of the same cells, by which the legend names it', async () => {
  const series = ['a', 'b'].map((name, i) => ({ name, values: [1 + i, 2], unit: '', digits: 0 }));
  const opened = await write(academic, [
    chartSlide({ type: 'area', alt: 'a', categories: ['2016', '2017'], series }),
  ]);
  const part = 'ppt/charts/chart1.xml';
  const refs = (name: string) =>
    opened.all(part, name).flatMap((one) => below(one, 'c:f').map((ref) => words(ref)));
  expect(refs('c:lineChart')).toEqual(refs('c:areaChart'));
  const indices = opened
    .all(part, 'c:ser')
    .flatMap((one) => below(one, 'c:order').map((at) => at.attribs['val']));
  expect(indices).toEqual(['0', '1', '2', '3']);
  const gone = opened
    .all(part, 'c:legendEntry')
    .flatMap((one) => below(one, 'c:idx').map((at) => at.attribs['val']));
  expect(gone).toEqual(['0', '1']);
  const shown = (name: string) =>
    opened.all(part, name).flatMap((one) => below(one, 'c:showVal').map((at) => at.attribs['val']));
  expect(new Set(shown('c:areaChart'))).toEqual(new Set(['0']));
  expect(new Set(shown('c:lineChart'))).toEqual(new Set(['1']));
});

test('a missing figure is left out, zero is not', async () => {
  const series = [{ name: 's', values: [1, null, 0], unit: '亿美元', digits: 1 }];
  const opened = await write(academic, [
    chartSlide({ type: 'column', alt: 'a', categories: ['a', 'b', 'c'], series }),
  ]);
  const values = opened.all('ppt/charts/chart1.xml', 'c:numCache').flatMap((cache) => below(cache, 'c:pt'));
  expect(values.map((point) => [point.attribs['idx'], words(point)])).toEqual([
    ['0', '1'],
    ['2', '0'],
  ]);
  expect(words(opened.all('ppt/charts/chart1.xml', 'c:formatCode')[0] as never)).toBe('0.0"亿美元"');
});
