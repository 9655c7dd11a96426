/** Links that lead somewhere: agenda to sections, source marks to the slide that lists them, addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadDeck } from '../../src/load/index.ts';
import { writePptx } from '../../src/pptx/index.ts';
import type { Prepared } from '../../src/prepare.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { cite, deckOf, fill, list, paragraph, shape, slide, theme } from './fixture.ts';
import { below, type Opened, open, words, write } from './open.ts';

interface Link {
  readonly text: string;
  /** Its slide's number, or its address. */
  readonly to: number | string;
  /** Whether it is in the colour of its text, without a line below. */
  readonly quiet: boolean;
}

function linksOn(opened: Opened, n: number): Link[] {
  const path = `ppt/slides/slide${n}.xml`;
  const targets = new Map(
    opened
      .all(`ppt/slides/_rels/slide${n}.xml.rels`, 'Relationship')
      .map(({ attribs }) => [attribs['Id'], attribs['Target'] ?? '']),
  );
  return opened.all(path, 'a:hlinkClick').map((link) => {
    const properties = link.parent as never as Parameters<typeof below>[0] & {
      attribs: Record<string, string>;
      parent: never;
    };
    const target = targets.get(link.attribs['r:id']) ?? '';
    const jump = link.attribs['action'] === 'ppaction://hlinksldjump';
    return {
      text: words(below(properties.parent, 'a:t')[0] as never).replace('\u2060', ''),
      to: jump ? Number(/^slide(\d+)\.xml$/.exec(target)?.[1]) : target,
      quiet: properties.attribs['u'] === 'none' && below(link, 'ahyp:hlinkClr')[0]?.attribs['val'] === 'tx',
    };
  });
}

/** Words on a slide, and the numbers of its lists: PowerPoint counts on through paragraphs that begin at the same one. */
function listedOn(opened: Opened, n: number): string[] {
  const path = `ppt/slides/slide${n}.xml`;
  const counts = new Map<string, number>();
  const numbers = opened.all(path, 'a:buAutoNum').map(({ attribs: { startAt = '1' } }) => {
    const before = counts.get(startAt) ?? 0;
    counts.set(startAt, before + 1);
    return String(Number(startAt) + before);
  });
  return [...numbers, ...opened.all(path, 'a:t').flatMap((one) => words(one).split(/\s+/))];
}

