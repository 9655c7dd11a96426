/** Tables of JSON, and of text with other signs between cells. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';

/** The minimal deck, whose table `trade` has the columns year, total (numbers) and port (texts by language). */
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-json-'));
  cpSync(join(import.meta.dirname, '../cases/minimal'), dir, { recursive: true });
  rmSync(join(dir, 'tables/trade.csv'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function load(file: string, text: string) {
  writeFileSync(join(dir, 'tables', file), text);
  const { deck, diagnostics } = loadDeck(dir, { root: dir });
  const cells = deck?.tables.get('trade')?.rows.map((row) => row.cells);
  const found = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place?.line}:${place?.column} ${message}`);
  return { totals: cells?.map(({ total }) => total), ports: cells?.map(({ port }) => port), found };
}

const second = '{"year": 2023, "total": 5, "port": {"zh-CN": "上海", "en": "Shanghai"}}';

test('a list of objects, texts by language', () => {
  const first = '{"year": 2022, "total": null, "port@zh-CN": "宁波", "port@en": "Ningbo"}';
  const { totals, ports, found } = load('trade.json', `[\n\t${first},\n\t${second}\n]\n`);
  expect(found).toEqual([]);
  expect(totals).toEqual([null, 5]);
  expect(ports).toMatchObject([{ byLanguage: { en: 'Ningbo' } }, { byLanguage: { 'zh-CN': '上海' } }]);
});

test('a list of lists', () => {
  const text =
    '[["year", "total", "port@zh-CN", "port@en"],\n [2022, 1, "宁波", "Ningbo"],\n [2023, "2.5", "上海", "Shanghai"]]';
  expect(load('trade.json', text)).toMatchObject({ found: [], totals: [1, 2.5] });
});

test.each([
  [
    'a text for a number',
    `[{"year": 2022, "total": "much", "port@en": "A"}, ${second}]`,
    "not-a-number 1:26 'much' is not a number (column 'total')",
  ],
  [
    'a list in a cell',
    `[{"year": 2022, "total": [1], "port@en": "A"}, ${second}]`,
    'wrong-type 1:26 a cell is a number, a text, true, false or null',
  ],
  [
    'a column that nobody declares',
    `[{"year": 2022, "total": 1, "port@en": "A", "more": 1}, ${second}]`,
    "undeclared-column 1:45 nothing says what column 'more' is",
  ],
  ['no list', '{"year": 2022}', "wrong-type 1:1 'tables/trade.json' holds no list of rows"],
  [
    'a row that is too short',
    '[["year", "total", "port@zh-CN", "port@en"],\n [2022, 1],\n [2023, 2, "上海", "Shanghai"]]',
    'csv-ragged-row 2:2 this row has 2 cells, the first 4',
  ],
])('%s', (_, text, message) => {
  expect(load('trade.json', text).found).toContain(message);
});

test('cells parted by vertical bars', () => {
  const text = 'year|total|port@zh-CN|port@en\n2022|20,6|宁波|Ningbo; old\n2023|5|上海|Shanghai\n';
  expect(load('trade.csv', text)).toMatchObject({ found: [], totals: [20.6, 5] });
});
