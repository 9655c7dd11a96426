/** Data that is over a limit is told at once, by file and line; what is just within it is read. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { limits } from '../../src/model/limits.ts';

const small = join(import.meta.dirname, '../check/small.png');

/** A deck of its own. */
function deck(): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-limits-'));
  cpSync(join(import.meta.dirname, '../cases/minimal'), join(root, 'deck'), { recursive: true });
  return join(root, 'deck');
}
const add = (dir: string, file: string, more: string) =>
  writeFileSync(join(dir, file), `${readFileSync(join(dir, file), 'utf8').trimEnd()}\n${more}`);

/** What `loadDeck` says of a deck, in no more than two seconds: code, place and words of each error. */
function faults(dir: string): string[] {
  const started = performance.now();
  const { diagnostics } = loadDeck(dir, { root: join(dir, '..') });
  expect(performance.now() - started).toBeLessThan(3000);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place?.file}:${place?.line}: ${message}`);
}

test.each([
  ['facts/tea.yaml', '# '],
  ['tables/trade.csv', ''],
])('a file: %s', (file, mark) => {
  const dir = deck();
  const { most } = limits.file;
  const before = readFileSync(join(dir, file)).length;
  add(dir, file, `${mark}${(mark === '' ? '\n' : ' ').repeat(most - before - mark.length)}`);
  expect(faults(dir)).toEqual([]);
  truncateSync(join(dir, file), most + 1);
  expect(faults(dir)).toEqual([`too-large deck/${file}:1: 'deck/${file}' has 8.1 MB; the most is 8 MB`]);
});

const slide = (n: number, more: string) =>
  `  - {id: more-${n}, kind: statement, title: {zh-CN: 一, en: a}, statement: {zh-CN: 一, en: ${more}}}\n`;

test('a text', () => {
  const dir = deck();
  const { most } = limits.paragraph;
  add(dir, 'sections/trade.yaml', slide(1, 'a'.repeat(most)));
  expect(faults(dir)).toEqual([]);
  add(dir, 'sections/trade.yaml', slide(2, 'a'.repeat(most + 1)));
  expect(faults(dir)).toEqual([
    expect.stringMatching(
      /^too-large deck\/sections\/trade\.yaml:\d+: this text has 65 kB; the most is 64 kB$/,
    ),
  ]);
});

test('nesting', () => {
  const dir = deck();
  const deep = (levels: number) => `x: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  add(dir, 'units.yaml', deep(limits.nesting.most - 2));
  expect(faults(dir).join()).not.toContain('too-large');
  add(dir, 'units.yaml', deep(50_000));
  expect(faults(dir).join()).toContain(
    "too-large deck/units.yaml:1: the nesting of 'deck/units.yaml' has more than 100",
  );
});

test('slides', () => {
  const dir = deck();
  const count = (n: number) => Array.from({ length: n }, (_, i) => slide(i, 'a')).join('');
  add(dir, 'sections/trade.yaml', count(limits.slides.most));
  const started = performance.now();
  const { diagnostics } = loadDeck(dir, { root: join(dir, '..') });
  expect(performance.now() - started).toBeLessThan(30_000);
  expect(diagnostics.map(({ message }) => message).join()).toMatch(
    /the deck has 3,\d+ slides; the most is 3,000 slides/,
  );
});

test('pictures', () => {
  const dir = deck();
  const image = (src: string) =>
    `  - {id: shot, kind: image, title: {zh-CN: 图, en: P}, image: {src: ${src}, alt: {zh-CN: 图, en: P}}}\n`;
  cpSync(small, join(dir, 'a.png'));
  add(dir, 'sections/trade.yaml', image('a.png'));
  truncateSync(join(dir, 'a.png'), limits.picture.most);
  expect(faults(dir)).toEqual([]);
  truncateSync(join(dir, 'a.png'), limits.picture.most + 1);
  expect(faults(dir)).toEqual([
    expect.stringMatching(
      /^too-large deck\/sections\/trade\.yaml:\d+: 'a\.png' has 50\.1 MB; the most is 50 MB$/,
    ),
  ]);
  const wide = Buffer.from(readFileSync(small));
  wide.writeUInt32BE(15_001, 16);
  wide.writeUInt32BE(10_000, 20);
  writeFileSync(join(dir, 'a.png'), wide);
  expect(faults(dir).join()).toMatch(/'a\.png' has 150\.1 million pixels; the most is 150 million pixels/);
});

test('what is not a file is not waited for', () => {
  const dir = deck();
  rmSync(join(dir, 'sections/trade.yaml'));
  execFileSync('mkfifo', [join(dir, 'sections/trade.yaml')]);
  expect(faults(dir).join()).toMatch(
    /^unreadable-file deck\/deck\.yaml:\d+: 'deck\/sections\/trade\.yaml' cannot be read \(it is not a file\)/,
  );
});

test('keys that stand twice among thousands are found in time', () => {
  const dir = deck();
  const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1\n`).join('');
  add(dir, 'units.yaml', `${keys}k7: 2\n`);
  expect(faults(dir).filter((one) => one.startsWith('duplicate-key'))).toHaveLength(1);
});
