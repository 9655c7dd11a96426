/** A figure that somebody changes in a chart's workbook moves its bar, and the axis with it. LibreOffice is the reader. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textContent } from 'domutils';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartLayout } from '../../src/blocks/chart/layout.ts';
import type { ChartSpec } from '../../src/model/chart.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { descendants, parseXml, raw, renderXml } from '../../src/pptx/xml/dom.ts';
import { deckOf, regionOf, slide, theme } from '../pptx/fixture.ts';
import { below } from '../pptx/open.ts';
import { convertDocument } from './libre-office.ts';
import { runTool } from './tools.ts';

const academic = theme();
const { rect } = regionOf(academic, 'chart', 'canvas');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-charts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const chart = (type: ChartSpec['type'], values: readonly number[]): ChartSpec => ({
  type,
  alt: '',
  categories: values.map((_, i) => String(2001 + i)),
  series: [{ name: 'Trade', values, unit: '', digits: 0 }],
});

const written = (spec: ChartSpec): Promise<Uint8Array> => {
  const placeholder = { type: 'chart', idx: 1 } as const;
  const box = {
    type: 'chart',
    id: 'c',
    name: 'Chart',
    region: 'canvas',
    rect,
    chart: spec,
    placeholder,
  } as const;
  return writePptx(deckOf(academic, [slide(academic, 1, 'chart', 'Chart', [box])], { language: 'en' }));
};

/** What stands on the page, and how far down its middle is. */
async function linesOf(pptx: Uint8Array, name: string): Promise<Map<string, number>> {
  const file = join(folder, `${name}.pptx`);
  await writeFile(file, pptx);
  const pdf = await convertDocument(file, 'pdf', folder);
  const page = parseDocument(await runTool('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', pdf]), {
    xmlMode: true,
  });
  return new Map(
    below(page as never, 'line').map((line) => {
      const [, top = 0, , bottom = 0] = (line.attribs['bbox'] ?? '').split(' ').map(Number);
      const text = below(line, 'char').map(({ attribs }) => attribs['c'] ?? '');
      return [text.join(''), (top + bottom) / 2];
    }),
  );
}

/** Every figure `from` of a part becomes `to`. */
function edited(bytes: Uint8Array, element: string, from: string, to: string): Uint8Array {
  const part = parseXml(strFromU8(bytes));
  for (const value of descendants(part, element)) if (textContent(value) === from) value.children = [raw(to)];
  return strToU8(renderXml(part));
}

/** The file after "Edit Data": another figure in the workbook, and in what the chart remembers of it. */
function withFigure(pptx: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(pptx);
  const [part, book] = ['ppt/charts/chart1.xml', 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] as const;
  const sheet = 'xl/worksheets/sheet1.xml';
  const cells = unzipSync(parts[book] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [part]: edited(parts[part] ?? new Uint8Array(), 'c:v', from, to),
    [book]: zipSync({ ...cells, [sheet]: edited(cells[sheet] ?? new Uint8Array(), 'v', from, to) }),
  });
}

test('a bar grows with its figure, and the axis makes room for it', async () => {
  const pptx = await written(chart('column', [121, 1150, 2176]));
  const before = await linesOf(pptx, 'before');
  expect(before.has('2,176')).toBe(true);
  expect(before.has('2,500')).toBe(true);
  expect(before.has('3,000')).toBe(false);
  const after = await linesOf(withFigure(pptx, '2176', '3200'), 'after');
  const at = (text: string) => after.get(text) ?? Number.NaN;
  expect(at('3,500')).toBeLessThan(at('3,000'));
  // Its figure stands upon it, so it ends between the lines of 3,000 and 3,500.
  expect(at('3,200')).toBeLessThan(at('3,000'));
  expect(at('3,200')).toBeGreaterThan(at('3,500') - 10);
  expect((after.get('1,150') ?? 0) > (before.get('1,150') ?? 0)).toBe(true);
});

describe('LibreOffice draws the scale that the web draws', () => {
  test.each([
    ['column', [121, 1150, 2176]],
    ['column', [3, 5, 7]],
    ['column', [-5, 3, 8]],
    ['column', [-50, -8]],
    ['column', [95, 100]],
    ['column', [0, 0]],
    ['column', [0.00012, 0.00077]],
    ['column', [1.2e9, 7.7e9]],
    ['line', [95, 98, 100]],
    ['line', [12, 14, 9]],
    ['area', [720, 3400]],
    ['stacked-column', [41, 97]],
  ] as const)('%s of %j', async (type, values) => {
    const spec = chart(type, values);
    const lines = await linesOf(await written(spec), `${type}-${values.join('-')}`);
    const { value } = chartLayout({ spec, theme: academic, language: 'en', size: rect });
    for (const figure of value.figures) expect([...lines.keys()]).toContain(figure);
    const [first = '', last = ''] = [value.figures[0], value.figures.at(-1)];
    expect(lines.get(last)).toBeLessThan(lines.get(first) ?? 0);
  });
});
