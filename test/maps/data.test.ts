/** Maps of data: what is wrong is told at its place with what is right, and names are in the audience's language. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';
import { contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { boxesOf, caseDeck, deckAt, groupsIn, preparedAt, shapesIn } from './deck.ts';

const faultsOf = (block: string): readonly string[] => {
  const { faults, remove } = contentDeck(contentSlide('one', block));
  remove();
  return faults;
};
/** What is said of a block, with the hints. */
function toldOf(block: string): string {
  const deck = contentDeck(contentSlide('one', block));
  const { diagnostics } = loadDeck(join(deck.root, 'data/minimal'), { root: deck.root });
  deck.remove();
  return diagnostics.map(({ hint }) => hint ?? '').join('\n');
}

test.each([
  'map: {show: world}',
  'map: {classes: [{label: {en: Both}, countries: [CN, rus]}], labels: false}',
  'map: {highlight: [XK], show: {west: -10, south: 30, east: 40, north: 60}}',
  'map: {show: world, points: [{id: a, name: A, lon: 0, lat: 0}], routes: [{through: [a, {lon: 9, lat: 9}]}]}',
  'map: {show: world, assign: {Somaliland: SO, TW: CN}, omit: [AQ, N. Cyprus]}',
])('%s is right', (block) => expect(faultsOf(block)).toEqual([]));

test.each([
  ['map: {highlight: [CHIN]}', "unknown-country 9:29 there is no country 'CHIN'"],
  ['map: {show: [CN, Narnia]}', "unknown-country 9:28 there is no country 'Narnia'"],
  ['map: {highlight: [TV]}', "unknown-country 9:29 the map's data has no outline of 'TV' (Tuvalu)"],
  ['map: {assign: {Somalilan: SO}}', "unknown-country 9:26 there is no country 'Somalilan'"],
  ['map: {show: wrld}', "wrong-value 9:23 'show' cannot be 'wrld'"],
  [
    'map: {routes: [{through: [a, {lon: 0, lat: 0}]}]}',
    "unknown-place 9:37 no point of this map has the id 'a'",
  ],
  ['map: {points: [{name: A, lon: 200, lat: 0}]}', "out-of-range 9:41 'lon' should be at most 180"],
  [
    'map: {features: maps/none.geojson}',
    "missing-file 9:27 there is no file 'data/minimal/maps/none.geojson'",
  ],
  [
    'map: {features: ../../package.json}',
    "unsafe-path 9:27 '../../package.json' leads out of the deck's folder",
  ],
])('%s', (block, fault) => expect(faultsOf(block)).toEqual([fault]));

test.each([
  ['Uzbekistn', "Did you mean 'UZ' (Uzbekistan)?"],
  ['乌兹别克斯坦', "Did you mean 'UZ' (Uzbekistan)?"],
  ['UK', "Did you mean 'GB' (UK)?"],
  ['KGZZ', "Did you mean 'KG' (Kyrgyzstan)?"],
])('for %s the right code is named', (given, hint) =>
  expect(toldOf(`map: {highlight: [${given}]}`)).toContain(hint),
);

