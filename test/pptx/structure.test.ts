import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sayIn } from '../../src/theme/words.ts';
import { fill, group, item, list, paragraph, regionOf, shape, slide, theme } from './fixture.ts';
import { below, named, paragraphs, words, write } from './open.ts';
import { sampleSlides } from './sample.ts';

const academic = theme();
const sample = await write(academic, sampleSlides(academic));

describe('master and layouts', () => {
  test('a named, typed layout for each of the theme', () => {
    const say = sayIn(academic, 'zh-CN');
    const parts = sample.paths.filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const byName = new Map(parts.map((path) => [sample.all(path, 'p:cSld')[0]?.attribs['name'], path]));
    expect(byName.size).toBe(parts.length);
    for (const layout of Object.values(academic.layouts)) {
      const path = byName.get(say(layout.title)) ?? '';
      const { attribs = {} } = sample.all(path, 'p:sldLayout')[0] ?? {};
      expect(attribs['type'] ?? 'cust').toBe(layout.type);
      expect(attribs['userDrawn']).toBe(layout.type === 'cust' ? '1' : undefined);
      const types = sample.all(path, 'p:ph').map((ph) => ph.attribs['type']);
      expect(types).toEqual(expect.arrayContaining(['dt', 'ftr', 'sldNum']));
    }
  });

  test('a layout says only what differs from the master', () => {
    const at = Object.values(academic.layouts).findIndex(({ name }) => name === 'bullets') + 1;
    const shapes = sample.all(`ppt/slideLayouts/slideLayout${at}.xml`, 'p:sp');
    const silent = shapes.filter((shape) => {
      const [place, style] = ['p:spPr', 'a:lstStyle'].map((name) => below(shape, name)[0]);
      return place?.children.length === 0 && style?.children.length === 0;
    });
    const types = silent.map((shape) => below(shape, 'p:ph')[0]?.attribs['type']);
    expect(types).toEqual(['title', undefined, 'dt', 'ftr', 'sldNum']);
    // What the master says of a level is never said again.
    const master = below(
      sample.all('ppt/slideMasters/slideMaster1.xml', 'p:bodyStyle')[0] as never,
      'a:lvl1pPr',
    )[0];
    for (const path of sample.paths.filter((one) => /slideLayouts\/slideLayout\d+\.xml$/.test(one)))
      for (const shape of sample.all(path, 'p:sp')) {
        if (below(shape, 'p:ph')[0]?.attribs['type'] !== 'body') continue;
        const level = below(shape, 'a:lvl1pPr')[0];
        for (const [name, value] of Object.entries(level?.attribs ?? {}))
          expect(`${name} ${value}`).not.toBe(`${name} ${master?.attribs[name]}`);
      }
  });

  test('a dark theme maps the ground to the dark slots', async () => {
    const hall = theme('plain-dark');
    const opened = await write(hall, sampleSlides(hall).slice(0, 1));
    const map = opened.all('ppt/slideMasters/slideMaster1.xml', 'p:clrMap')[0]?.attribs;
    expect(map).toMatchObject({ bg1: 'dk1', tx1: 'lt1' });
    const dark = opened.all('ppt/theme/theme1.xml', 'a:dk1')[0];
    expect(below(dark as never, 'a:srgbClr')[0]?.attribs['val']).toBe(hall.colors.bg1);
  });

  test('faces for Latin and Chinese apart, and for other scripts', () => {
    const minor = sample.all('ppt/theme/theme1.xml', 'a:minorFont')[0];
    expect(below(minor as never, 'a:latin')[0]?.attribs['typeface']).toBe('Arial');
    expect(below(minor as never, 'a:ea')[0]?.attribs['typeface']).toBe('Microsoft YaHei');
    const scripts = below(minor as never, 'a:font').map(({ attribs }) => attribs['script']);
    expect(scripts.slice(0, 4)).toEqual(['Jpan', 'Hang', 'Hans', 'Hant']);
  });
});

