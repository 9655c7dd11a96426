import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';

/** The minimal deck, whose table `trade` has the columns year, total (numbers) and port (texts by language). */
const minimal = fileURLToPath(new URL('../cases/minimal', import.meta.url));
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-csv-'));
  cpSync(minimal, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function load(csv: string | Uint8Array) {
  writeFileSync(join(dir, 'tables/trade.csv'), csv);
  const { deck, diagnostics } = loadDeck(dir, { root: dir });
  const totals = deck?.tables.get('trade')?.rows.map(({ cells }) => cells['total']);
  const found = diagnostics.map(
    ({ code, place, hint }) => `${code} ${place?.line}:${place?.column} ${hint ?? ''}`,
  );
  return { deck, totals, found };
}

const head = 'year;total;port@zh-CN;port@en\n';

describe('what spreadsheets write', () => {
  it('semicolons, with decimals after a comma', () => {
    const { totals, found } = load(`${head}2022;20,6;宁波;"Ningbo; Shanghai"\n2023;1.234,5;宁波;Ningbo\n`);
    expect(found).toEqual([]);
    expect(totals).toEqual([20.6, 1234.5]);
  });

  it('semicolons, with decimals after a point', () => {
    expect(load(`${head}2022;20.6;宁波;Ningbo, old\n2023;21;宁波;Ningbo\n`)).toMatchObject({
      found: [],
      totals: [20.6, 21],
    });
  });

  it('tabs, as "Unicode text" in UTF-16', () => {
    const text = `${head}2022;20,6;宁波;Ningbo\n2023;1,234;宁波;Ningbo\n`.replaceAll(';', '\t');
    const bytes = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    expect(load(bytes)).toMatchObject({ found: [], totals: [20.6, 1.234] });
    expect(load(Buffer.from(bytes).swap16())).toMatchObject({ found: [], totals: [20.6, 1.234] });
  });

  it('a first line that names what parts cells', () => {
    const { deck, found } = load(
      `sep=;\r\n${head}2022;1;宁波, 上海;"Ningbo, Shanghai, Canton, Amoy"\n2023;2;宁;N\n`,
    );
    expect(found).toEqual([]);
    expect(deck?.tables.get('trade')?.rows[0]?.place.line).toBe(3);
  });

  it('lines that end as on an old Macintosh', () => {
    const { deck, found } = load(`${head}2022;1;宁波;Ningbo\n2023;2;宁波;Ningbo\n`.replaceAll('\n', '\r'));
    expect(found).toEqual([]);
    expect(deck?.tables.get('trade')?.rows[1]).toMatchObject({ key: '2023', place: { line: 3 } });
  });

  it('empty columns at the end, and empty rows below', () => {
    const { totals, found } = load(
      `${head.trim()};;\n2022;1;宁波;Ningbo;;\n2023;2;宁波;Ningbo\n;;;;;\n ; ;;;;\n`,
    );
    expect(found).toEqual([]);
    expect(totals).toEqual([1, 2]);
  });
});

describe('what can be read in two ways, or in none', () => {
  const at = 'not-a-number 3:6';
  test.each([
    ['1.234', `${at} A comma marks decimals in this file: write 1234 or 1,234.`],
    ['21.3', `${at} A comma marks decimals in this file: write 21,3.`],
    ['n/a', `${at} Leave the cell empty where there is no figure.`],
  ])('%s where a comma marks decimals', (value, message) => {
    expect(load(`${head}2022;20,6;宁波;Ningbo\n2023;${value};宁波;Ningbo\n`).found).toContain(message);
  });

  test.each([
    ['"1,234"', 'Write 1234.'],
    ['"1,5"', 'A point marks decimals: write 1.5.'],
    ['"1.234,5"', 'A point marks decimals: write 1234.5.'],
    ['12%', 'Write 12.'],
  ])('%s where commas part cells', (value, hint) => {
    const csv = `${head}2022;20.6;宁波;Ningbo\n2023;${value};宁波;Ningbo\n`.replaceAll(';', ',');
    expect(load(csv).found).toContain(`${at} ${hint}`);
  });

  it('a thousand or one, parted by tabs', () => {
    const csv = `${head}2022;1,234;宁波;Ningbo\n2023;2;宁波;Ningbo\n`.replaceAll(';', '\t');
    expect(load(csv).found).toContain('not-a-number 2:6 Write 1234.');
  });

  it('a row with too few cells, of which it says what to count', () => {
    expect(load(`${head}2022;20,6;宁波;Ningbo\n2023;1\n`).found).toContain(
      'csv-ragged-row 3:1 Count the semicolons; a cell that holds one stands in quotation marks.',
    );
  });

  it('text that is none', () => {
    expect(load(new Uint8Array([0x79, 0, 0x65, 0])).found[0]).toMatch(/^bad-encoding 1:1/);
  });
});
