/** Which layout of a template each of ours gets: by its placeholders, its name in the usual languages, and its kind. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Layout, Rect, Theme } from '../../src/model/theme.ts';
import { placeRegions } from '../../src/place/index.ts';
import { textRect } from '../../src/template/area.ts';
import { type ReadThemeTemplate, readThemeTemplate } from '../../src/template/load.ts';
import { mappingPath } from '../../src/template/mapping-file.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { onLayout } from '../../src/theme/on-layout.ts';
import { changedTemplate } from './changed-template.ts';

const kestrel = '../../../data/kestrel/kestrel.potx';
const layout = (n: number): string => `ppt/slideLayouts/slideLayout${n}.xml`;
const renamed = (to: string) => (xml: string) => xml.replace(/(<p:cSld name=")[^"]*/, `$1${to}`);
/** The file changed in nothing that counts, so that no mapping stands beside it. */
const untouched = { [layout(1)]: (xml: string) => `${xml}\n` };

type Read = Required<ReadThemeTemplate>;
function read(file: string): Read {
  const found = readThemeTemplate(file);
  if (!found.theme) throw new Error(JSON.stringify(found.diagnostics));
  return found as Read;
}

const chosen = ({ map }: Read, name: string): string | undefined => map.get(name)?.layout.name;
const idxOf = ({ map }: Read, name: string, region: string): number | undefined =>
  map.get(name)?.regions.get(region)?.idx;
function layoutOf({ layouts }: Theme, name: string): Layout {
  const found = layouts[name];
  if (!found) throw new Error(`no layout ${name}`);
  return found;
}
function rectOf(theme: Theme, name: string, region: string, filled: readonly string[]): Rect {
  const own = layoutOf(theme, name);
  const all = placeRegions(onLayout(theme, own), own, new Set(filled));
  const found = all.find((one) => one.region.name === region);
  if (!found) throw new Error(`no region ${region}`);
  return found.rect;
}
const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe('a template with layouts for a caption and for a statement', () => {
  const made = read(changedTemplate(kestrel, untouched));

  test.each([
    ['content-with-caption', 'Content with Caption'],
    ['image', 'Content with Caption'],
    ['chart', 'Content with Caption'],
    ['statement', 'Statement'],
    ['two-content', 'Two Content'],
  ])('%s is in its %s', (ours, theirs) => {
    expect(chosen(made, ours)).toBe(theirs);
    expect(made.map.get(ours)?.exact).toBe(true);
  });

  test('their parts fill its placeholders', () => {
    expect([idxOf(made, 'chart', 'canvas'), idxOf(made, 'chart', 'takeaways')]).toEqual([1, 2]);
    expect([idxOf(made, 'statement', 'body'), idxOf(made, 'statement', 'support')]).toEqual([1, 15]);
  });

  test('a chart alone has the place of what would stand beside it', () => {
    const alone = rectOf(made.theme, 'chart', 'canvas', ['title', 'canvas']);
    const beside = rectOf(made.theme, 'chart', 'canvas', ['title', 'canvas', 'takeaways']);
    expect(beside.w).toBeLessThan(640);
    expect(alone).toMatchObject({ x: beside.x, y: beside.y });
    expect(alone.x + alone.w).toBeGreaterThan(890);
  });

  test.each(['cover', 'section', 'closing'])(
    'on %s what has no placeholder stands beside those there are',
    (name) => {
      const { area, regions } = made.map.get(name) ?? {};
      if (!area || !regions) throw new Error(name);
      expect(area.h).toBeGreaterThan(50);
      for (const one of regions.values()) expect(overlap(area, textRect(one))).toBe(false);
    },
  );
});

test.each([
  'Inhalt mit Überschrift',
  'Contenu avec légende',
  'Contenido con título',
  'Contenuto con didascalia',
  'Conteúdo com Legenda',
  'Inhoud met bijschrift',
  '内容与标题',
  '含標題的內容',
  'タイトル付きのコンテンツ',
  '캡션 있는 콘텐츠',
  'Объект с подписью',
])('a layout without a type is known for one with a caption by its name: %s', (name) => {
  const made = read(
    changedTemplate('pandoc.pptx', {
      [layout(8)]: (xml) => renamed(name)(xml.replace(' type="objTx"', '')),
    }),
  );
  expect(chosen(made, 'content-with-caption')).toBe(name);
  // The title stands above the caption, in its column: there is no room for a lead above both.
  expect(chosen(made, 'chart')).toBe('Two Content');
  expect(idxOf(made, 'content-with-caption', 'canvas')).toBe(1);
});