describe('around the slides', () => {
  test('notes are paragraphs on pages with a master and theme of their own', () => {
    expect(paragraphs(sample, 'ppt/notesSlides/notesSlide1.xml').slice(0, 2)).toEqual([
      '同学们好。',
      '今天讲上合组织。',
    ]);
    expect(sample.all('ppt/notesMasters/notesMaster1.xml', 'p:ph')).toHaveLength(6);
    expect(sample.text('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml');
  });

  test('every slide is in one section', () => {
    const part = 'ppt/presentation.xml';
    const listed = sample.all(part, 'p14:sldId').map(({ attribs }) => attribs['id']);
    expect(listed).toEqual(sample.all(part, 'p:sldId').map(({ attribs }) => attribs['id']));
    const ids = sample.all(part, 'p14:section').map(({ attribs }) => attribs['id'] ?? '');
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  test('properties say whose it is and when', () => {
    expect(words(sample.all('docProps/core.xml', 'dc:creator')[0] as never)).toBe('李老师');
    expect(words(sample.all('docProps/core.xml', 'dcterms:modified')[0] as never)).toBe(
      '2018-06-10T08:00:00Z',
    );
    expect(words(sample.all('docProps/app.xml', 'HiddenSlides')[0] as never)).toBe('1');
  });
});

describe('on slides', () => {
  test('groups hold their shapes, connectors are glued to them', () => {
    const path = 'ppt/slides/slide6.xml';
    const structure = named(sample, path, 'Structure');
    expect(below(structure, 'p:cNvPr')[0]?.attribs['descr']).toBe('元首理事会之下有四个领域');
    expect(below(structure, 'p:cxnSp')).toHaveLength(4);
    const ids = below(structure, 'p:sp').map((sp) => below(sp, 'p:cNvPr')[0]?.attribs['id']);
    for (const glue of [...below(structure, 'a:stCxn'), ...below(structure, 'a:endCxn')]) {
      expect(ids).toContain(glue.attribs['id']);
    }
  });

  test('tables have a header row and the theme’s style; tables, charts and pictures have words', () => {
    const table = sample.all('ppt/slides/slide7.xml', 'a:tblPr')[0];
    expect(table?.attribs).toEqual({ firstRow: '1' });
    expect(sample.text('ppt/tableStyles.xml')).toContain(words(table as never));
    expect(sample.all('ppt/slides/slide7.xml', 'a:srgbClr')).toEqual([]);
    expect(sample.all('ppt/slides/slide10.xml', 'p:cNvPr').at(2)?.attribs['descr']).toBe('贸易额逐年上升');
    expect(sample.all('ppt/slides/slide9.xml', 'a:srcRect')[0]?.attribs).toMatchObject({
      l: '10000',
      r: '10000',
    });
  });

  test('clicks appear in order, items with what is below them', async () => {
    const blocks = [list([item([paragraph('一'), list(['甲'])], 2), item([paragraph('二')], 1), '三'])];
    const parts = [shape('a', { x: 0, y: 0, w: 9, h: 9 }, '', { click: 3 })];
    const opened = await write(academic, [
      slide(academic, 1, 'bullets', '题', [
        fill(academic, 'bullets', 'body', blocks),
        group('g', '组', parts),
      ]),
    ]);
    const path = 'ppt/slides/slide1.xml';
    const ranges = opened.all(path, 'p:pRg').map(({ attribs }) => [attribs['st'], attribs['end']]);
    expect(ranges).toEqual([
      ['2', '2'],
      ['0', '1'],
    ]);
    const groupId = below(named(opened, path, 'g'), 'p:cNvPr')[0]?.attribs['id'];
    expect(opened.all(path, 'p:spTgt').at(-1)?.attribs['spid']).toBe(groupId);
    expect(opened.all(path, 'p:bldP').map(({ attribs }) => attribs['build'])).toEqual(['p']);
  });

  test('hidden slides and transitions', () => {
    expect(sample.all('ppt/slides/slide5.xml', 'p:sld')[0]?.attribs['show']).toBe('0');
    expect(sample.all('ppt/slides/slide4.xml', 'p:push')[0]?.attribs['dir']).toBe('l');
  });

  test('equations are native, with their text for other programs', () => {
    const path = 'ppt/slides/slide20.xml';
    expect(sample.all(path, 'm:oMath')).toHaveLength(3);
    expect(sample.all(path, 'm:oMathPara')).toHaveLength(1);
    const fallback = sample.all(path, 'mc:Fallback')[0];
    expect(words(fallback as never)).toContain('E = mc² 很有名');
    expect(sample.all(path, 'm:nary')).toHaveLength(2);
  });
});

test('SVG stays vector, with a PNG beside it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'sign.svg');
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>',
  );
  const { rect } = regionOf(academic, 'image', 'canvas');
  const image = (n: number) =>
    slide(academic, n, 'image', `图 ${n}`, [
      {
        type: 'image',
        id: 'i',
        name: 'Sign',
        region: 'canvas',
        rect,
        file,
        alt: '标志',
        crop: { l: 0, t: 0, r: 0, b: 0 },
        placeholder: { type: 'pic', idx: 1 },
      },
    ]);
  const opened = await write(academic, [image(1), image(2)]);
  const media = opened.paths.filter((path) => path.startsWith('ppt/media/'));
  expect(media).toEqual(['ppt/media/image1.png', 'ppt/media/image1.svg']);
  expect(opened.file('ppt/media/image1.png').subarray(1, 4)).toEqual(new TextEncoder().encode('PNG'));
  expect(opened.all('ppt/slides/slide2.xml', 'asvg:svgBlip')).toHaveLength(1);
  expect(named(opened, 'ppt/slides/slide2.xml', 'Sign').name).toBe('p:pic');
});

test('a second text in one region stands freely, an empty one not at all', async () => {
  const more = { id: 'more', name: 'more' };
  const boxes = [
    fill(academic, 'bullets', 'body', [paragraph('一')]),
    fill(academic, 'bullets', 'body', [paragraph('二')], more),
    fill(academic, 'bullets', 'source', [paragraph('')]),
  ];
  const opened = await write(academic, [slide(academic, 1, 'bullets', '题', boxes)]);
  const path = 'ppt/slides/slide1.xml';
  expect(below(named(opened, path, 'more'), 'p:ph')).toEqual([]);
  expect(below(named(opened, path, 'more'), 'a:defRPr')[0]?.attribs['sz']).toBe(
    String(academic.styles.body.size * 100),
  );
  expect(opened.all(path, 'p:ph').map(({ attribs }) => attribs['idx'])).not.toContain('20');
});

test('an unknown layout or placeholder is an error, not a lost text', async () => {
  const wrong = slide(academic, 1, 'bullets', '题', [], {});
  await expect(write(academic, [{ ...wrong, layout: 'nonsense' }])).rejects.toThrow('nonsense');
  const lost = fill(academic, 'bullets', 'body', [], { placeholder: { type: 'body', idx: 99 } });
  await expect(write(academic, [slide(academic, 1, 'bullets', '题', [lost])])).rejects.toThrow('99');
});
