import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectWith, run } from './terminal.ts';

test('wrong usage ends with 2 and says what was meant', async () => {
  const root = projectWith('minimal');
  const wrongs = [
    [['chek'], /unknown command 'chek'[\s\S]*check/],
    [['check', 'minimum'], /no deck 'minimum'; did you mean 'minimal'/],
    [['list', '-a', 'student'], /no audience 'student'; did you mean 'students'/],
    [['build', '--to', 'pptx,docx'], /--to takes web, pptx, pdf, handout, md.*not 'docx'/],
    [['check', '--frobnicate'], /unknown option/],
    [['diff', '-a', 'students'], /diff takes two audiences/],
  ] as const;
  for (const [argv, message] of wrongs) {
    const { code, err, out } = await run(root, ...argv);
    expect([argv, code, out]).toEqual([argv, 2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  }
});

test('a folder without decks says how to get one', async () => {
  const { code, err } = await run(projectWith(), 'build');
  expect(code).toBe(2);
  expect(err).toContain('lectern new DIR');
});

test('two decks and no name: the error names them', async () => {
  const { code, err } = await run(projectWith('minimal', 'broken-shape'), 'check');
  expect(code).toBe(2);
  expect(err).toContain('broken-shape, minimal');
});

test('check of a sound deck ends with 0, with --json as a list', async () => {
  const root = projectWith('minimal');
  const plain = await run(root, 'check');
  expect(plain.code).toBe(0);
  expect(plain.out).toMatch(/^minimal: 0 errors, \d+ warnings?(?:, \d+ suggestions?)?$/);
  const json = await run(root, 'check', '--json');
  expect(json.err).toBe('');
  const found = JSON.parse(json.out) as { code: string; place: { file: string } }[];
  expect(found.every(({ place }) => existsSync(join(root, place.file)))).toBe(true);
});

test('check of a broken deck ends with 1 and builds nothing', async () => {
  const root = projectWith('broken-references');
  const checked = await run(root, 'check');
  expect(checked.code).toBe(1);
  expect(checked.err).toMatch(/unknown-fact: .*\n {2}data\/broken-references\//);
  const built = await run(root, 'build', '--to', 'pptx,md');
  expect(built.code).toBe(1);
  expect(built.err).toContain('nothing was written');
  expect(readdirSync(root)).toEqual(['data']);
});

test('list shows audiences, and with one named why each slide is kept', async () => {
  const root = projectWith('minimal');
  expect((await run(root, 'list')).out).toMatch(/minimal {2}students \* {2}zh-CN/);
  writeFileSync(join(root, '_brand.yml'), 'color: {primary: "#0B5E60"}\n');
  expect((await run(root, 'list')).out).toMatch(/of {2}brand {7}title\n(?:.*\n)*minimal .*_brand\.yml/);
  expect(JSON.parse((await run(root, 'list', '--json')).out)[0]).toMatchObject({ brand: '_brand.yml' });
  rmSync(join(root, '_brand.yml'));
  const { out } = await run(root, 'list', '-a', 'guests', '--json');
  const plan = JSON.parse(out) as { slides: { id: string; kept: boolean; reason: string }[] };
  expect(plan.slides.find(({ id }) => id === 'closing')).toMatchObject({
    kept: false,
    reason: 'not for this audience',
  });
});

test('diff tells slides of one audience only, and other words', async () => {
  const root = projectWith('minimal');
  const { code, out } = await run(root, 'diff', '-a', 'students', '-a', 'guests', '--json');
  expect(code).toBe(0);
  const found = JSON.parse(out);
  expect(found.onlyFirst.map(({ id }: { id: string }) => id)).toEqual(['closing']);
  expect(found.onlySecond.map(({ id }: { id: string }) => id)).toEqual(['numbers']);
  const beginnings = found.changed.find(({ id }: { id: string }) => id === 'beginnings');
  const second = beginnings.parts.title.filter(({ in: where }: { in: string }) => where !== 'first');
  expect(second.map(({ text }: { text: string }) => text).join('')).toBe('Tea travelled far');
  const shown = await run(root, 'diff', '-a', 'students', '-a', 'guests');
  expect(shown.out).toContain('1 only for students, 1 only for guests');
});

test('build --to md writes Markdown whose paths hold where it stands, and a run of show', async () => {
  const root = projectWith('minimal');
  const { code, out } = await run(root, 'build', '--to', 'md', '--audience', 'guests');
  expect([code, out]).toEqual([0, expect.stringContaining('minimal.guests.md')]);
  const folder = join(root, 'dist/minimal/guests');
  const [, theme = ''] =
    /^theme: "?([^"\n]+)/m.exec(readFileSync(join(folder, 'minimal.guests.md'), 'utf8')) ?? [];
  expect(existsSync(join(folder, theme, 'themes/academic/theme.yaml'))).toBe(true);
  const lines = readFileSync(join(folder, 'minimal.guests.run.md'), 'utf8').split('\n');
  expect(lines.slice(2, 6)).toEqual([
    '| Slide | Title | Minutes | Until | Notes begin |',
    '| --: | :-- | --: | --: | :-- |',
    '| 1 | Tea and silk | 0.5 | 0:30 | Good morning\\. |'.replace('\\.', '.'),
    expect.stringContaining('| 2 | Tea travelled far | 0.5 | 1:00 | There are'),
  ]);
});

test('notes begin with minutes and the clock so far, in the language of the audience', async () => {
  const root = projectWith('minimal');
  await run(root, 'build', '--to', 'md', '-a', 'all');
  const read = (id: string) => readFileSync(join(root, `slides/minimal.${id}.md`), 'utf8');
  expect(read('students')).toContain('<!--\n\\[0.5分钟 · 至0:30\\]\n\n各位好。');
  expect(read('guests')).toContain('<!--\n\\[0.5 min · until 1:00\\]');
});

test('build reports a broken template as an error of the input, without a stack trace', async () => {
  const root = projectWith('minimal');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(root, 'templates/bullets'), { recursive: true });
  writeFileSync(join(root, 'templates/bullets/slide.hbs'), '{{> front}}\n\n# {{titel}}\n');
  const { code, err } = await run(root, 'build', '--to', 'pptx');
  expect(code).toBe(1);
  expect(err).toContain('titel');
  expect(err).not.toMatch(/^\s+at /m);
});

test('a deck whose essential slides take too long is an error', async () => {
  const root = projectWith('minimal');
  appendFileSync(join(root, 'data/minimal/audiences/students.yaml'), '\nslides: {include: [total, ports]}\n');
  const file = join(root, 'data/minimal/audiences/guests.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('minutes: 5', 'minutes: 1'));
  const { code, err } = await run(root, 'check', '-a', 'guests');
  expect(code).toBe(1);
  expect(err).toContain('essential-too-long');
});
