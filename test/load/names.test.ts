/** Names that JavaScript's objects have already, as a deck's own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { faultsIn } from '../helpers/faults.ts';
import { worked } from '../helpers/worked.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-names-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, 'data/deck', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const files = {
  'deck.yaml':
    'title: T\nlanguage: en\ndefault_audience: constructor\ndate: 2024-01-01\nsections: [sections/a.yaml]\n',
  'audiences/constructor.yaml': 'title: A\ntags: {include: [constructor]}\n',
  'audiences/others.yaml': 'title: B\nextends: constructor\nlanguage: de\n',
  'units.yaml': 'units:\n  constructor: {en: {one: thing, other: things}, de: Dinge}\n',
  'facts/a.yaml':
    'facts:\n  constructor: {value: 3, unit: constructor, label: L}\n' +
    '  cell: {cell: {table: constructor, row: toString, column: constructor}}\n',
  'tables/constructor.yaml':
    'title: T\nkey: toString\ncolumns:\n  toString: {type: text, label: S}\n' +
    '  constructor: {type: number, label: C}\n  valueOf: {type: number, label: V}\n',
  'tables/constructor.csv': 'toString,constructor,valueOf\ntoString,1,\nhasOwnProperty,3,4\n',
  'sections/a.yaml': `id: constructor
title: S
slides:
  - id: constructor
    kind: bullets
    title: {en: X, for: {constructor: Y}}
    tags: [constructor]
    minutes: {default: 1, for: {others: 3}}
    items: ["{constructor} and {cell}", b, c]
  - {id: one, kind: table, title: Z, tags: [constructor], table: {table: constructor}}
`,
};

test('names such as constructor and toString are names like any other', () => {
  write(files);
  const { deck, diagnostics } = loadDeck(join(root, 'data/deck'), { root });
  expect(diagnostics).toEqual([]);
  const audience = deck?.audiences.get('constructor');
  if (!deck || !audience) throw new Error('no deck');
  const { slides, markdown } = prepare(findProject(root), deck, audience);
  expect(slides.map(({ title, minutes }) => `${title} ${minutes}`)).toEqual(['Y 1', 'Z 1']);
  expect(markdown).toContain('3 things and 1');
  expect(markdown).toContain('| toString | 1 |');
  const found = faultsIn(checkDeck(findProject(root), deck, [...deck.audiences.values()]));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['missing-translation']));
});

test('__proto__ is refused where it stands', () => {
  write({
    ...files,
    'facts/b.yaml': 'facts:\n  __proto__: {value: 1}\n',
    'audiences/c.yaml': 'title: {__proto__: x}\n',
  });
  const found = loadDeck(join(root, 'data/deck'), { root }).diagnostics;
  expect(
    found.map(({ message, place }) => `${place?.file}:${place?.line}:${place?.column} ${message}`),
  ).toEqual([
    "data/deck/facts/b.yaml:2:3 '__proto__' can be no key",
    "data/deck/audiences/c.yaml:1:9 '__proto__' can be no key",
  ]);
});

test.each([
  ['? [a]: ', 'bad-id'],
  ['? '.repeat(400), 'too-large'],
  ['- '.repeat(20_000), 'too-large'],
  [`{a: ${'['.repeat(9000)}`, 'too-large'],
])('what is nested without end is refused at once: %.10s', (nested, code) => {
  write({ ...files, 'facts/b.yaml': `${nested}x\n` });
  const started = worked();
  const found = loadDeck(join(root, 'data/deck'), { root }).diagnostics;
  expect(worked() - started).toBeLessThan(5000);
  expect(found.find(({ place }) => place?.file.endsWith('b.yaml'))?.code).toBe(code);
});
