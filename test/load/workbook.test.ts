/** Tables of workbooks: what their cells are read as, what is wrong by sheet and cell, and what does nothing. */
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { formatOf, isoOf, timeOf } from '../../src/load/workbook/formats.ts';
import { cellOf, columnName, rangeOf } from '../../src/load/workbook/references.ts';
import { limits } from '../../src/model/limits.ts';
import { type Made, makeWorkbook, relationships } from './make-workbook.ts';

/** The minimal deck, whose table `trade` has the columns year, total (numbers) and port (texts by language). */
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-xlsx-'));
  cpSync(join(import.meta.dirname, '../cases/minimal'), dir, { recursive: true });
  rmSync(join(dir, 'tables/trade.csv'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (cell: string, n: number | string, style = 0) => `<c r="${cell}" s="${style}"><v>${n}</v></c>`;
const head = `<row r="1">${text('A1', 'year')}${text('B1', 'total')}${text('C1', 'port@zh-CN')}${text('D1', 'port@en')}</row>`;
const row = (r: number, year: string, total: string) =>
  `<row r="${r}">${year}${total}${text(`C${r}`, '宁波')}${text(`D${r}`, 'Ningbo')}</row>`;
const two = (total: string) =>
  head + row(2, number('A2', 2022), total) + row(3, number('A3', 2023), number('B3', 5));

function load(made: Made | Uint8Array, data = '') {
  writeFileSync(join(dir, 'tables/trade.xlsx'), made instanceof Uint8Array ? made : makeWorkbook(made));
  const yaml = `title: {zh-CN: 表, en: T}
${data}
key: year
columns:
  year: {type: year, label: {zh-CN: 年, en: Year}}
  total: {type: number, unit: usd-100m, label: {zh-CN: 总, en: Total}, source: s2-r1}
  port: {type: text, label: {zh-CN: 港, en: Port}}
`;
  writeFileSync(join(dir, 'tables/trade.yaml'), yaml);
  const { deck, diagnostics } = loadDeck(dir, { root: dir });
  const rows = deck?.tables.get('trade')?.rows;
  const found = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, place, message }) => `${code} ${place?.cell ?? `${place?.file}:${place?.line}`}: ${message}`,
    );
  return { rows, totals: rows?.map(({ cells }) => cells['total']), found };
}

describe('what cells are read as', () => {
  test('numbers are exact, and numbers that are texts are read as in CSV', () => {
    expect(load({ rows: two(number('B2', '0.1')) })).toMatchObject({ found: [], totals: [0.1, 5] });
    expect(load({ rows: two(text('B2', '12.5')) })).toMatchObject({ found: [], totals: [12.5, 5] });
  });

  test('a percentage is the number before its sign', () => {
    expect(load({ rows: two(number('B2', '0.206', 1)), formats: ['0.0%'] }).totals).toEqual([20.6, 5]);
  });

  test('a formula is its stored result, as its cell shows it', () => {
    const formula = (style: number) => `<c r="B2" s="${style}"><f>1/3</f><v>0.33333333333333331</v></c>`;
    expect(load({ rows: two(formula(0)) }).totals).toEqual([1 / 3, 5]);
    expect(load({ rows: two(formula(1)), formats: ['0.00'] }).totals).toEqual([0.33, 5]);
  });

  test('a year may be a date, and rows stand where the workbook has them', () => {
    const { rows, found } = load({
      rows:
        head + row(2, number('A2', 44562, 1), number('B2', 1)) + row(3, number('A3', 2023), number('B3', 2)),
      formats: ['yyyy\\-mm\\-dd'],
    });
    expect(found).toEqual([]);
    expect(rows?.map(({ cells }) => cells['year'])).toEqual([2022, 2023]);
    expect(rows?.[0]?.place).toMatchObject({ file: 'tables/trade.xlsx', line: 2, cell: 'Data!A2' });
  });

  test('texts are shared, in runs, and without the readings of East Asian words', () => {
    const shared = [
      '<r><t>Ning</t></r><r><t>bo</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
    ];
    const cells = `<c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>0</v></c>`;
    const { rows } = load({
      rows: `${head}<row r="2">${number('A2', 2022)}${number('B2', 1)}${cells}</row>${row(3, number('A3', 2023), number('B3', 2))}`,
      strings: shared,
    });
    expect(rows?.[0]?.cells['port']).toMatchObject({ byLanguage: { 'zh-CN': '東京', en: 'Ningbo' } });
  });
});

describe('which part of a workbook', () => {
  const below = `<row r="1">${text('A1', 'Not for print')}</row>${head.replaceAll(/"([A-D])1"/g, '"$15"').replace('r="1"', 'r="5"')}${row(6, number('A6', 2022), number('B6', 7))}${row(7, number('A7', 2023), number('B7', 8))}<row r="9">${number('B9', 15)}</row>`;

  test.each([
    ['a range', 'data: {range: "A5:D7"}', ''],
    ['a range with its sheet', 'data: {file: tables/trade.xlsx, range: "Data!$A$5:$D$7"}', ''],
    ['a name', 'data: {range: Trade}', '<definedName name="Trade">Data!$A$5:$D$7</definedName>'],
  ])('%s', (_, data, names) => {
    expect(load({ rows: below, names }, data)).toMatchObject({ found: [], totals: [7, 8] });
  });

  test('a table, without its row of totals', () => {
    const more = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['r1', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': '<table name="x" displayName="Trade" ref="A5:D8" totalsRowCount="1"/>',
    };
    expect(load({ rows: below, more }, 'data: {table: Trade}')).toMatchObject({ found: [], totals: [7, 8] });
    expect(load({ rows: below, more }, 'data: {table: Trad}').found).toEqual([
      "unknown-sheet tables/trade.yaml:2: the workbook has no table 'Trad'",
    ]);
  });

  test.each([
    ['data: {sheet: Dat}', "the workbook has no sheet 'Dat'"],
    ['data: {range: Nowhere}', "'Nowhere' is not a range (A1:D20), nor the name of one"],
  ])('%s', (data, message) => {
    expect(load({ rows: below }, data).found).toEqual([`unknown-sheet tables/trade.yaml:2: ${message}`]);
  });
});

