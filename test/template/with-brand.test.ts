/** A brand that is a template and a brand file together: colours, faces and logos are the template's, the name is the file's. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { readThemeTemplate } from '../../src/template/load.ts';
import { fontsCss } from '../../src/web/fonts.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { run } from '../commands/terminal.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-both-'));
const data = join(root, 'data/harbour');
const template = join(packageRoot, 'test/cases/templates/pandoc.pptx');
const audience = (id: string, brand: string) =>
  writeFileSync(join(data, `audiences/${id}.yaml`), `title: ${id}\nextends: day\nbrand: ${brand}\n`);

let made: Prepared;
let opened: Opened;
beforeAll(async () => {
  cpSync(join(packageRoot, 'test/cases/brand'), root, { recursive: true });
  copyFileSync(template, join(data, 'school.pptx'));
  mkdirSync(join(data, 'images'));
  copyFileSync(join(root, 'brand/logos/wide.svg'), join(data, 'images/own.svg'));
  audience('both', '{theme: {template: school.pptx}}');
  audience('own', '{theme: {template: school.pptx}, institution: The Guild, logo: images/own.svg}');
  made = preparedFor('both');
  opened = await written(made);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function preparedFor(id: string): Prepared {
  const { deck, diagnostics } = loadDeck(data, { root });
  const own = deck?.audiences.get(id);
  if (!deck || !own) throw new Error(JSON.stringify(diagnostics));
  return prepare(findProject(root), deck, own);
}
const written = async (prepared: Prepared): Promise<Opened> =>
  open(await writeDeck(prepared.presentation, prepared.theme, root, prepared));
const wordsOn = (pptx: Opened, n: number): string =>
  pptx.all(`ppt/slides/slide${n}.xml`, 'a:t').map(words).join(' ');
const picturesIn = ({ paths }: Opened): readonly string[] =>
  paths.filter((one) => one.startsWith('ppt/media/'));

test('colours and faces are the template’s in both outputs', async () => {
  const { theme } = readThemeTemplate(template);
  expect(made.theme.colors).toEqual(theme?.colors);
  expect(made.theme.fonts).toEqual(theme?.fonts);
  expect(made.theme.styles).toEqual(theme?.styles);
  const fonts = await fontsCss({ theme: made.theme, language: 'en', text: 'Tides', folder: made.folder });
  expect(fonts).not.toContain('Harbour');
  expect(made.markdown).not.toMatch(/harbour\.woff2|10242B|5CC3C4/i);
});

test('its masters, layouts and themes are as they lie in the file', () => {
  const before = open(readFileSync(template));
  const kept = before.paths.filter((one) => /^ppt\/(slideMasters|slideLayouts|theme)\/[^/]+\.xml$/.test(one));
  expect(kept.length).toBeGreaterThan(10);
  for (const path of kept) expect(opened.text(path), path).toBe(before.text(path));
});

test('no logo of the brand file is shown, neither on covers nor at the foot', () => {
  expect(made.theme.logo).toBeUndefined();
  expect(picturesIn(opened)).toEqual([]);
  expect(made.markdown).not.toMatch(/logos\//);
});

test('the institution is the brand file’s, unless the brand says one, as it may say a logo', async () => {
  expect(wordsOn(opened, 1)).toContain('Harbour University');
  const own = await written(preparedFor('own'));
  expect(wordsOn(own, 1)).toContain('The Guild');
  expect(wordsOn(own, 1)).not.toContain('Harbour University');
  expect(picturesIn(own).length).toBeGreaterThan(0);
  const [logo] = own.all('ppt/slides/slide1.xml', 'p:pic').map((pic) => below(pic, 'p:cNvPr')[0]);
  expect(logo?.attribs['descr']).toContain('The Guild');
});

test('nothing is told of colours that nobody asked for; what the brand itself says is', async () => {
  const quiet = await run(root, 'check', 'harbour', '--audience', 'both');
  expect(quiet.out + quiet.err).not.toMatch(/mean nothing|contrast/);
  audience('loud', '{theme: {template: school.pptx}, colors: {accent1: "7A1F2B"}}');
  const loud = await run(root, 'check', 'harbour', '--audience', 'loud');
  expect(loud.out + loud.err).toMatch(/colors mean nothing in a template.*\n.*loud\.yaml:3:/);
});

test('a brand with a dark background alone does not make the template dark', () => {
  audience('dark', '{theme: {template: school.pptx}, file: dark.yml}');
  writeFileSync(join(data, 'dark.yml'), 'color: {background: "#101418", foreground: "#F0F0F0"}\n');
  expect(preparedFor('dark').theme).toMatchObject({ dark: false, colors: made.theme.colors });
});
