/** Decks made by hand, a slide for every kind of box, without the stages before. */
import type { Box, GroupBox, PlacedSlide, ShapeBox, TextBox } from '../../src/model/box.ts';
import type { AspectRatio, Rect, Region, Theme } from '../../src/model/theme.ts';
import type { Block, Inline, ListItem } from '../../src/model/tree.ts';
import type { PptxDeck } from '../../src/pptx/index.ts';
import { placedRect } from '../../src/theme/grid.ts';
import { loadTheme } from '../../src/theme/load.ts';

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
export const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
export const cite = (value: string): Inline => ({ type: 'cite', value, from: '原文第二部分第1节' });
export const item = (children: readonly Block[], click?: number): ListItem => ({
  type: 'listItem',
  children,
  ...(click === undefined ? {} : { click }),
});
export const list = (items: readonly (string | ListItem)[], ordered = false, start = 1): Block => ({
  type: 'list',
  ordered,
  start,
  children: items.map((one) => (typeof one === 'string' ? item([paragraph(one)]) : one)),
});

/** A text box that fills a region of a layout. */
export function fill(
  theme: Theme,
  layout: string,
  name: string,
  blocks: readonly Block[],
  more: Partial<TextBox> = {},
): TextBox {
  const { rect, style, align, anchor, placeholder } = regionOf(theme, layout, name);
  return {
    type: 'text',
    id: name,
    name,
    region: name,
    rect,
    style,
    step: 0,
    align,
    anchor,
    blocks,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...more,
  };
}

export function regionOf(theme: Theme, layout: string, name: string): Region {
  const found = theme.layouts[layout]?.regions.find((region) => region.name === name);
  if (found === undefined) throw new Error(`no region ${name} on ${layout}`);
  return found;
}

export function slide(
  theme: Theme,
  n: number,
  layout: string,
  title: string,
  boxes: readonly Box[],
  more: Partial<PlacedSlide> = {},
): PlacedSlide {
  const head = fill(theme, layout, 'title', [paragraph(title)], { name: 'Title' });
  const all = [head, ...boxes];
  const filled = [...new Set(all.flatMap((box) => ('region' in box ? [box.region] : [])))];
  return {
    n,
    id: `slide-${n}`,
    layout,
    title,
    filled,
    boxes: all.map((box) => placed(theme, layout, box, filled)),
    note: [],
    hidden: false,
    footer: '上海合作组织青岛峰会',
    date: '2018年6月10日',
    ...more,
  };
}

/** What fills its region stands where that is on such a slide. */
function placed(theme: Theme, layout: string, box: Box, filled: readonly string[]): Box {
  if (!('region' in box)) return box;
  const region = regionOf(theme, layout, box.region);
  return box.rect === region.rect ? { ...box, rect: placedRect(region, theme.grid, new Set(filled)) } : box;
}

export function shape(id: string, rect: Rect, words: string, more: Partial<ShapeBox> = {}): ShapeBox {
  return {
    type: 'shape',
    id,
    name: id,
    rect,
    geometry: 'roundRect',
    radius: 8,
    fill: { name: 'bg2' },
    text: words === '' ? [] : [{ runs: [{ text: words }], style: 'label', step: 0, align: 'center' }],
    anchor: 'middle',
    inset: { l: 8, t: 8, r: 8, b: 8 },
    ...more,
  };
}

export function group(id: string, alt: string, children: GroupBox['children']): GroupBox {
  return { type: 'group', id, name: id, alt, children };
}

export const deckOf = (theme: Theme, slides: readonly PlacedSlide[], more = {}): PptxDeck => ({
  theme,
  slides,
  properties: {
    title: '上海合作组织的由来与青岛峰会',
    subtitle: '本科生讲座',
    author: '李老师',
    subject: '国际关系',
    keywords: '上合组织, 青岛峰会',
    language: 'zh-CN',
    clock: new Date('2018-06-10T08:00:00Z'),
    ...more,
  },
});

export const theme = (name = 'academic', aspect: AspectRatio = '16:9'): Theme => loadTheme(name, aspect);
