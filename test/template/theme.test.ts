/** How our layouts stand in the templates of test/cases/templates: each was found wrong in a real one. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Layout, Rect, Region, Theme } from '../../src/model/theme.ts';
import { placeRegions } from '../../src/place/index.ts';
import { packageRoot } from '../../src/project.ts';
import { readThemeTemplate } from '../../src/template/load.ts';
import { refitRegion } from '../../src/template/refit.ts';
import { templateTheme } from '../../src/template/theme.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { onLayout } from '../../src/theme/on-layout.ts';

function themed(name: string, language = 'en'): Theme {
  const file = join(packageRoot, 'test/cases/templates', name);
  const { theme, diagnostics } = readThemeTemplate(file, { language });
  if (!theme) throw new Error(JSON.stringify(diagnostics));
  return theme;
}

function layoutOf(theme: Theme, name: string): Layout {
  const found = theme.layouts[name];
  if (!found) throw new Error(`no layout ${name}`);
  return found;
}

/** Where regions stand on a slide on which these have content. */
function placedOn(theme: Theme, name: string, filled: readonly string[]): (region: string) => Rect {
  const layout = layoutOf(theme, name);
  const all = placeRegions(onLayout(theme, layout), layout, new Set(filled));
  return (region) => {
    const found = all.find((one) => one.region.name === region);
    if (!found) throw new Error(`no region ${region}`);
    return found.rect;
  };
}

const regionOf = (theme: Theme, layout: string, name: string): Region | undefined =>
  layoutOf(theme, layout).regions.find((region) => region.name === name);
const bottom = ({ y, h }: Rect): number => y + h;
const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < bottom(b) && b.y < bottom(a);

test('of several masters, colours, faces and signs are those of the one that sample slides use', () => {
  const { colors, fonts, bullets } = themed('ecole.pptx');
  expect(colors.accent1).toBe('0B6E4F');
  expect(fonts.heading.latin).toBe('Times New Roman');
  expect(bullets[0]?.char).toBe('▪');
});

test('a colour map that swaps dark and light is followed, and one of a layout of its own', () => {
  const theme = themed('xueyuan.potx', 'zh-CN');
  expect([theme.colors.bg1, theme.colors.tx1]).toEqual(['F7F2E8', '2B2B2B']);
  expect(layoutOf(theme, 'section').title).toBe('节标题');
  expect(hexOf(theme, layoutOf(theme, 'section').background)).toBe('7A1F1F');
});

test.each([
  ['xueyuan.potx', '标题和内容', '两栏内容', '仅标题'],
  ['hochschule.potx', 'Titel und Inhalt', 'Zwei Inhalte', 'Nur Titel'],
])('%s: layouts are known by their names in its language', (file, bullets, two, only) => {
  const { layouts } = themed(file);
  const titles = ['bullets', 'two-content', 'title-only'].map((name) => layouts[name]?.title);
  expect(titles).toEqual([bullets, two, only]);
});

test('sources have the line at the foot, and a note above it does not take that', () => {
  const theme = themed('hochschule.potx');
  for (const layout of ['bullets', 'figures', 'chart', 'table'])
    expect(regionOf(theme, layout, 'source')?.placeholder?.idx).toBe(14);
  expect(regionOf(theme, 'figures', 'note')?.placeholder).toBeUndefined();
});

test('a lead without a placeholder fills the body that a drawing leaves free, in its own place and size', () => {
  const theme = themed('pandoc.pptx');
  const lead = regionOf(theme, 'figures', 'lead');
  expect(lead?.placeholder).toMatchObject({ idx: 1 });
  expect(lead?.rect.h).toBeLessThan(40);
  expect(lead?.lent?.h).toBeGreaterThan(200);
});

test('where a template has one body, words have it and a chart stands free', () => {
  const theme = themed('dna.potx');
  expect(regionOf(theme, 'chart', 'takeaways')?.placeholder).toBeDefined();
  expect(regionOf(theme, 'chart', 'canvas')?.placeholder).toBeUndefined();
});

test('columns begin below headings that have no placeholder, and stand in theirs where there are none', () => {
  const theme = themed('observatory.potx');
  const with_ = placedOn(theme, 'two-columns', ['title', 'left-heading', 'left', 'right-heading', 'right']);
  expect(overlap(with_('left-heading'), with_('left'))).toBe(false);
  expect(with_('left-heading').x).toBe(with_('left').x);
  const without = placedOn(theme, 'two-columns', ['title', 'left', 'right']);
  expect(without('left').y).toBeCloseTo(63.6, 1);
});

