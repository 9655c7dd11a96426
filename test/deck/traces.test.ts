/** From a slide to the file and the cell: what the report says of figures, held to what stands there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { rangeOf } from '../../src/load/workbook/references.ts';
import { Workbook } from '../../src/load/workbook/workbook.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { FigureTrace } from '../../src/model/report.ts';
import { Archive } from '../../src/ooxml/archive.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { contentDeck, contentSlide } from '../helpers/content-deck.ts';

describe('the review of a quarter, from its workbook', () => {
  let deck: Deck;
  let prepared: Prepared;
  let book: Workbook;
  const all = () => prepared.slides.flatMap(({ figures }) => figures);

  beforeAll(() => {
    const { deck: read } = loadDeck(join(packageRoot, 'data/kestrel'), { root: packageRoot });
    const audience = read?.audiences.get('board');
    if (!read || !audience) throw new Error('the deck does not load');
    deck = read;
    prepared = prepare(findProject(packageRoot), deck, audience);
    book = new Workbook(new Archive(join(packageRoot, 'data/kestrel/tables/q3-2026.xlsx')));
  });

  /** Numbers in the cells that a trace names, from the top. */
  function numbersAt({ sheet, cells = '' }: FigureTrace): (number | undefined)[] {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    const ranges = cells.split(',').map((one) => rangeOf(one.includes(':') ? one : `${one}:${one}`));
    return ranges
      .flatMap((range) => (range ? (book.cells(found, range, 1000) ?? []) : []))
      .map(({ number }) => number);
  }

  test('every figure, chart and table of the deck’s has its place in a file', () => {
    expect(all().length).toBeGreaterThan(30);
    for (const { file, sheet, cells, lines } of all()) {
      expect(file).toMatch(/^data\/kestrel\//);
      expect(lines ?? (sheet && cells)).toBeTruthy();
    }
    for (const [i, { blocks }] of prepared.presentation.slides
      .map((slide) => ({ blocks: JSON.stringify(slide) }))
      .entries())
      if (blocks.includes('"kind":"chart"'))
        expect(prepared.slides[i]?.figures.map(({ shown }) => shown)).toContain('chart');
  });

  test('a fact is what stands in its cell', () => {
    const facts = all().filter(({ shown, cells }) => shown === 'fact' && cells);
    expect(facts.length).toBeGreaterThan(10);
    for (const trace of facts) {
      const fact = deck.facts.get(trace.fact ?? '');
      if (fact?.type !== 'quantity') continue; // A day, or words.
      const [stored = Number.NaN] = numbersAt(trace);
      expect([trace.fact, stored]).toEqual([trace.fact, expect.closeTo(fact.value, 6)]);
    }
  });

  test('a chart has the figures of its cells', () => {
    const revenue = prepared.slides.find(({ id }) => id === 'revenue');
    const [total] = revenue?.figures.filter(({ shown }) => shown === 'chart') ?? [];
    expect(total).toMatchObject({ table: 'revenue', column: 'total', sheet: 'Revenue', cells: 'E2:E10' });
    const rows = deck.tables.get('revenue')?.rows ?? [];
    expect(total && numbersAt(total)).toEqual(rows.map(({ cells }) => cells['total']));
  });
});

test('cells of a CSV are its lines and heads, those of JSON its paths, and what stands on the slide its line', () => {
  const made = contentDeck(
    contentSlide(
      'one',
      'table: {table: towns, columns: [name, people], rows: [b, c]}',
      'chart: {type: column, table: ports, category: name, series: [ships]}',
      'figures: [{value: 3, label: three}]',
      'chart: {type: column, table: lists, category: name, series: [ships]}',
    ),
  );
  const tables = join(made.root, 'data/minimal/tables');
  mkdirSync(tables, { recursive: true });
  const columns = (number: string) =>
    `key: name\ncolumns:\n  name: {type: text, label: N}\n  ${number}: {type: number, label: M}\n`;
  writeFileSync(join(tables, 'towns.yaml'), `title: T\n${columns('people')}`);
  writeFileSync(join(tables, 'towns.csv'), 'name,people\na,1\nb,2\nc,3\n');
  for (const name of ['ports', 'lists'])
    writeFileSync(join(tables, `${name}.yaml`), `title: P\n${columns('ships')}`);
  writeFileSync(join(tables, 'ports.json'), '[{"name": "x", "ships": 4}, {"name": "y", "ships": 5}]');
  writeFileSync(join(tables, 'lists.json'), '[["name", "ships"], ["x", 4], ["y", 5]]');
  const { deck } = loadDeck(join(made.root, 'data/minimal'), { root: made.root });
  const audience = deck?.audiences.get('guests');
  if (!deck || !audience) throw new Error('the deck does not load');
  const slidevTheme = join(packageRoot, 'slides/theme');
  const project = {
    root: made.root,
    slides: join(made.root, 'slides'),
    templates: [join(packageRoot, 'templates')],
    slidevTheme,
  };
  const slide = prepare(project, deck, audience).slides.find(({ id }) => id === 'one');
  made.remove();
  const file = (name: string) => `data/minimal/tables/${name}`;
  expect(slide?.figures).toEqual([
    { shown: 'figure', file: 'data/minimal/sections/opening.yaml', lines: '11' },
    { shown: 'table', table: 'towns', column: 'name', file: file('towns.csv'), lines: '3-4' },
    { shown: 'table', table: 'towns', column: 'people', file: file('towns.csv'), lines: '3-4' },
    { shown: 'chart', table: 'ports', column: 'ships', file: file('ports.json'), paths: '[0..1].ships' },
    { shown: 'chart', table: 'lists', column: 'ships', file: file('lists.json'), paths: '[1..2][1]' },
  ]);
});
