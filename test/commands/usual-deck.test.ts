import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deckNames, findProject, packageRoot, usualDeck } from '../../src/project.ts';
import { projectWith, run } from './terminal.ts';

function twoDecks(settings: unknown): string {
  const root = projectWith('minimal', 'web-sample', 'broken-references');
  writeFileSync(
    join(root, 'package.json'),
    typeof settings === 'string' ? settings : JSON.stringify(settings),
  );
  return root;
}

test('of several decks package.json names the one that is meant', async () => {
  const root = twoDecks({ lectern: { deck: 'minimal' } });
  const { code, out } = await run(root, 'check');
  expect([code, out]).toEqual([0, expect.stringMatching(/^minimal: 0 errors/)]);
  expect((await run(root, 'check', 'broken-references')).code).toBe(1);
});

test('a usual deck that is not there is wrong usage, and says where it is named', async () => {
  const { code, err } = await run(twoDecks({ lectern: { deck: 'minimum' } }), 'check');
  expect(code).toBe(2);
  expect(err).toMatch(/package\.json names the deck 'minimum' \(lectern\.deck\).*did you mean 'minimal'/);
});

test.each([{}, { lectern: {} }, { lectern: { deck: 3 } }, '{', 'null'])(
  '%j names none: the error says how to',
  async (settings) => {
    const { code, err } = await run(twoDecks(settings), 'check');
    expect(code).toBe(2);
    expect(err).toMatch(/which deck\? There are: broken-references, minimal.*"lectern": \{"deck":/);
  },
);

test("the README's first command makes the deck that it says", () => {
  const project = findProject(packageRoot);
  const [, first] =
    /^ {4}dist\/([a-z-]+)\//m.exec(readFileSync(join(packageRoot, 'README.md'), 'utf8')) ?? [];
  expect(deckNames(project).length).toBeGreaterThan(1);
  expect(usualDeck(project)).toBe(first);
});
