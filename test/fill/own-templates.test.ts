/** A project's own templates and words: what they change, and what is said when they are wrong. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-own-'));
  cpSync(join(packageRoot, 'test/cases/minimal'), join(root, 'data/minimal'), { recursive: true });
  mkdirSync(join(root, 'templates/bullets'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function prepared(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'templates', name), text);
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  const audience = deck?.audiences.get('guests');
  if (!deck || !audience) throw new Error('no deck');
  return prepare(findProject(root), deck, audience);
}

const faults = (files: Readonly<Record<string, string>>) =>
  prepared(files).diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.file}:${place?.line}:${place?.column} ${message}`,
  );

test("a project's own words stand over Lectern's", () => {
  expect(prepared({ 'words.yaml': 'en:\n  clock: "<{n}>"\n' }).markdown).toContain('&lt;1\\>');
});

test('a layout that nobody has is told once, however many slides ask for it', () => {
  const bullets = join(packageRoot, 'templates/bullets');
  const schema = readFileSync(join(bullets, 'schema.yaml'), 'utf8').replace(/^layout: .*\n/m, '');
  const slide = (id: string) => `  - {id: ${id}, kind: bullets, title: T, items: [a]}\n`;
  cpSync(join(bullets, 'slide.hbs'), join(root, 'templates/bullets/slide.hbs'));
  writeFileSync(
    join(root, 'data/minimal/sections/opening.yaml'),
    `id: opening\ntitle: O\nslides:\n${slide('one')}${slide('two')}`,
  );
  const told = faults({ 'bullets/schema.yaml': `${schema}layout: nowhere\n` });
  expect(told.filter((one) => !one.startsWith('missing-translation'))).toEqual([
    "unknown-layout data/minimal/sections/opening.yaml:4:5 there is no layout 'nowhere' for slides of kind 'bullets'",
  ]);
});

test.each([
  ['en: [a]\n', 'wrong-type templates/words.yaml:1:5'],
  ['zh_CN: {minutes: x}\n', 'bad-language templates/words.yaml:1:1'],
  ['en:\n  minutes: {a: b}\n', 'wrong-type templates/words.yaml:2:12'],
  ['en: "x\n', 'yaml-syntax templates/words.yaml:2:1'],
])('words that are wrong: %j', (words, fault) => {
  const wrong = () => prepared({ 'words.yaml': words });
  expect(wrong).toThrow(InputError);
  try {
    wrong();
  } catch (error) {
    const found = (error as InputError).diagnostics.map(
      ({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`,
    );
    expect(found).toEqual([fault]);
  }
});

test('a template without front matter, or with more than one slide, is told, once', () => {
  const said = 'it should begin with {{> front}}';
  expect(faults({ 'bullets/slide.hbs': '# {{title}}\n' })).toEqual([
    expect.stringContaining(
      `bad-template templates/bullets/slide.hbs:1:1 what it makes is not one slide: ${said}`,
    ),
  ]);
  expect(faults({ 'bullets/slide.hbs': '{{> front}}\n\n# {{title}}\n\n---\n\nmore\n' })).toHaveLength(1);
});

test('a template that shows every item on every slide comes to an end', () => {
  const lines = '- a\n'.repeat(60);
  expect(faults({ 'bullets/slide.hbs': `{{> front}}\n\n# {{title}}\n\n${lines}` })).toContainEqual(
    expect.stringContaining('goes on over more than 200 slides'),
  );
});
