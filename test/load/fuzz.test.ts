/**
 * Whatever is in a deck's files, its templates and its words, there is a deck or a list of faults with their places, and
 * that soon: never an exception. LECTERN_FUZZ says how many mutations are tried, LECTERN_FUZZ_SEED which.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pc from 'picocolors';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { diffCommand } from '../../src/commands/diff.ts';
import { listCommand } from '../../src/commands/list.ts';
import { formatDiagnostics } from '../../src/diagnostics/format.ts';
import { InputError } from '../../src/errors.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, type Project, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { changeOf, withChanges } from '../helpers/mutate.ts';
import { worked } from '../helpers/worked.ts';

const runs = Number(process.env['LECTERN_FUZZ'] ?? 100);
const seed = Number(process.env['LECTERN_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Of the processor, however much else the machine does: a hundred times what a run takes. */
const mostMs = 15_000;

const root = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
const decks: Readonly<Record<string, string>> = {
  minimal: 'test/cases/minimal',
  hostile: 'test/cases/hostile',
  starter: 'templates/starter/data/starter',
  references: 'test/cases/broken-references',
  shape: 'test/cases/broken-shape',
  tables: 'test/cases/broken-tables',
  'sco-qingdao': 'data/sco-qingdao',
};

beforeAll(() => {
  for (const [id, from] of Object.entries(decks))
    cpSync(join(packageRoot, from), join(root, 'data', id), { recursive: true });
  cpSync(join(packageRoot, 'templates'), join(root, 'templates'), { recursive: true });
  rmSync(join(root, 'templates/starter'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** All files below a folder, as paths from the project's root. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|csv|hbs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(packageRoot, folder).length + 1));

const templates = filesIn('templates')
  .filter((file) => !file.startsWith('starter'))
  .map((file) => `templates/${file}`);
const ownFiles = Object.fromEntries(
  Object.entries(decks).map(([id, from]) => [id, filesIn(from).map((file) => `data/${id}/${file}`)]),
);

/** A deck and one to three changes of its files, one of them perhaps of a template. */
const changed = fc
  .oneof(
    ...Object.keys(decks).map((id) => ({ arbitrary: fc.constant(id), weight: id === 'minimal' ? 8 : 2 })),
  )
  .chain((id) =>
    fc.record({
      id: fc.constant(id),
      changes: fc.oneof(
        fc.array(changeOf(ownFiles[id] ?? []), { minLength: 1, maxLength: 3 }),
        fc.array(changeOf(templates), { minLength: 1, maxLength: 2 }),
      ),
    }),
  );

const quiet = { out: () => {}, err: () => {}, interactive: false, color: pc.createColors(false) };

/** Everything that is said of a deck, by loading, filling, placing, checking, listing and comparing it. */
async function said(project: Project, id: string, write: boolean): Promise<readonly Diagnostic[]> {
  const { deck, diagnostics } = loadDeck(join(root, 'data', id), { root });
  expect(deck === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  if (!deck) return diagnostics;
  const audiences = [...deck.audiences.values()];
  const all = [...diagnostics, ...checkDeck(project, deck, audiences.slice(0, 2))];
  if (existsSync(join(root, 'data', id, 'deck.yaml')))
    await listCommand(project, id, { audience: ['all'] }, quiet);
  const [first, second] = audiences.map((one) => one.id);
  if (first !== undefined && second !== undefined)
    await diffCommand(project, id, { audience: [first, second] }, quiet);
  if (write && !all.some(({ severity }) => severity === 'error')) await written(project, deck);
  return all;
}

async function written(project: Project, deck: Deck): Promise<void> {
  const audience = deck.audiences.get(deck.defaultAudience);
  if (!audience) return;
  const { presentation, theme, placed } = prepare(project, deck, audience);
  expect((await writeDeck(presentation, theme, root, { placed })).length).toBeGreaterThan(1000);
}

async function outcome(id: string, write: boolean): Promise<readonly Diagnostic[]> {
  try {
    return await said(findProject(root), id, write);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}

function expectPlaces(diagnostics: readonly Diagnostic[]): void {
  for (const { message, place } of diagnostics) {
    expect(place, message).toMatchObject({
      file: expect.stringMatching(/./),
      line: expect.toSatisfy((line: number) => line >= 1),
      column: expect.toSatisfy((column: number) => column >= 1),
    });
  }
}

test(`${runs} mutations of decks, templates and words (seed ${seed})`, {
  timeout: runs * mostMs,
}, async () => {
  const before = readdirSync(root, { recursive: true }).length;
  await fc.assert(
    fc.asyncProperty(changed, fc.nat(3), async ({ id, changes }, n) => {
      await withChanges(root, changes, async () => {
        const started = worked();
        const diagnostics = await outcome(id, n === 0);
        expect(worked() - started).toBeLessThan(mostMs);
        expectPlaces(diagnostics);
        formatDiagnostics(diagnostics, { root, color: quiet.color });
      });
      expect(readdirSync(root, { recursive: true }).length).toBe(before);
    }),
    { numRuns: runs, seed, endOnFailure: process.env['LECTERN_FUZZ_SHRINK'] === undefined },
  );
});
