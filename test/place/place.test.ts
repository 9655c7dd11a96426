import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/model/box.ts';
import type { Slide } from '../../src/model/tree.ts';
import { place } from '../../src/place/index.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { panelTheme } from '../helpers/ruled-theme.ts';
import { figure, list, paragraph, slide, spec, table } from './fixture.ts';

const theme = loadTheme('academic', '16:9');
const put = (one: Slide, more: Partial<Parameters<typeof place>[2]> = {}) =>
  place(one, theme, { language: 'zh-CN', footer: '讲座', date: '2018年', ...more });
const boxes = (one: Slide, more = {}): readonly Box[] => put(one, more).placed.boxes;
const box = (one: Slide, id: string, more = {}) => boxes(one, more).find((candidate) => candidate.id === id);

describe('text', () => {
  test.each(Object.values(theme.layouts))(
    'of $name stands in its regions’ placeholders',
    ({ name: layout, regions }) => {
      // A picture's placeholder takes no words.
      const names = regions.flatMap(({ name, placeholder }) =>
        placeholder && placeholder.type !== 'pic' ? [name] : [],
      );
      const slots = Object.fromEntries(
        names
          .filter((name) => !['title', 'canvas', 'body', 'logo'].includes(name))
          .map((name) => [name, [paragraph('一')]]),
      );
      const placed = boxes(slide(layout, slots));
      expect(placed.map(({ id }) => id)).toEqual(names.filter((name) => name === 'title' || name in slots));
      for (const one of placed) expect(one).toHaveProperty('placeholder');
    },
  );

  test('that is not there leaves no box', () => {
    expect(boxes(slide('bullets', {})).map(({ id }) => id)).toEqual(['title']);
  });

  test('of unknown slots is not lost', () => {
    const one = box(slide('bullets', { default: [paragraph('一')], aside: [paragraph('二')] }), 'body');
    expect(one).toMatchObject({ blocks: [paragraph('一'), paragraph('二')] });
  });
});

describe('layouts that are not ours', () => {
  test.each([
    ['default', 'bullets'],
    ['center', 'bullets'],
    ['fact', 'statement'],
    ['two-cols', 'two-content'],
    ['quote', 'quotation'],
    ['intro', 'cover'],
    ['end', 'closing'],
    ['something-else', 'bullets'],
  ])('%s becomes %s', (layout, ours) => {
    expect(put(slide(layout, { default: [paragraph('一')] })).placed.layout).toBe(ours);
  });

  test('two-cols has its default slot at the left', () => {
    const placed = boxes(slide('two-cols', { default: [paragraph('一')], right: [paragraph('二')] }));
    expect(placed.map(({ id }) => id)).toEqual(['title', 'left', 'right']);
  });
});

describe('a canvas', () => {
  const cards = figure('cards', spec('cards', 3, 10, 'zh-CN'));
  const chart = figure('chart', { type: 'column', alt: 'a', categories: [], series: [] });

  test('moves down below a lead and ends above a note', () => {
    const alone = box(slide('chart', { default: [chart], takeaways: [list('一')] }), 'canvas');
    const led = box(
      slide('chart', { default: [chart], takeaways: [list('一')], lead: [paragraph('一')] }),
      'canvas',
    );
    expect(alone).toMatchObject({ rect: { y: 130, h: 340 } });
    expect(led).toMatchObject({ rect: { y: 164, h: 306 } });
    const noted = box(
      slide('table', { default: [table(['left'], ['一'])], note: [paragraph('二')] }),
      'canvas',
    );
    expect(noted).toMatchObject({ type: 'table', rect: { y: 130 } });
  });

  test('is as wide as the slide without a neighbour', () => {
    expect(box(slide('chart', { default: [chart] }), 'canvas')).toMatchObject({ rect: { w: 848 } });
  });

  test('holds a drawing as a group beside something else; alone, the words of a list stand by themselves', () => {
    const beside = slide('comparison', { default: [cards, paragraph('一')] });
    expect(box(beside, 'cards')).toMatchObject({ type: 'group', alt: 'a' });
    const { placed } = place(slide('comparison', { default: [cards] }), panelTheme('16:9'), {
      language: 'zh-CN',
    });
    const alone = placed.boxes.filter(({ type }) => type !== 'text');
    expect(alone.map(({ type }) => type)).not.toContain('group');
    expect(alone.map((one) => one.type === 'shape' && one.outline)).toContain(1);
  });

  test('shares its height between text, table and picture', () => {
    const image = { type: 'image', url: 'a.png', alt: 'A' } as const;
    const parts = boxes(
      slide('default', { default: [paragraph('一'), table(['left'], ['二'], ['三']), image] }),
    );
    const tops = parts.slice(1).map((one) => ('rect' in one ? one.rect.y : 0));
    expect(parts.map(({ id }) => id)).toEqual(['title', 'body', 'body-2', 'body-3']);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(parts[2]).not.toHaveProperty('placeholder');
  });
});

describe('pictures', () => {
  const one = (frontmatter = {}) =>
    slide('image', { default: [{ type: 'image', url: 'a.png', alt: 'A' }] }, frontmatter);
  const imageSize = () => ({ w: 1000, h: 1000 });

  test('are contained without distortion', () => {
    expect(box(one(), 'canvas', { imageSize })).toMatchObject({
      rect: { x: 56 + (848 - 340) / 2, y: 130, w: 340, h: 340 },
      crop: { l: 0, t: 0, r: 0, b: 0 },
    });
  });

  test('cover their place where the front matter says so', () => {
    const cut = (1 - 340 / 848) / 2;
    expect(box(one({ fit: 'cover' }), 'canvas', { imageSize })).toMatchObject({
      rect: { w: 848, h: 340 },
      crop: { l: 0, r: 0, t: expect.closeTo(cut), b: expect.closeTo(cut) },
    });
  });

  test('that are missing are described', () => {
    expect(box(one(), 'canvas', { resolveImage: () => undefined })).toMatchObject({ type: 'text' });
  });
});

describe('a placed slide', () => {
  test('has footer and date where its layout shows them', () => {
    expect(put(slide('bullets', {})).placed).toMatchObject({ footer: '讲座', date: '2018年' });
    expect(put(slide('cover', {})).placed).not.toHaveProperty('footer');
  });

  test('has its title as plain text, without source marks', () => {
    const one = slide('bullets', {});
    const title = [...one.title, { type: 'cite', value: '[1]', from: 'a' } as const];
    expect(put({ ...one, title }).placed.title).toBe('标题');
  });
});