describe('the first deck', () => {
  let opened: Opened;
  let prepared: Prepared;
  const slideOf = (id: string) => prepared.slides.findIndex((one) => one.id === id) + 1;

  beforeAll(async () => {
    const { deck } = loadDeck(join(packageRoot, 'data/sco-qingdao'), { root: packageRoot });
    const audience = deck?.audiences.get(deck.defaultAudience);
    if (!deck || !audience) throw new Error('the first deck does not load');
    prepared = prepare(findProject(packageRoot), deck, audience);
    opened = open(await writeDeck(prepared.presentation, prepared.theme, packageRoot, prepared));
  });

  test("the agenda's entries lead to the slides that open their sections, and look as ever", () => {
    const agenda = linksOn(opened, slideOf('agenda'));
    const sections = prepared.slides.flatMap(({ layout }, i) =>
      /^section(?:-|$)/.test(layout) ? [i + 1] : [],
    );
    expect(agenda.map(({ to }) => to)).toEqual(sections);
    expect(agenda.every(({ quiet }) => quiet)).toBe(true);
    for (const [i, { text }] of agenda.entries())
      expect(text).toContain(prepared.slides[(sections[i] ?? 0) - 1]?.title);
  });

  test('every source mark leads to the slide that lists it, in text, tables and drawings', () => {
    const to = prepared.slides.findIndex(({ layout }) => layout === 'references') + 1;
    const listed = listedOn(opened, to);
    let count = 0;
    for (let n = 1; n <= prepared.slides.length; n++) {
      const raised = opened
        .all(`ppt/slides/slide${n}.xml`, 'a:rPr')
        .filter(({ attribs }) => attribs['baseline'] === '30000');
      for (const mark of raised) expect(below(mark, 'a:hlinkClick'), `slide ${n}`).toHaveLength(1);
      const links = linksOn(opened, n).filter(({ text }) => /^[[§]/.test(text));
      expect(links).toHaveLength(raised.length);
      for (const { text, to: where, quiet } of links) {
        expect([where, quiet]).toEqual([to, true]);
        for (const one of text.split(' ')) expect(listed).toContain(one.replace(/^\[(\d+)\]$/, '$1'));
      }
      count += links.length;
    }
    expect(count).toBeGreaterThan(40);
  });

  test('the headmatter says where they lead, for both outputs', () => {
    expect(readFileSync(join(packageRoot, 'templates/references/schema.yaml'), 'utf8')).toContain(
      'lists: sources',
    );
    expect(prepared.presentation.headmatter['lectern']).toMatchObject({ cited: 'references' });
  });
});

test('credits lead to the slides that show the pictures, references and sources to their addresses', async () => {
  const { root } = exampleDeck();
  const data = join(root, 'data/examples');
  const sources = { s1: { section: 'chapter 1', mark: '§1', url: 'https://example.org/tides?a=1&b=2' } };
  writeFileSync(join(data, 'sources.yaml'), stringify({ sources }));
  const { deck } = loadDeck(data, { root });
  const audience = deck?.audiences.get('en-academic-16-9');
  if (!deck || !audience) throw new Error('the examples do not load');
  const { slides, presentation, theme, placed } = prepare(findProject(root), deck, audience);
  const opened = open(await writeDeck(presentation, theme, root, { placed }));
  const on = (id: string) => linksOn(opened, slides.findIndex((one) => one.id === id) + 1);
  const credits = on('credits');
  const jumps = credits.flatMap(({ to }) => (typeof to === 'number' ? [to] : []));
  expect(jumps.length).toBeGreaterThan(0);
  const titles = credits.filter(({ to }) => typeof to === 'number').map(({ text }) => text);
  expect(titles).toEqual(jumps.map((n) => slides[n - 1]?.title));
  expect(on('references').map(({ to }) => to)).toContain('https://example.org/tides?a=1&b=2');
});

describe('source marks', () => {
  const academic = theme();
  const slides = (id: string) => [
    slide(academic, 1, 'bullets', 'T', [
      fill(academic, 'bullets', 'body', [list(['a']), paragraph('b', cite('[1]'))]),
      shape('s', { x: 60, y: 400, w: 200, h: 60 }, '', {
        text: [{ runs: [{ text: 'c' }, { text: '§2', cite: '§2' }], style: 'label', step: 0, align: 'left' }],
      }),
    ]),
    slide(academic, 2, 'references', 'Sources', [], { id }),
  ];

  const cited = async (id: string) => open(await writePptx({ ...deckOf(academic, slides('r')), cited: id }));

  test('lead nowhere where no slide lists them', async () => {
    expect(linksOn(await write(academic, slides('r')), 1)).toEqual([]);
  });

  test('lead to the slide that the deck names, if it is there', async () => {
    const opened = await cited('r');
    expect(linksOn(opened, 1)).toEqual([
      { text: '[1]', to: 2, quiet: true },
      { text: '§2', to: 2, quiet: true },
    ]);
    const gone = await cited('x');
    expect(linksOn(gone, 1)).toEqual([]);
  });
});

test('a link does not end the text of a placeholder that is animated: LibreOffice would drop it', async () => {
  const link = {
    type: 'link' as const,
    url: 'https://a.b/',
    children: [{ type: 'text' as const, value: 'there' }],
  };
  const look = theme();
  const items = (click?: number) => ({
    ...list([
      {
        type: 'listItem' as const,
        children: [{ type: 'paragraph' as const, children: [link] }],
        ...(click ? { click } : {}),
      },
    ]),
  });
  const opened = await write(look, [
    slide(look, 1, 'bullets', 'T', [fill(look, 'bullets', 'body', [items(1)])]),
    slide(look, 2, 'bullets', 'T', [fill(look, 'bullets', 'body', [items()])]),
  ]);
  const texts = [1, 2].map((n) => opened.all(`ppt/slides/slide${n}.xml`, 'a:t').map(words));
  expect(texts[0]).toEqual(expect.arrayContaining(['there', '\u2060']));
  expect(texts[1]).not.toContain('\u2060');
});
