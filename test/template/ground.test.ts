/** A cover or section slide with a picture in an institution's template, which keeps its own look. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Layout, Rect, Theme } from '../../src/model/theme.ts';
import { place } from '../../src/place/index.ts';
import { freeRoom } from '../../src/template/free-room.ts';
import { readThemeTemplate } from '../../src/template/load.ts';
import { paragraph, slide } from '../place/fixture.ts';

const themeIn = (file: string): Theme => {
  const { theme } = readThemeTemplate(join('test/cases/templates', file));
  if (!theme) throw new Error(`${file} cannot be read`);
  return theme;
};
const layoutIn = (theme: Theme, name: string): Layout => {
  const layout = theme.layouts[name];
  if (!layout) throw new Error(`there is no ${name}`);
  return layout;
};
const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const all = ['ecole.pptx', 'hochschule.potx', 'observatory.potx', 'xueyuan.potx', 'dna.potx', 'pandoc.pptx'];

describe.each(all)('in %s', (file) => {
  const theme = themeIn(file);

  test.each([
    ['cover-picture', 'cover'],
    ['cover-map', 'cover'],
    ['section-picture', 'section'],
    ['section-number', 'section'],
    ['section-progress', 'section'],
  ])('%s is the layout that %s is there, but for what fills the ground', (name, other) => {
    const [own, usual] = [layoutIn(theme, name), layoutIn(theme, other)];
    expect(own.template?.part).toBe(usual.template?.part);
    const rects = ({ regions }: Layout) =>
      regions.filter(({ ground }) => !ground).map((region) => [region.name, region.rect]);
    expect(rects(own)).toEqual(rects(usual));
  });

  test('a picture without a placeholder is never over words', () => {
    for (const { regions } of Object.values(theme.layouts))
      for (const { ground, placeholder, rect } of regions)
        if (ground && !placeholder)
          expect(regions.filter((other) => !other.ground && meet(rect, other.rect))).toEqual([]);
  });
});

test('where there is no room the picture is left out, and what is said stays', () => {
  const theme = themeIn('ecole.pptx');
  expect(layoutIn(theme, 'cover-picture').lacks).toEqual(['ground']);
  const image = { type: 'image', url: 'coast.png', alt: 'A coast' } as const;
  const own = slide('cover-picture', { ground: [image], details: [paragraph('A. Keeper')] });
  const { boxes } = place(own, theme, { language: 'en' }).placed;
  expect(boxes.map(({ id }) => id)).toEqual(['title', 'details']);
});

test('where there is room it stands there, and needs no veil of any picture’s', () => {
  const theme = themeIn('observatory.potx');
  const [ground] = layoutIn(theme, 'cover-picture').regions;
  expect(ground?.ground).toBeDefined();
  expect((ground?.rect.w ?? 0) * (ground?.rect.h ?? 0)).toBeGreaterThan(0.12 * theme.size.w * theme.size.h);
});

describe('the largest free place', () => {
  const page = { w: 960, h: 540 };
  test('is all of an empty slide', () => expect(freeRoom([], page, 10)).toEqual({ x: 0, y: 0, ...page }));
  test('is the wider side, a little apart', () => {
    expect(freeRoom([{ x: 100, y: 0, w: 200, h: 540 }], page, 10)).toEqual({ x: 310, y: 0, w: 650, h: 540 });
  });
  test('is none where what is left is small', () => {
    expect(freeRoom([{ x: 60, y: 60, w: 840, h: 420 }], page, 10)).toBeUndefined();
  });
});
