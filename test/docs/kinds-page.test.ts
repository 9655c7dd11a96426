import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { blockNames, loadDeck } from '../../src/load/index.ts';
import { findProject } from '../../src/project.ts';
import { blockExamples, blocksDeck } from './blocks-deck.ts';
import { kindsPage, page } from './kinds-page.ts';

test('docs/kinds.md is what `npm run docs` makes, and its pictures are there', () => {
  const text = kindsPage();
  expect(readFileSync(page, 'utf8')).toBe(text);
  const pictures = [...text.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
  expect(pictures.length).toBeGreaterThan(70);
  expect(pictures.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
});

test('every block has an example there, and nothing is wrong or doubtful in any', () => {
  expect(Object.keys(blockExamples).sort()).toEqual([...blockNames()]);
  const root = blocksDeck();
  const { deck, diagnostics } = loadDeck(join(root, 'data/blocks'), { root });
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error('the deck does not load');
  expect(checkDeck(findProject(root), deck, [...deck.audiences.values()])).toEqual([]);
  rmSync(root, { recursive: true });
});
