import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/model/block.ts';
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

  test('names its axes twice and no others, and all its colours are the theme’s', async () => {
    const opened = await write(academic, [chartSlide(chart)]);
    const part = 'ppt/charts/chart1.xml';
    const ids = opened.all(part, 'c:axId').map(({ attribs }) => attribs['val']);
    for (const id of ids) expect(ids.filter((other) => other === id)).toHaveLength(2);
    expect(opened.all(part, 'a:srgbClr')).toEqual([]);
  });
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