test('files of outlines that are none are told at the name of the file', () => {
  const deck = contentDeck(contentSlide('one', 'map: {features: a.geojson}', 'map: {features: b.geojson}'));
  const folder = join(deck.root, 'data/minimal');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.geojson'), '{"type":');
  writeFileSync(join(folder, 'b.geojson'), '{"type": "FeatureCollection", "features": []}');
  const { diagnostics } = loadDeck(folder, { root: deck.root });
  deck.remove();
  const told = diagnostics.filter(({ code }) => code === 'bad-geojson');
  expect(told.map(({ place, message }) => [place?.line, message.replace(/JSON:.*/, 'JSON')])).toEqual([
    [9, "'a.geojson' is no JSON"],
    [10, "no feature of 'b.geojson' is an area with a code"],
  ]);
});

describe('regions of a country', () => {
  const readme = readFileSync(join(packageRoot, 'data/README.md'), 'utf8');
  /** Lines of an example from the one that begins so, as far as they are indented. */
  const example = (begin: string): string => {
    const lines = readme.slice(readme.indexOf(`    ${begin}`)).split('\n');
    const end = lines.findIndex((line) => !line.startsWith('    '));
    return lines.slice(0, end).join('\n');
  };
  const start = readme.indexOf('- map:\n        features: maps/states.geojson');
  const block = example(readme.slice(start, start + 45))
    .replace(/^ {4}/gm, '        ')
    .trimStart();

  test('the example of data/README.md is drawn, its areas named as said', () => {
    const deck = contentDeck(contentSlide('one', block.slice(2)));
    const maps = join(deck.root, 'data/minimal/maps');
    mkdirSync(maps, { recursive: true });
    writeFileSync(join(maps, 'states.geojson'), example('{"type": "FeatureCollection"'));
    const { deck: read, diagnostics } = loadDeck(join(deck.root, 'data/minimal'), { root: deck.root });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read).toBeDefined();
    const prepared = preparedAt(deck.root);
    deck.remove();
    const shapes = groupsIn(boxesOf(prepared, 'one')).flatMap(({ children }) => shapesIn(children as never));
    expect(shapes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Centennial State', 'Wyoming']));
    const said = shapes.flatMap(({ text }) => text.flatMap(({ runs }) => runs.map((run) => run.text)));
    expect(said).toEqual(expect.arrayContaining(['Centennial State', 'Wyoming', 'Mountains', 'Plains']));
  });

  test('are unknown without a file that has them, and the nearest is named with one', () => {
    expect(faultsOf('map: {highlight: [CN-XJ]}')).toEqual([
      "unknown-country 9:29 there is no region 'CN-XJ'",
    ]);
    expect(toldOf('map: {highlight: [CN-XJ]}')).toContain("give the map a file of GeoJSON in 'features'");
  });
});

describe('the Markdown', () => {
  const markdown = { en: caseDeck('maps', 'room').markdown, zh: caseDeck('maps', 'hall').markdown };

  test('has codes of two letters, and names in the audience’s language', () => {
    expect(markdown.en).toContain('- RU\n');
    expect(markdown.en).not.toContain('RUS');
    expect(markdown.en).toContain('text: Kyrgyzstan');
    expect(markdown.zh).toContain('text: 吉尔吉斯斯坦');
    expect(markdown.zh).toContain('note: 国界：Natural Earth');
  });

  test('says what a map shows for those who cannot see it', () => {
    expect(markdown.en).toContain('alt: "Members: China, Russia, India');
    expect(markdown.zh).toContain('成员国：中国，俄罗斯，印度');
  });

  test('has steps of a number, in the unit of the language', () => {
    expect(markdown.en).toMatch(/scale: "Trade with China in 2017 \(US.* billion\)"/);
    expect(markdown.en).toContain('40 or more');
    expect(markdown.zh).toContain('400及以上');
  });
});

test('a cell that is no code of a country is told at the cell', () => {
  const deck = contentDeck(contentSlide('one', 'map: {values: {table: land, country: land, column: area}}'));
  const tables = join(deck.root, 'data/minimal/tables');
  mkdirSync(tables, { recursive: true });
  writeFileSync(
    join(tables, 'land.yaml'),
    'title: L\nkey: land\ncolumns:\n  land: {type: text, label: L}\n  area: {type: number, label: A}\n',
  );
  writeFileSync(join(tables, 'land.csv'), 'land,area\nCN,9\nRUSS,17\nIN,3\n');
  const { diagnostics } = loadDeck(join(deck.root, 'data/minimal'), { root: deck.root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const told = deckAt(deck.root).filter(({ code }) => code === 'unknown-country');
  deck.remove();
  expect(told.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`)).toEqual([
    "data/minimal/tables/land.csv:3 there is no country 'RUSS' on the map",
  ]);
});
