/** A theme of the project's own: made, named, built with, and what is wrong in it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { InputError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import { writeStarter } from '../../src/new/starter.ts';
import { writeTheme } from '../../src/new/theme.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, type Project } from '../../src/project.ts';
import { deckTheme } from '../../src/web/deck-theme.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { open } from '../pptx/open.ts';

let project: Project;
let deckDir: string;
const dir = mkdtempSync(join(tmpdir(), 'lectern-own-theme-'));
beforeAll(async () => {
  const name = await writeStarter(join(dir, 'p'), { language: 'en' });
  project = findProject(join(dir, 'p'));
  deckDir = join(project.root, 'data', name);
});
afterAll(() => rmSync(dir, { recursive: true }));

function lecture(theme: string) {
  const file = join(deckDir, 'deck.yaml');
  const text = readFileSync(file, 'utf8').replace(/^theme: .*\n/m, '');
  writeFileSync(file, text.replace(/^date:/m, `theme: ${theme}\ndate:`));
  const { deck, diagnostics } = loadDeck(deckDir, { root: project.root });
  const [audience] = deck?.audiences.values() ?? [];
  return { deck, audience, found: diagnostics.map(({ code, hint }) => `${code} ${hint ?? ''}`) };
}

test('a new one is as the theme that it extends, but for what one changes in it', async () => {
  const folder = await writeTheme(project, 'clinic', 'atlas');
  const file = join(folder, 'theme.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('extends: atlas\ntitle: Clinic\n');
  writeFileSync(file, text.replace(/accent1: ".*"/, 'accent1: "7A1F2B"'));
  const { deck, audience } = lecture('clinic');
  if (!deck || !audience) throw new Error('the deck cannot be read');
  const { theme, presentation, file: markdown } = prepare(project, deck, audience);
  expect(theme).toMatchObject({
    name: 'clinic',
    title: 'Clinic',
    colors: { accent1: '7A1F2B', bg1: 'F6F1E7' },
  });
  expect(presentation.headmatter['lectern']).toMatchObject({
    theme: { folder: expect.stringMatching(/themes\/clinic$/) },
  });
  const entry = join(project.root, markdown);
  mkdirSync(join(project.root, 'slides'), { recursive: true });
  writeFileSync(entry, '');
  const seen = deckTheme({ headmatter: presentation.headmatter, entry, used: new Set() });
  expect(seen.colors).toEqual(theme.colors);
  expect(checkDeck(project, deck, [audience]).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('PowerPoint has its colours, faces and name', async () => {
  const { deck, audience } = lecture('clinic');
  if (!deck || !audience) throw new Error('the deck cannot be read');
  const { presentation, theme, placed } = prepare(project, deck, audience);
  const opened = open(await writeDeck(presentation, theme, project.root, { placed }));
  const xml = opened.text('ppt/theme/theme1.xml');
  expect(xml).toMatch(/name="Clinic"/);
  expect(xml).toContain('7A1F2B');
  expect(xml).toContain('Georgia');
});

test('one may have the name of the theme that it extends', async () => {
  const folder = join(project.root, 'themes/signal');
  await expect(writeTheme(project, 'signal', 'signal')).rejects.toThrow("there is a theme 'signal' already");
  expect(existsSync(folder)).toBe(false);
});

test('what is wrong in it is told at its place; a name that is none, with the nearest', () => {
  expect(lecture('clinik').found.join()).toContain("Did you mean 'clinic'?");
  const file = join(project.root, 'themes/clinic/theme.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('extends: atlas', 'extends: atlass'));
  const { deck, audience } = lecture('clinic');
  if (!deck || !audience) throw new Error('the deck cannot be read');
  try {
    prepare(project, deck, audience);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    const [fault] = (error as InputError).diagnostics;
    expect(fault).toMatchObject({
      code: 'unknown-theme',
      hint: "Did you mean 'atlas'?",
      place: { line: 2, column: 10 },
    });
  } finally {
    writeFileSync(file, text);
  }
});
