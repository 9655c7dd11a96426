import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
  ['en', 'zh-CN'],
  ['zh-CN', 'en'],
  ['de', 'zh-CN'],
])('a new deck in %s checks and builds at once', async (language, other) => {
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
  const checked = await run(dir, 'check');
  expect([checked.code, checked.err, checked.out]).toEqual([0, '', 'my-deck: 0 errors, 0 warnings']);
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
