/** The decks that show what Lectern can: of other fields than the first one, by data alone. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockNames, loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { noteText } from '../helpers/slide-text.ts';

const names = ['bayes', 'photosynthesis', 'kestrel'];
const project = findProject(packageRoot);

test('every kind and every block is in one of them', () => {
  const kinds = new Set<unknown>();
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'kind') kinds.add(one);
      keys.add(key);
      walk(one);
    }
  };
  for (const file of globSync(`data/{${names.join(',')}}/sections/*.yaml`, { cwd: packageRoot }))
    walk(parse(readFileSync(join(packageRoot, file), 'utf8')));
  const all = globSync('templates/*/schema.yaml', { cwd: packageRoot }).map((file) =>
    basename(dirname(file)),
  );
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
  // Words alone are a text; a kind of a block's name is that block on a slide of its own.
  const isThere = (block: string) => block === 'text' || keys.has(block) || kinds.has(block);
  expect(blockNames().filter((block) => !isThere(block))).toEqual([]);
});

test.each(names)('%s has 25 to 40 slides for its main audience, with notes on each', (name) => {
  const { deck } = loadDeck(join(join(packageRoot, 'data'), name), { root: project.root });
  const audience = deck?.audiences.get(deck.defaultAudience);
  if (!deck || !audience) throw new Error('the deck does not load');
  const { slides } = prepare(project, deck, audience).presentation;
  expect(slides.length).toBeGreaterThanOrEqual(25);
  expect(slides.length).toBeLessThanOrEqual(40);
  const continued = /^references-\d+$/;
  expect(slides.filter((slide) => !continued.test(slide.id) && noteText(slide).length < 50)).toEqual([]);
});
