import type { CardsSpec } from '../../src/blocks/cards/spec.ts';
import type { DiagramSpec } from '../../src/blocks/diagram/spec.ts';
import type { FiguresSpec } from '../../src/blocks/figures/spec.ts';
import type { StepsSpec } from '../../src/blocks/steps/spec.ts';
import type { TimelineSpec } from '../../src/blocks/timeline/spec.ts';
import type { Box, ConnectorBox, GroupBox, ShapeBox } from '../../src/model/box.ts';
import type { Block, Figure, List, Paragraph, Slide, Table } from '../../src/model/tree.ts';

export const text = (value: string) => ({ type: 'text', value }) as const;
export const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] });
export const list = (...items: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })),
});
export const table = (align: Table['align'], ...rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  align,
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});
export const figure = (kind: Figure['kind'], spec: unknown): Figure => ({ type: 'figure', kind, spec });

export function slide(
  layout: string,
  slots: Readonly<Record<string, readonly Block[]>>,
  frontmatter: Readonly<Record<string, unknown>> = {},
  title = '标题',
): Slide {
  const place = { file: 'slides/x.md', line: 1, column: 1 };
  return { n: 1, id: 'x', layout, title: [text(title)], slots, note: [], frontmatter, place };
}

interface Specs {
  readonly timeline: TimelineSpec;
  readonly diagram: DiagramSpec;
  readonly figures: FiguresSpec;
  readonly steps: StepsSpec;
  readonly cards: CardsSpec;
}

/** Content for a drawing: so many parts, each with text of about so many signs. */
export function spec<K extends keyof Specs>(
  kind: K,
  count: number,
  length: number,
  language: string,
): Specs[K] {
  const words = (signs: number): string =>
    language.startsWith('zh')
      ? '成员国坚持“上海精神”，在安全、经济与人文领域深化合作，'.repeat(9).slice(0, signs)
      : 'members deepen cooperation in security, trade and culture '.repeat(9).slice(0, signs * 2);
  const all = <T>(make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const specs: Specs = {
    timeline: {
      alt: 'a',
      events: all((i) => ({
        date: `${1996 + i}年`,
        title: words(6),
        text: words(length),
        major: i % 2 === 0,
      })),
    },
    diagram: {
      alt: 'a',
      root: { title: words(6), text: words(8) },
      branches: all((i) => ({ title: words(4), items: Array.from({ length: 2 + i }, () => words(6)) })),
      base: { title: words(4) },
      outward: { title: words(4), items: [words(3), words(3)] },
    },
    figures: {
      alt: 'a',
      figures: all((i) => ({
        value: `${i + 1}00`,
        unit: words(2),
        label: words(length),
        when: '2017',
        source: '[1]',
      })),
    },
    steps: {
      alt: 'a',
      steps: all(() => ({ title: [{ text: words(5) }], text: [{ text: words(length) }], source: '[2]' })),
    },
    cards: { alt: 'a', cards: all(() => ({ title: words(5), items: [words(length), words(length)] })) },
  };
  return specs[kind];
}

export function shapes(boxes: readonly (Box | GroupBox['children'][number])[]): ShapeBox[] {
  return boxes.flatMap((box) =>
    box.type === 'shape' ? [box] : box.type === 'group' ? shapes(box.children) : [],
  );
}

export function connectors(boxes: readonly (Box | GroupBox['children'][number])[]): ConnectorBox[] {
  return boxes.flatMap((box) =>
    box.type === 'connector' ? [box] : box.type === 'group' ? connectors(box.children) : [],
  );
}

export function ids(boxes: readonly (Box | GroupBox['children'][number])[]): string[] {
  return boxes.flatMap((box) => [box.id, ...(box.type === 'group' ? ids(box.children) : [])]);
}
