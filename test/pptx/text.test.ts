import { describe, expect, test } from 'vitest';
import { cite, fill, item, list, paragraph, regionOf, shape, slide, strong, text, theme } from './fixture.ts';
import { below, kinIn, layoutOf, named, words, write } from './open.ts';

const academic = theme();
const bullets = (blocks: Parameters<typeof fill>[3], more = {}) =>
  slide(academic, 1, 'bullets', '标题', [fill(academic, 'bullets', 'body', blocks, more)]);
const part = 'ppt/slides/slide1.xml';

describe('text in placeholders', () => {
  test('repeats nothing that the layout says', async () => {
    const opened = await write(academic, [bullets([list(['一', '二'])])]);
    const body = named(opened, part, 'body');
    expect(below(body, 'p:ph')[0]?.attribs).toEqual({ idx: '1' });
    expect(below(body, 'a:xfrm')).toEqual([]);
    expect(below(body, 'a:pPr')).toEqual([]);
    expect(below(body, 'a:rPr').map(({ attribs }) => attribs)).toEqual([
      { lang: 'zh-CN', altLang: 'en-US' },
      { lang: 'zh-CN', altLang: 'en-US' },
    ]);
    expect(below(body, 'a:p').map(words)).toEqual(['一', '二']);
  });

  test('a plain paragraph among bullets has none', async () => {
    const opened = await write(academic, [bullets([paragraph('引子'), list(['一'])])]);
    const [plain, item] = below(named(opened, part, 'body'), 'a:p');
    expect(below(plain as never, 'a:buNone')).toHaveLength(1);
    expect(below(item as never, 'a:buNone')).toHaveLength(0);
  });

  test('nested lists are levels, numbers count on from where they start', async () => {
    const nested = list([item([paragraph('一'), list(['甲'])]), '二'], true, 3);
    const opened = await write(academic, [bullets([nested])]);
    const [first, inner, second] = below(named(opened, part, 'body'), 'a:p');
    expect(below(inner as never, 'a:pPr')[0]?.attribs['lvl']).toBe('1');
    const starts = [first, second].map((p) => below(p as never, 'a:buAutoNum')[0]?.attribs['startAt']);
    expect(starts).toEqual(['3', '3']);
  });

  test('one that is moved says only that; of one set smaller its layout says it', async () => {
    const rect = { ...regionOf(academic, 'bullets', 'body').rect, y: 164 };
    const opened = await write(academic, [bullets([list(['一'])], { rect, step: 1 })]);
    const body = named(opened, part, 'body');
    expect(below(body, 'a:off')[0]?.attribs['y']).toBe(String(164 * 12700));
    expect(below(body, 'a:lstStyle')[0]?.children).toEqual([]);
    expect(below(body, 'a:rPr')[0]?.attribs['sz']).toBeUndefined();
    const kin = kinIn(opened, layoutOf(opened, part), body) as never;
    const size = (academic.styles.body.steps[0]?.size ?? 0) * 100;
    expect(below(kin, 'a:lvl1pPr').flatMap((level) => below(level, 'a:defRPr'))[0]?.attribs).toEqual({
      sz: String(size),
    });
    expect(opened.all(layoutOf(opened, part), 'p:cSld')[0]?.attribs['name']).toBe('标题和内容，22 磅');
  });

  test('text that something stands below keeps that free, and its place', async () => {
    const { rect } = regionOf(academic, 'bullets', 'body');
    const opened = await write(academic, [bullets([list(['一'])], { rect: { ...rect, h: 100 } })]);
    const body = named(opened, part, 'body');
    expect(below(body, 'a:xfrm')).toEqual([]);
    expect(below(body, 'a:bodyPr')[0]?.attribs['bIns']).toBe(String((rect.h - 100) * 12700));
  });
});

describe('runs', () => {
  test('language by their own text, in an English deck too', async () => {
    const blocks = [paragraph('SCO ', strong('青岛'), ' summit')];
    const opened = await write(academic, [bullets(blocks)], { language: 'en-GB' });
    const runs = below(named(opened, part, 'body'), 'a:rPr').map(({ attribs }) => attribs);
    expect(runs).toEqual([{ lang: 'en-GB' }, { lang: 'zh-CN', altLang: 'en-US', b: '1' }, { lang: 'en-GB' }]);
  });

  test('links lead out, to slides, or nowhere', async () => {
    const link = (url: string) => ({ type: 'link' as const, url, children: [text(url)] });
    const blocks = [
      paragraph(link('https://a.b/c?d=1&e=2'), link('#slide-1'), link('/1'), link('javascript:alert(1)')),
    ];
    const opened = await write(academic, [bullets(blocks)]);
    expect(below(named(opened, part, 'body'), 'a:hlinkClick')).toHaveLength(3);
    const relationships = opened.all('ppt/slides/_rels/slide1.xml.rels', 'Relationship');
    const targets = relationships.map(({ attribs }) => attribs['Target']);
    expect(targets).toEqual([expect.stringContaining('slideLayout'), 'https://a.b/c?d=1&e=2', 'slide1.xml']);
  });

  test('a link on a deep ground has the colour of its text, elsewhere the one of links', async () => {
    const link = { type: 'link' as const, url: 'https://a.b/', children: [text('a.b')] };
    const closing = regionOf(academic, 'closing', 'details');
    expect(closing.color).toBeDefined();
    const deep = slide(academic, 1, 'closing', '谢谢', [
      fill(academic, 'closing', 'details', [paragraph(link)]),
    ]);
    const [ours] = (await write(academic, [deep])).all(part, 'a:hlinkClick');
    expect(ours && below(ours, 'ahyp:hlinkClr')[0]?.attribs['val']).toBe('tx');
    const [plain] = (await write(academic, [bullets([paragraph(link)])])).all(part, 'a:hlinkClick');
    expect(plain && below(plain, 'ahyp:hlinkClr')).toEqual([]);
  });

  test('source marks are raised, code alone has faces of its own', async () => {
    const blocks = [paragraph('说', cite('[2]'), { type: 'inlineCode', value: 'a < b' })];
    const opened = await write(academic, [bullets(blocks)]);
    const [, mark, code] = below(named(opened, part, 'body'), 'a:rPr');
    expect(mark?.attribs['baseline']).toBe('30000');
    const [color] = below(mark as never, 'a:schemeClr');
    expect(color?.attribs['val']).toBe('tx1');
    expect(below(color as never, 'a:lumMod')[0]?.attribs['val']).toBe('75000');
    expect(below(code as never, 'a:latin')[0]?.attribs['typeface']).toBe('Courier New');
    expect(below(code as never, 'a:ea')[0]?.attribs['typeface']).toBe('Microsoft YaHei');
  });

  test('a shape says all of its text, since it inherits nothing', async () => {
    const box = shape('node', { x: 100, y: 100, w: 200, h: 80 }, '安全');
    const opened = await write(academic, [slide(academic, 1, 'diagram', '图', [box])]);
    const node = named(opened, part, 'node');
    expect(below(node, 'a:rPr')[0]?.attribs['sz']).toBe(String(academic.styles.label.size * 100));
    expect(below(node, 'a:lnSpc')).toHaveLength(1);
    expect(below(node, 'a:srgbClr')).toEqual([]);
  });
});
