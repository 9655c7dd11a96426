import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Layout, Rect, Theme } from '../../src/model/theme.ts';
import { placeRegions } from '../../src/place/index.ts';
import { placeDeck } from '../../src/place-deck.ts';
import { readRoot } from '../../src/theme/files.ts';
import { layoutFor, layoutNamed } from '../../src/theme/find-layout.ts';
import { loadTheme, themesDir } from '../../src/theme/load.ts';
import { partOfPlain, plainOf } from '../../src/theme/part.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import { Reader } from '../../src/theme/reader.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { themeCss } from '../../src/web/theme-css.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { below, named, open } from '../pptx/open.ts';

const dir = mkdtempSync(join(tmpdir(), 'lectern-extends-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A folder of themes with one of its own. */
function themed(files: Readonly<Record<string, string>>): Theme {
  cpSync(themesDir, dir, { recursive: true });
  rmSync(join(dir, 'own'), { recursive: true, force: true });
  mkdirSync(join(dir, 'own'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'own', name), text);
  return loadTheme('own', '16:9', {}, dir);
}

const academic = loadTheme('academic', '16:9');
const layout = (theme: Theme, name: string): Layout => {
  const found = layoutNamed(theme, name);
  if (!found) throw new Error(`no layout ${name}`);
  return found;
};
const rectOf = (theme: Theme, name: string, region: string): Rect | undefined =>
  placeRegions(theme, layout(theme, name), new Set([region]))[0]?.rect;

const deck = (markdown: string, theme: Theme) => {
  const { presentation } = parsePresentation(markdown, 'slides.md');
  const placed = placeDeck(presentation, theme, { root: dir });
  return writeDeck(presentation, theme, dir, { placed, language: 'en', clock: new Date(0) });
};

describe('a theme that extends another', () => {
  test('has all that it does not change', () => {
    const { name, title, ...rest } = themed({ 'theme.yaml': 'extends: academic\ntitle: Own\n' });
    expect([name, title]).toEqual(['own', 'Own']);
    expect({ ...rest, name: 'academic', title: 'Academic' }).toEqual(academic);
  });

  test('changes a colour, and a style, and nothing beside them', () => {
    const own = themed({
      'theme.yaml':
        'extends: academic\ntitle: Own\ncolors: {accent1: "7A1F2B"}\nstyles: {title: {bold: false, sizes: [[40, 50, 0]]}}\n',
    });
    expect(own.colors).toEqual({ ...academic.colors, accent1: '7A1F2B' });
    expect(own.styles.title).toEqual({
      ...academic.styles.title,
      size: 40,
      line: 50,
      bold: false,
      steps: [],
    });
    expect(themeCss(own)).toContain('.lt-text-title{font-size:40px;line-height:50px');
  });

  test('has text styles of its own, in CSS and for its layouts', () => {
    const own = themed({
      'theme.yaml': 'extends: academic\ntitle: Own\nstyles: {emphasis: {bold: true, sizes: [[28, 36, 0]]}}\n',
      'layouts.yaml': 'statement: {regions: {support: {style: emphasis}}}',
    });
    const support = layout(own, 'statement').regions.find(({ name }) => name === 'support');
    expect(support?.style).toBe('emphasis');
    expect(themeCss(own)).toContain('.lt-text-emphasis{font-size:28px');
  });

  describe('with titles at another place', () => {
    let own: Theme;
    beforeAll(() => {
      own = themed({
        'theme.yaml': 'extends: academic\ntitle: Own\nregions: {title: {x: 200, y: 440, w: 500, h: 70}}\n',
      });
    });
    const moved = { x: 200, y: 440, w: 500, h: 70 };

    test('has them there on the web', () => {
      expect(rectOf(own, 'bullets', 'title')).toEqual(moved);
      expect(rectOf(own, 'table', 'title')).toEqual(moved);
      // The cover says where its title is.
      expect(rectOf(own, 'cover', 'title')).toEqual(rectOf(academic, 'cover', 'title'));
    });

    test("has them there in PowerPoint's master, from which layouts and slides inherit", async () => {
      const opened = open(await deck('---\nlayout: bullets\n---\n\n# T\n\n- a\n', own));
      const at = Object.keys(own.layouts).indexOf('bullets') + 1;
      const title = named(opened, 'ppt/slideMasters/slideMaster1.xml', 'Title Placeholder 1');
      expect(below(title, 'a:off')[0]?.attribs).toEqual({ x: '2540000', y: '5588000' });
      expect(below(title, 'a:xfrm').flatMap((one) => below(one, 'a:ext'))[0]?.attribs).toEqual({
        cx: '6350000',
        cy: '889000',
      });
      expect(below(named(opened, `ppt/slideLayouts/slideLayout${at}.xml`, 'Title 1'), 'a:off')).toEqual([]);
      expect(below(named(opened, 'ppt/slides/slide1.xml', 'Title'), 'a:off')).toEqual([]);
    });
  });

  test('changes one layout, begins another anew and adds one', () => {
    const own = themed({
      'theme.yaml': 'extends: academic\ntitle: Own\n',
      'layouts.yaml': [
        'cover: {regions: {title: {y: 60}, logo: none}}',
        'table: {extends: content, title: Grid, regions: {canvas: {rows: 1-4, style: table}}}',
        'poster: {title: Poster, for: [iframe], regions: {title: {rows: 1-8}}}',
      ].join('\n'),
    });
    expect(rectOf(own, 'cover', 'title')).toEqual({ ...rectOf(academic, 'cover', 'title'), y: 60 });
    expect(rectOf(own, 'closing', 'title')?.y).toBe(60);
    expect(layout(own, 'cover').regions.some(({ name }) => name === 'logo')).toBe(false);
    expect(layout(own, 'table').regions.map(({ name }) => name)).toEqual(['title', 'canvas', 'source']);
    expect(Object.keys(own.layouts)).toEqual([...Object.keys(academic.layouts), 'poster']);
    expect(layoutFor(own, 'iframe')?.name).toBe('poster');
  });
});

test('a layout of a foreign name is a theme’s own property, not an object’s', () => {
  expect(layoutFor(academic, 'constructor')).toBeUndefined();
});

test('no name of a layout matters to what is made', async () => {
  const markdown = readFileSync('test/cases/every-block/slides.md', 'utf8').replaceAll(
    /!\[.*?\]\(.*?\)|```image\n[\s\S]*?```/g,
    'x',
  );
  const { root } = readRoot('academic', themesDir);
  const plain = JSON.parse(JSON.stringify(root && plainOf(root)));
  const renamed = (name: string) => `x-${name}`;
  const names = Object.keys(plain.layouts);
  plain.layouts = Object.fromEntries(
    Object.entries(plain.layouts as Record<string, { extends?: string }>).map(([name, one]) => [
      renamed(name),
      { ...one, ...(one.extends ? { extends: renamed(one.extends) } : {}) },
    ]),
  );
  const reader = new Reader('16:9');
  const other = readTheme('academic', partOfPlain(plain), reader, []);
  expect(Object.keys(other.layouts)).toHaveLength(Object.keys(academic.layouts).length);
  const again = markdown.replaceAll(/^layout: (\S+)$/gm, (line, name: string) =>
    names.includes(name) ? `layout: ${renamed(name)}` : line,
  );
  expect(again).not.toBe(markdown);
  const [before, after] = await Promise.all([deck(markdown, academic), deck(again, other)]);
  expect(Buffer.compare(before, after)).toBe(0);
});