test.each(['pandoc.pptx', 'hochschule.potx', 'xueyuan.potx'])('%s: a lead stands above headings', (file) => {
  const on = placedOn(themed(file), 'two-columns', [
    'title',
    'lead',
    'left-heading',
    'left',
    'right-heading',
    'right',
  ]);
  expect(bottom(on('lead'))).toBeLessThanOrEqual(on('left-heading').y + 1);
  expect(bottom(on('left-heading'))).toBeLessThanOrEqual(on('left').y + 1);
});

test('what a title slide has no placeholder for is not crossed by a line of the template', () => {
  const theme = themed('hochschule.potx');
  const details = regionOf(theme, 'cover', 'details');
  const line = { x: 40, y: 498, w: 880, h: 1 };
  expect(details && overlap(details.rect, line)).toBe(false);
});

test('a line of sources is kept clear of a title below the body', () => {
  const theme = themed('xueyuan.potx');
  const on = placedOn(theme, 'bullets', ['title', 'body', 'source']);
  expect(bottom(on('source'))).toBeLessThanOrEqual(428);
  expect(overlap(on('source'), on('body'))).toBe(false);
});

test('lines of words have styles by their own names: drawings below them keep theirs', () => {
  const theme = themed('hochschule.potx');
  const { styles = {} } = layoutOf(theme, 'timeline');
  expect(regionOf(theme, 'timeline', 'lead')?.style).toBe('lead');
  expect(Object.keys(styles)).toContain('lead');
  expect(Object.keys(styles)).not.toContain('body2');
});

test("where a file's sample text alone says how it looks, slides look so and say it", () => {
  const theme = themed('dna.potx');
  expect(theme.styles.title).toMatchObject({ size: 33, face: { latin: 'Times New Roman' } });
  expect(theme.styles.body.size).toBe(24);
  expect(regionOf(theme, 'bullets', 'title')).toMatchObject({ align: 'center', unsaid: true });
});

test('lines of Chinese text are as high as its faces need', () => {
  const times = (file: string, language: string) => {
    const { size, line } = themed(file, language).styles.body;
    return line / size;
  };
  expect(times('xueyuan.potx', 'en')).toBeCloseTo(1.32, 2);
  // 1.1 times what Microsoft YaHei needs.
  expect(times('xueyuan.potx', 'zh-CN')).toBeCloseTo(1.45, 2);
  expect(times('ecole.pptx', 'zh-CN')).toBeCloseTo(1.2, 2);
});

test('in a narrow area strips of one line are higher', () => {
  const lead = (file: string) => regionOf(themed(file), 'figures', 'lead')?.rect.h;
  expect(lead('observatory.potx')).toBeCloseTo(45, 1);
  expect(lead('xueyuan.potx')).toBeCloseTo(30, 1);
});

test('a title that has no placeholder stands on the slide, above a body that begins low', () => {
  const theme = loadTheme('academic', '16:9');
  const title = regionOf(theme, 'bullets', 'title');
  if (!title) throw new Error('no title');
  const fit = {
    from: { x: 56, y: 130, w: 848, h: 340 },
    to: { x: 30, y: 148, w: 474, h: 594 },
    scale: 0.56,
    strip: 0.56,
    below: [],
    reserved: 0,
  };
  const { rect } = refitRegion(title, theme.grid, fit);
  expect(rect.y).toBeGreaterThanOrEqual(4);
  expect(bottom(rect)).toBeLessThanOrEqual(148);
});

test('references may be set as small in a body of a template as in our themes', () => {
  const theme = themed('pandoc.pptx');
  const { styles = {} } = layoutOf(theme, 'references');
  const sizes = styles['label']?.steps.map(({ size }) => size) ?? [];
  expect(Math.min(...sizes)).toBeLessThan(12);
});

test('muted text and text on deep grounds keep their roles in a theme that was kept as JSON', () => {
  const file = join(packageRoot, 'test/cases/templates/hochschule.potx');
  const { theme, template, map } = readThemeTemplate(file, { language: 'en' });
  if (!theme || !template || !map) throw new Error('no template');
  const base = loadTheme('plain', '16:9', { language: 'en' });
  const kept = templateTheme(JSON.parse(JSON.stringify(base)), template, map, 'en');
  expect(kept).toEqual(templateTheme(base, template, map, 'en'));
  expect(theme.styles.caption.color).toEqual(theme.roles.muted);
  expect(theme.roles.muted).not.toEqual(theme.roles.text);
});