describe('what is wrong has its cell', () => {
  test.each([
    [
      'a text for a number',
      text('B2', '12 t'),
      "not-a-number Data!B2: '12 t' is not a number (column 'total')",
    ],
    [
      'a fault of the sheet',
      '<c r="B2" t="e"><v>#DIV/0!</v></c>',
      "bad-workbook Data!B2: the sheet calculates '#DIV/0!' here",
    ],
    [
      'a formula that nobody calculated',
      '<c r="B2"><f>A2*2</f></c>',
      'bad-workbook Data!B2: a formula without a stored result stands here',
    ],
    [
      'a truth',
      '<c r="B2" t="b"><v>1</v></c>',
      "not-a-number Data!B2: 'TRUE' is not a number (column 'total')",
    ],
  ])('%s', (_, cell, message) => {
    expect(load({ rows: two(cell) }).found).toEqual([message]);
  });

  test('a column that nobody declares', () => {
    const rows = two(number('B2', 1)).replace('</row>', `${text('E1', 'more')}</row>`);
    expect(load({ rows }).found).toEqual(["undeclared-column Data!E1: nothing says what column 'more' is"]);
  });
});

describe('files that are none, or mean harm', () => {
  test('what is not a workbook, or a locked one', () => {
    expect(load(Buffer.from('no zip at all, but long enough')).found[0]).toContain('is not a workbook');
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(load(locked).found[0]).toContain('is locked with a password');
    expect(load(makeWorkbook({ rows: '', more: { '_rels/.rels': relationships() } })).found[0]).toContain(
      'has no sheets',
    );
  });

  test('macros, links outwards and entities do nothing', () => {
    const more = {
      'xl/vbaProject.bin': Buffer.from('Shell "calc"'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['r9', 'table', 'https://example.org/steal']),
    };
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'A'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]>`;
    const rows = two(number('B2', 1));
    const sheet = `${bomb}<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect(load({ rows, more: { ...more, 'xl/worksheets/sheet1.xml': sheet } })).toMatchObject({
      found: [],
      totals: [1, 5],
    });
  });

  test('a part that unpacks to more than any has is refused at once', () => {
    const started = performance.now();
    const more = { 'xl/sharedStrings.xml': Buffer.alloc(70 * 1024 * 1024, 0x20) };
    expect(load({ rows: two(number('B2', 1)), more }).found[0]).toContain(
      'unpacks to more than a workbook holds',
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('more cells, or more bytes, than the limits', () => {
    const cells = `<row>${'<c><v>1</v></c>'.repeat(limits.sheet.most + 1)}</row>`;
    expect(load({ rows: head + cells }).found[0]).toContain('too-large');
    const bytes = makeWorkbook({ rows: two(number('B2', 1)) });
    expect(load(bytes).found).toEqual([]);
    truncateSync(join(dir, 'tables/trade.xlsx'), limits.workbook.most + 1);
    const { diagnostics } = loadDeck(dir, { root: dir });
    expect(diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('the most is 20 MB'),
    );
  });
});

test('formats say what numbers are', () => {
  const sorts = [
    '0.0%',
    'General',
    'd. mmmm yyyy',
    'h:mm:ss',
    '#,##0.00 "days"',
    '[$-804]yyyy"年"m"月"',
    '0.0E+00',
    '# ?/?',
  ];
  expect(sorts.map((code) => formatOf(code))).toEqual([
    { sort: 'percent', decimals: 1 },
    { sort: 'number' },
    { sort: 'date' },
    { sort: 'time' },
    { sort: 'number', decimals: 2 },
    { sort: 'date' },
    { sort: 'number' },
    { sort: 'number' },
  ]);
});

test('days are counted as spreadsheets count them', () => {
  expect([
    isoOf(1, false),
    isoOf(59, false),
    isoOf(61, false),
    isoOf(43261.75, false),
    isoOf(41799, true),
  ]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2018-06-10', '2018-06-10']);
  expect(timeOf(0.5625)).toBe('13:30');
});

test('cells and ranges have the names that spreadsheets give them', () => {
  expect([columnName(1), columnName(26), columnName(27), columnName(16_384)]).toEqual([
    'A',
    'Z',
    'AA',
    'XFD',
  ]);
  expect(cellOf('$XFD$1048576')).toEqual({ row: 1_048_576, column: 16_384 });
  expect([cellOf('XFE1'), cellOf('A0'), rangeOf('A1:B2:C3')]).toEqual([undefined, undefined, undefined]);
  expect(rangeOf("'It''s'!D9:B2")).toEqual({ sheet: "It's", top: 2, left: 2, bottom: 9, right: 4 });
});
