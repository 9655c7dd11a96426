/** What PowerPoint leaves in files besides slides: identities, guides, footers, a thumbnail, properties. */
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import type { PlacedSlide } from '../../src/model/box.ts';
import { contentArea } from '../../src/theme/grid.ts';
import { fill, group, list, paragraph, shape, slide, theme } from './fixture.ts';
import { below, named, type Opened, words, write } from './open.ts';
import { sampleSlides } from './sample.ts';

const academic = theme();
const sample = await write(academic, sampleSlides(academic));

const shapeIds = (opened: Opened, path: string) =>
  opened.all(path, 'a16:creationId').map(({ attribs }) => attribs['id']);
const slideId = (opened: Opened, path: string) => opened.all(path, 'p14:creationId')[0]?.attribs['val'];
const parts = /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/;

describe('creation ids', () => {
  test('every slide, layout and shape has one, and none has that of another', () => {
    const paths = sample.paths.filter((path) => parts.test(path));
    for (const path of paths) {
      expect(sample.all(path, 'p14:creationId'), path).toHaveLength(1);
      const shapes = sample.all(path, 'p:cNvPr').filter(({ attribs }) => attribs['name'] !== '');
      for (const one of shapes) expect(below(one, 'a16:creationId'), path).toHaveLength(1);
    }
    const slides = paths.map((path) => slideId(sample, path));
    expect(new Set(slides).size).toBe(paths.length);
    // A shape with equations is offered twice: it is one shape.
    const shapes = paths.flatMap((path) => [...new Set(shapeIds(sample, path))]);
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const id of shapes) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  const bullets = (n: number, id: string): PlacedSlide =>
    slide(academic, n, 'bullets', `Title ${id}`, [fill(academic, 'bullets', 'body', [list([id])])], { id });

  test('stay when slides are put before others, and when words change', async () => {
    const before = await write(academic, [bullets(1, 'a'), bullets(2, 'b')]);
    const after = await write(academic, [
      bullets(1, 'c'),
      bullets(2, 'a'),
      { ...bullets(3, 'b'), title: 'Else' },
    ]);
    for (const [old, now] of [
      [1, 2],
      [2, 3],
    ] as const) {
      const [was, is] = [`ppt/slides/slide${old}.xml`, `ppt/slides/slide${now}.xml`];
      expect(slideId(after, is)).toBe(slideId(before, was));
      expect(shapeIds(after, is)).toEqual(shapeIds(before, was));
    }
  });

  test('tell slides and shapes of one name apart', async () => {
    const twins = [0, 1].map((i) => shape('twin', { x: 60 + 100 * i, y: 200, w: 80, h: 40 }, 'twin'));
    const boxes = [group('g', 'Twins', twins)];
    const opened = await write(
      academic,
      [1, 2].map((n) => slide(academic, n, 'figures', 'T', boxes, { id: 'same' })),
    );
    const paths = ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'];
    expect(new Set(paths.map((path) => slideId(opened, path))).size).toBe(2);
    const ids = paths.flatMap((path) => shapeIds(opened, path));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('master and layouts', () => {
  const master = 'ppt/slideMasters/slideMaster1.xml';

  test('guides stand at the margins, columns and content area of the grid', () => {
    const guides = sample.all(master, 'p15:guide').map(({ attribs }) => attribs);
    const at = (horizontal: boolean) =>
      guides.filter(({ orient }) => (orient === 'horz') === horizontal).map(({ pos }) => Number(pos) / 8);
    const { x, y, w, h } = contentArea(academic.grid);
    expect(at(true)).toEqual([y, y + h]);
    expect(at(false)).toHaveLength(24);
    expect(at(false)[0]).toBe(x);
    expect(at(false).at(-1)).toBe(x + w);
    expect(at(false)[2] ?? 0).toBeCloseTo((at(false)[1] ?? 0) + academic.grid.gutter, 0);
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
  });

  test('a new slide gets what the others have at their foot, and none where its layout has no foot', async () => {
    const names = Object.keys(academic.layouts);
    const of = (opened: Opened, path: string) => opened.all(path, 'p:hf')[0]?.attribs;
    const layout = (name: string) => `ppt/slideLayouts/slideLayout${names.indexOf(name) + 1}.xml`;
    expect(of(sample, master)).toEqual({ hdr: '0' });
    expect(of(sample, layout('bullets'))).toEqual({ hdr: '0' });
    expect(of(sample, layout('cover'))).toEqual({ sldNum: '0', hdr: '0', ftr: '0', dt: '0' });
    const bare = slide(academic, 1, 'bullets', 'T', [], { footer: undefined, date: undefined } as never);
    const opened = await write(academic, [bare]);
    expect(of(opened, master)).toEqual({ hdr: '0', ftr: '0', dt: '0' });
    const date = named(sample, layout('bullets'), '日期占位符 4');
    expect(words(below(date, 'a:t')[0] as never)).toBe('2018年6月10日');
  });
});

describe('the package', () => {
  test('has a thumbnail of the first slide, which folders show', () => {
    const path = 'docProps/thumbnail.png';
    expect(imageSize(sample.file(path))).toMatchObject({ type: 'png', width: 256, height: 144 });
    const { attribs = {} } =
      sample.all('_rels/.rels', 'Relationship').find(({ attribs: one }) => one['Target'] === path) ?? {};
    expect(attribs['Type']).toBe(
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
    );
    const types = sample
      .all('[Content_Types].xml', 'Default')
      .map(({ attribs: one }) => [one['Extension'], one['ContentType']]);
    expect(types).toContainEqual(['png', 'image/png']);
  });

  test('properties count slides, notes, words and paragraphs, and name faces, theme and titles', async () => {
    const one = (n: number) =>
      slide(
        academic,
        n,
        'bullets',
        'Two words',
        [fill(academic, 'bullets', 'body', [list(['one two three', '四个汉字'])])],
        {
          footer: undefined,
          date: undefined,
          note: n === 1 ? [paragraph('Said.')] : [],
        } as never,
      );
    const opened = await write(academic, [one(1), one(2)], { language: 'de', company: 'Universität & Co' });
    const value = (name: string) => words(opened.all('docProps/app.xml', name)[0] as never);
    expect(['Slides', 'Notes', 'HiddenSlides', 'MMClips'].map(value)).toEqual(['2', '1', '0', '0']);
    // Title, two points and the number: 2 + 3 + 4 + 1 words in 4 paragraphs.
    expect(['Words', 'Paragraphs'].map(value)).toEqual(['20', '8']);
    expect(value('Company')).toBe('Universität & Co');
    const [pairs, titles] = ['HeadingPairs', 'TitlesOfParts'].map((name) =>
      below(opened.all('docProps/app.xml', name)[0] as never, 'vt:lpstr').map(words),
    );
    expect(pairs).toEqual(['Verwendete Schriftarten', 'Design', 'Folientitel']);
    expect(titles).toEqual(['Arial', 'Microsoft YaHei', 'Academic', 'Two words', 'Two words']);
  });
});
