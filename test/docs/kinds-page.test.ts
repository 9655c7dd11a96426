import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { blockNames, loadDeck } from '../../src/load/index.ts';
import { findProject } from '../../src/project.ts';
import { faultsIn } from '../helpers/faults.ts';
import { blockExamples, blocksDeck } from './blocks-deck.ts';
import { gallery, galleryPage } from './gallery-page.ts';
import { kindsPage, page } from './kinds-page.ts';

const pages: Readonly<Record<string, string>> = { [page]: kindsPage(), [gallery]: galleryPage() };

test.each([
  ['docs/kinds.md', page],
  ['docs/gallery.md', gallery],
])('%s is what `npm run docs` makes, and its links lead somewhere', (_, path) => {
  const text = pages[path] ?? '';
  expect(readFileSync(path, 'utf8')).toBe(text);
  const links = [...text.matchAll(/\]\(((?:pictures\/|gallery\.md#|kinds\.md#)[^)]+)\)/g)].map(
    ([, to = '']) => to,
  );
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((to) => !leadsSomewhere(to))).toEqual([]);
});

/** A picture that is there, or a heading of the other page. */
function leadsSomewhere(to: string): boolean {
  const [file = '', anchor] = to.split('#');
  if (anchor === undefined) return existsSync(join(dirname(page), file));
  return anchorsOf(pages[file === 'gallery.md' ? gallery : page] ?? '').includes(anchor);
}

/** As GitHub names headings: the second of a name ends in `-1`. */
function anchorsOf(text: string): string[] {
  const names = [...text.matchAll(/^##+ (.+)$/gm)].map(([, name = '']) => name);
  return names.map((name, i) => (names.slice(0, i).includes(name) ? `${name}-1` : name));
}

test('every block has an example there, and nothing is wrong or doubtful in any', () => {
  expect(Object.keys(blockExamples).sort()).toEqual([...blockNames()]);
  const root = blocksDeck();
  const { deck, diagnostics } = loadDeck(join(root, 'data/blocks'), { root });
  expect(diagnostics).toEqual([]);
  if (!deck) throw new Error('the deck does not load');
  expect(faultsIn(checkDeck(findProject(root), deck, [...deck.audiences.values()]))).toEqual([]);
  rmSync(root, { recursive: true });
});
