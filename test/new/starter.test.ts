import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { starterDir } from '../../src/new/starter.ts';
import { findProject } from '../../src/project.ts';
import { run } from '../commands/terminal.ts';

const place = () => mkdtempSync(join(tmpdir(), 'lectern-new-'));

test('the starter loads and checks without a word', () => {
  const { deck, diagnostics } = loadDeck(join(starterDir, 'data/starter'), { root: starterDir });
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error('the starter does not load');
  expect([...deck.audiences.values()].map(({ id, language }) => [id, language])).toEqual([
    ['lecture', 'en'],
    ['visitors', 'zh-CN'],
  ]);
  expect(checkDeck(findProject(starterDir), deck, [...deck.audiences.values()])).toEqual([]);
});

test.each([
  ['en', 'zh-CN', 1],
  ['zh-CN', 'en', 1],
  ['de', 'zh-CN', 55],
])('a new deck in %s checks and builds at once', async (language, other, untranslated) => {
  const root = place();
  const title = 'Tea, "silk" & {braces}: #1';
  const made = await run(
    root,
    'new',
    'My deck',
    '--language',
    language,
    '--title',
    title,
    '--presenter',
    "O'Neil, A.",
  );
  expect([made.code, made.err]).toEqual([0, '']);
  const dir = join(root, 'My deck');
  expect(JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))).toMatchObject({
    name: 'my-deck',
    dependencies: { lectern: expect.stringMatching(/^file:/) },
    overrides: { unocss: expect.any(String) },
  });
  expect(existsSync(join(dir, '.gitignore'))).toBe(true);
  const checked = await run(dir, 'check', '--json');
  const codes = (JSON.parse(checked.out) as { code: string }[]).map(({ code }) => code);
  expect([checked.code, ...codes]).toEqual([0, ...codes.map(() => 'missing-translation')]);
  expect(codes).toHaveLength(untranslated);
  const built = await run(dir, 'build', '--to', 'pptx,md', '-a', 'all', '--json');
  const reports = JSON.parse(built.out) as { language: string; slides: { title: string }[] }[];
  expect(reports.map((report) => report.language)).toEqual([language, other]);
  expect(reports[0]?.slides[0]?.title).toBe(title);
  expect(statSync(join(dir, 'dist/my-deck/lecture/my-deck.lecture.pptx')).size).toBeGreaterThan(10_000);
});

test('a folder with something in it is left alone', async () => {
  const root = place();
  mkdirSync(join(root, 'taken'));
  writeFileSync(join(root, 'taken/work.txt'), 'work');
  const { code, err } = await run(root, 'new', 'taken');
  expect([code, err]).toEqual([2, expect.stringContaining('is not empty')]);
  expect((await run(root, 'new', 'taken/work.txt')).code).toBe(2);
  expect((await run(root, 'new', 'x', '--language', 'not a tag')).code).toBe(2);
  expect(existsSync(join(root, 'x'))).toBe(false);
});

test('in another language the English words stay English, what is given is in that language, and one is told', async () => {
  const root = place();
  const { out } = await run(
    root,
    'new',
    'x',
    '--language',
    'de',
    '--title',
    'Planeten',
    '--presenter',
    'A. B',
    '-y',
  );
  expect(out).toContain("The starter's text is in English. Write yours under 'de:'");
  const read = (file: string) => readFileSync(join(root, 'x/data/x', file), 'utf8');
  expect(read('deck.yaml')).toContain(
    'title: {de: Planeten}\nsubtitle: {en: What moves around the Sun, zh-CN: ',
  );
  expect(read('deck.yaml')).toContain('\nlanguage: de\n');
  expect(read('audiences/lecture.yaml')).toContain('\nlanguage: de\n');
  expect(read('audiences/lecture.yaml')).toContain('presenter: {de: A. B, zh-CN: A. B}');
  expect(read('tables/planets.csv')).toContain('name@en,name@zh-CN');
});

test('a deck in English or Chinese as written elsewhere has its words already', async () => {
  const root = place();
  for (const language of ['en-GB', 'zh']) {
    const { out } = await run(root, 'new', language, '--language', language, '-y');
    expect(out).not.toContain('text is in English');
    const checked = await run(join(root, language), 'check');
    expect(checked.out).toMatch(/: 0 errors, 0 warnings$/);
  }
});

test("a new kind is called by its name, and its examples are in English, whichever of Lectern's it is a copy of", async () => {
  const root = place();
  const kinds = readdirSync('templates').filter((name) => existsSync(join('templates', name, 'schema.yaml')));
  for (const kind of kinds) {
    expect(await run(root, 'new', '--kind', `my-${kind}`, '--from', kind)).toMatchObject({ code: 0 });
    const [mine, theirs] = [join(root, 'templates', `my-${kind}`), join('templates', kind)].map((folder) =>
      parse(readFileSync(join(folder, 'schema.yaml'), 'utf8')),
    );
    expect(mine.title).toBe(`My ${kind.replaceAll('-', ' ')}`);
    expect(mine.description).toBe(theirs.description);
    expect(mine.examples).toEqual(withoutChinese(theirs.examples));
  }
});

const withoutChinese = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => {
    if (one !== null && typeof one === 'object' && 'en' in one) delete one['zh-CN'];
    return one;
  });
