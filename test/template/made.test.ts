/** What the .pptx says that is made in a template. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { fontsCss } from '../../src/web/fonts.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';
import { deckInTemplate } from './template-deck.ts';

const made = async (name: string, deck: 'starter' | 'sco-qingdao' = 'starter'): Promise<Opened> => {
  const audience = deck === 'starter' ? 'lecture' : 'undergraduate';
  const file = join(packageRoot, 'test/cases/templates', name);
  return open((await deckInTemplate(file, { deck, audience } as never)).bytes);
};

test('a presentation without a style of text gets one, before what follows it', async () => {
  const opened = await made('bare.pptx');
  const [style] = opened.all('ppt/presentation.xml', 'p:defaultTextStyle');
  expect(style && below(style, 'a:latin').map(({ attribs }) => attribs['typeface'])).toContain('+mn-lt');
  const [presentation] = opened.all('ppt/presentation.xml', 'p:presentation');
  const order = presentation?.children.flatMap((one) => ('name' in one ? [one.name] : []));
  expect(order?.indexOf('p:defaultTextStyle')).toBe((order?.indexOf('p:notesSz') ?? 0) + 1);
});

test('a notes master that the file does not list is listed', async () => {
  const opened = await made('hochschule.potx');
  expect(opened.all('ppt/presentation.xml', 'p:notesMasterId')).toHaveLength(1);
});

test('a lock against changes and sections of sample slides are gone', async () => {
  const text = (await made('hochschule.potx')).text('ppt/presentation.xml');
  expect(text).not.toContain('modifyVerifier');
  expect(text).not.toContain('Teil 1');
});

test('a title of LibreOffice says its face, size and place of words', async () => {
  const opened = await made('dna.potx');
  const [title] = opened
    .all('ppt/slides/slide3.xml', 'p:sp')
    .filter((sp) => below(sp, 'p:ph').some(({ attribs }) => attribs['type'] === 'title'));
  const [level] = title ? below(title, 'a:lvl1pPr') : [];
  expect(level?.attribs['algn']).toBe('ctr');
  const [run] = level ? below(level, 'a:defRPr') : [];
  expect(run?.attribs['sz']).toBe('3300');
  expect(run && below(run, 'a:latin')[0]?.attribs['typeface']).toBe('Times New Roman');
});

test('a lead in a body that was free stands at its top, and keeps the rest of it free', async () => {
  const opened = await made('pandoc.pptx', 'sco-qingdao');
  const leads = opened.paths
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .flatMap((path) => opened.all(path, 'p:sp'))
    .filter(
      (sp) =>
        below(sp, 'p:cNvPr')[0]?.attribs['name'] === '导语' && below(sp, 'p:ph')[0]?.attribs['idx'] === '1',
    );
  // Those of section slides are as their layout has them.
  const strips = leads.filter((sp) => Number(below(sp, 'a:bodyPr')[0]?.attribs['bIns'] ?? 0) > 0);
  expect(strips.length).toBeGreaterThan(2);
  for (const sp of strips) {
    expect(below(sp, 'a:off')).toEqual([]);
    expect(below(sp, 'a:buNone').length).toBeGreaterThan(0);
    expect(words(sp).trim()).not.toBe('');
  }
});

test('a slide has the colour map of its layout, where that has one of its own', async () => {
  const opened = await made('xueyuan.potx', 'sco-qingdao');
  const maps = opened.paths
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .map((path) => opened.all(path, 'a:overrideClrMapping')[0]?.attribs['bg1']);
  expect(maps.filter((bg) => bg === 'dk1')).toHaveLength(5);
  expect(maps.filter((bg) => bg === undefined).length).toBeGreaterThan(30);
});

test('text set smaller has no space above besides that below, and levels keep their share of its size', async () => {
  const opened = await made('pandoc.pptx', 'sco-qingdao');
  const levels = opened.paths
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .flatMap((path) => opened.all(path, 'p:sp'))
    .filter((sp) => below(sp, 'p:ph').length > 0)
    .map((sp) => [below(sp, 'a:lvl1pPr')[0], below(sp, 'a:lvl2pPr')[0]] as const)
    .filter(([first]) => first && below(first, 'a:spcAft').length > 0);
  expect(levels.length).toBeGreaterThan(0);
  for (const [first] of levels) expect(first && below(first, 'a:spcBef')).toHaveLength(1);
  const size = (level: (typeof levels)[number][0]) =>
    Number(level && below(level, 'a:defRPr')[0]?.attribs['sz']);
  const both = levels.filter(([, second]) => second);
  for (const [first, second] of both) expect(size(second)).toBeLessThan(size(first));
});

test('signs that are full width in Chinese have a face of their own before the template’s', async () => {
  const file = join(packageRoot, 'test/cases/templates/pandoc.pptx');
  const { prepared } = await deckInTemplate(file, { deck: 'starter', audience: 'lecture' });
  const { theme } = prepared;
  expect(theme.fonts.body.web).toMatch(/^"Lectern Full Width", "Calibri", "Carlito"/);
  const css = (language: string) => fontsCss({ theme, language, text: '“上海精神”', folder: packageRoot });
  expect(await css('zh-CN')).toMatch(/font-family:"Lectern Full Width";[^}]*unicode-range:[^}]*U\+201C/i);
  expect(await css('en')).not.toContain('Lectern Full Width');
});
