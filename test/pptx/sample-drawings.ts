import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacedSlide, TableBox } from '../../src/model/box.ts';
import type { Theme } from '../../src/model/theme.ts';
import { group, regionOf, shape, slide, text } from './fixture.ts';

export function diagramSlide(theme: Theme, n: number): PlacedSlide {
  const { x, y, w } = regionOf(theme, 'diagram', 'canvas').rect;
  const root = shape('root', { x: x + w / 2 - 120, y, w: 240, h: 60 }, '上海合作组织', {
    fill: theme.roles.deep,
    text: [
      {
        runs: [
          { text: '上海合作组织', bold: true, color: theme.roles.onDeep },
          { text: '[4]', cite: '来源' },
        ],
        style: 'heading',
        step: 0,
        align: 'center',
      },
    ],
  });
  const nodes = ['政治', '安全', '经济', '人文'].map((name, i) =>
    shape(`node-${i}`, { x: x + i * (w / 4), y: y + 120, w: w / 4 - 16, h: 100 }, name, {
      line: { color: theme.roles.rule, width: 1, dash: i === 1 },
      geometry: i === 3 ? 'ellipse' : 'roundRect',
      click: i + 1,
      text: [
        { runs: [{ text: name, bold: true }], style: 'label', step: 0, align: 'left' },
        { runs: [{ text: '高官会晤' }], style: 'small', step: 1, align: 'left', bullet: true },
      ],
    }),
  );
  const lines = nodes.map((node, i) => ({
    type: 'connector' as const,
    id: `line-${i}`,
    name: `Line ${i}`,
    from: { id: 'root', site: 2 as const },
    to: { id: node.id, site: 0 as const },
    route: i === 0 ? ('straight' as const) : ('elbow' as const),
    color: theme.roles.accent,
    width: 1.5,
    arrow: true,
  }));
  return slide(
    theme,
    n,
    'diagram',
    '组织结构',
    [group('Structure', '元首理事会之下有四个领域', [root, ...lines, group('nodes', '四个领域', nodes)])],
    { section: '机制' },
  );
}

export function table(theme: Theme): TableBox {
  const region = regionOf(theme, 'table', 'canvas');
  const cell = (word: string) => ({ type: 'tableCell' as const, children: [text(word)] });
  const rows = [
    ['国家', '加入', '人口(亿)'],
    ['中国', '2001年', '13.9'],
    ['India', '2017年', '13.4'],
    ['', '', '0'],
  ];
  return {
    type: 'table',
    alt: '表',
    id: 'table',
    name: '成员国',
    region: 'canvas',
    rect: { ...region.rect, h: 36 * 4 },
    step: 0,
    table: {
      type: 'table',
      align: ['left', 'center', 'right'],
      children: rows.map((row) => ({ type: 'tableRow', children: row.map((word) => cell(word)) })),
    },
    columns: [region.rect.w / 2, region.rect.w / 4, region.rect.w / 4],
    rows: [36, 36, 36, 36],
    placeholder: { type: 'tbl', idx: 1 },
  };
}

/** A red picture of 4 by 3 pixels. */
export function picture(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), '图 1.png');
  writeFileSync(
    file,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  return file;
}
