/** A workspace of six decks: all are built, all come from Nx's cache, and one fact builds one deck. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, edit, filesOf, remove } from '../cache/made.ts';
import { manyDecks } from './decks.ts';
import { nxWorkspace } from './nx-workspace.ts';

const root = manyDecks(6);
const dist = join(root, 'dist');
afterAll(() => remove(root));

beforeAll(() => nxWorkspace(root));

function nx(...args: readonly string[]): string {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', CI: '1' };
  const bin = join(root, 'node_modules/nx/dist/bin/nx.js');
  return execFileSync(process.execPath, [bin, ...args], { cwd: root, env, encoding: 'utf8' });
}

const buildAll = () => nx('run-many', '-t', 'build', '--parallel=2');
const fromCache = (said: string) => Number(/Cache: +(\d+)\/18 hit/.exec(said)?.[1]);

test('each deck is a project, each audience a task with its inputs and outputs', () => {
  const { targets } = JSON.parse(nx('show', 'project', 'deck-1', '--json')) as {
    targets: Record<string, { inputs: unknown[]; outputs: string[]; cache: boolean }>;
  };
  expect(Object.keys(targets).sort()).toEqual(['build', 'build-guests', 'build-students']);
  expect(targets['build-students']).toMatchObject({
    cache: true,
    outputs: ['{workspaceRoot}/dist/deck-1/students', '{workspaceRoot}/slides/deck-1.students.md'],
  });
  expect(targets['build-students']?.inputs).toContain('!{projectRoot}/audiences/guests.yaml');
  // It extends the students.
  expect(targets['build-guests']?.inputs).not.toContain('!{projectRoot}/audiences/students.yaml');
});

test('all, all again from the cache, and after one change what it changes', () => {
  expect(fromCache(buildAll())).toBe(0);
  const first = bytesOf(dist);
  expect(Object.keys(first)).toHaveLength(24);
  remove(dist);
  // Nx counts the six that only gather others.
  expect(fromCache(buildAll())).toBe(12);
  expect(bytesOf(dist)).toEqual(first);

  const before = filesOf(dist);
  edit(join(root, 'data/deck-3/facts/tea.yaml'), 'value: 6', 'value: 7');
  expect(fromCache(buildAll())).toBe(10);
  const changed = Object.entries(filesOf(dist)).filter(([name, { bytes }]) => bytes !== before[name]?.bytes);
  expect(changed.map(([name]) => name.split('/')[0])).toEqual(changed.map(() => 'deck-3'));
  expect(changed.map(([name]) => name)).toContain('deck-3/guests/deck-3.guests.pptx');

  edit(join(root, 'data/deck-5/audiences/guests.yaml'), 'minutes: 5', 'minutes: 6');
  expect(fromCache(buildAll())).toBe(11);
});