test('a layout whose caption is a line, or on which the template draws something, is not taken for captions', () => {
  const made = read(changedTemplate('pandoc.pptx', untouched));
  expect(chosen(made, 'image')).toBe('Content with Caption');
  // The master's sign stands where that layout has its content.
  expect(chosen(read(changedTemplate('hochschule.potx', untouched)), 'image')).toBe('Zwei Inhalte');
});

test.each([
  [
    'statement',
    ['Kernaussage', 'Message clé (fond bleu)', 'Mensaje clave 2', '金句页', 'キーメッセージ', 'Тезис'],
  ],
  ['quotation', ['Quote Dark', 'Zitat', 'Citation', 'Cita', 'Citação', '引用', '인용']],
  ['agenda', ['Table of contents', 'Inhaltsverzeichnis', 'Sommaire', 'Índice', '目录', '目次', '목차']],
  ['references', ['References', 'Literatur', 'Références', 'Referências', '参考文献', '참고문헌']],
])('%s is in a layout of such a name, in any usual language', (ours, names) => {
  for (const name of names) {
    const made = read(changedTemplate(kestrel, { [layout(7)]: renamed(name) }));
    expect(chosen(made, ours)).toBe(name);
    expect(chosen(made, 'table')).not.toBe(name);
    expect(chosen(made, 'bullets')).toBe('Title and Content');
  }
});

test.each(['Danke', 'Thank you!', 'Merci', '谢谢', '封底', '감사합니다'])(
  'the last slide is in a layout called %s',
  (name) => {
    const made = read(changedTemplate(kestrel, { [layout(3)]: renamed(name) }));
    expect(chosen(made, 'closing')).toBe(name);
    expect(chosen(made, 'cover')).toBe('Title Slide');
  },
);

test('a layout in whose title a quotation would stand is none for ours, which have a title besides', () => {
  const made = read(
    changedTemplate(kestrel, {
      [layout(7)]: (xml) =>
        renamed('Quote with Caption')(xml).replace(
          /(<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr)(?:\/>|>.*?<\/p:spPr>)/,
          '$1><a:xfrm><a:off x="711200" y="711200"/><a:ext cx="10160000" cy="2900000"/></a:xfrm></p:spPr>',
        ),
    }),
  );
  expect(chosen(made, 'quotation')).toBe('Title and Content');
});

test('where a chart has a placeholder of its own beside words, that layout comes first', () => {
  const made = read(
    changedTemplate(kestrel, {
      [layout(4)]: (xml) => xml.replace(/<p:ph [^>]*idx="1"[^>]*\/>/, '<p:ph type="chart" idx="1"/>'),
    }),
  );
  expect(chosen(made, 'chart')).toBe('Two Content');
  expect(made.map.get('chart')?.regions.get('canvas')?.type).toBe('chart');
});

test('a place that a person gives for what has no placeholder on a title slide is kept to', () => {
  const file = changedTemplate('pandoc.pptx', untouched);
  const area = { x: 60, y: 20, w: 300, h: 90 };
  writeFileSync(
    mappingPath(file),
    `template: pandoc.pptx\nlayouts: {cover: {layout: Title Slide, area: ${JSON.stringify(area)}}}\n`,
  );
  const { theme } = read(file);
  const details = layoutOf(theme, 'cover').regions.find(({ name }) => name === 'details');
  expect(details?.rect.x).toBe(60);
  expect(details?.rect.w).toBe(300);
  expect(details && details.rect.y + details.rect.h).toBeLessThanOrEqual(111);
});

test('what stands free is read on the ground of a template whose text is in no colour of its theme', () => {
  const navy = (xml: string) =>
    xml
      .replace(
        /<p:bg>.*?<\/p:bg>/s,
        '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="233A5B"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      )
      .replaceAll('<a:schemeClr val="tx1"/>', '<a:srgbClr val="F4F7FC"/>');
  const { theme } = read(changedTemplate('pandoc.pptx', { 'ppt/slideMasters/slideMaster1.xml': navy }));
  const free = layoutOf(theme, 'statement').regions.filter(({ name }) => ['lead', 'support'].includes(name));
  expect(free).toHaveLength(2);
  for (const { color, style } of free) {
    const ink = color ?? theme.styles[style as keyof typeof theme.styles]?.color;
    expect(ink && contrast(hexOf(theme, ink), '233A5B')).toBeGreaterThanOrEqual(4.5);
  }
});

test('a list in the first of two columns has both where the second is empty, and the slide says so', () => {
  const { theme } = read(changedTemplate('pandoc.pptx', untouched));
  const alone = rectOf(theme, 'references', 'left', ['title', 'left']);
  const beside = rectOf(theme, 'references', 'left', ['title', 'left', 'right']);
  expect(beside.w).toBeLessThan(320);
  expect(alone.w).toBeGreaterThan(600);
});
