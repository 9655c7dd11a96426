/** The second deck: a lecture with formulas, code, exercises and a simulation, in English and German. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';
import { noteText } from '../helpers/slide-text.ts';
import { audit } from '../pptx/audit.ts';
import { open } from '../pptx/open.ts';

const project = findProject('.');
const folder = join(project.root, 'data/bayes');
const { deck, diagnostics } = loadDeck(folder, { root: project.root });
if (!deck) throw new Error('the deck does not load');
const audiences = [...deck.audiences.values()];
const prepared = new Map(audiences.map((audience) => [audience.id, prepare(project, deck, audience)]));
const slidesOf = (audience: string) => prepared.get(audience)?.presentation.slides ?? [];
test('the deck loads, and check finds nothing', () => {
  expect(diagnostics).toEqual([]);
  expect(faultsIn(checkDeck(project, deck, audiences))).toEqual([]);
});

describe.each(audiences)('$id', ({ id, minutes = 0, language }) => {
  test('fits its time and uses at least 85 % of it', () => {
    const used = prepared.get(id)?.plan.minutes ?? 0;
    expect(used).toBeLessThanOrEqual(minutes);
    expect(used).toBeGreaterThanOrEqual(0.85 * minutes);
  });

  test('has notes on every slide, and its own language in them', () => {
    const slides = slidesOf(id).filter((slide) => !/^references-/.test(slide.id));
    expect(slides.filter((slide) => slide.note.length === 0).map((slide) => slide.id)).toEqual([]);
    const [mine, other] = [/\b(the|and|is)\b/g, /\b(der|und|ist)\b/g];
    const count = (words: RegExp) => slides.map(noteText).join('\n').match(words)?.length ?? 0;
    expect(count(language === 'de' ? other : mine)).toBeGreaterThan(100);
    expect(count(language === 'de' ? mine : other)).toBe(0);
  });

  test('slides/ holds what it is filled into: after a change, npm run build -- bayes --audience all --to md', () => {
    expect(readFileSync(join(project.slides, `bayes.${id}.md`), 'utf8')).toBe(prepared.get(id)?.markdown);
  });
});

test('exercises are for students too, their solutions for tutors alone', () => {
  const written = (id: string) => prepared.get(id)?.markdown ?? '';
  const solutions = [
    /kind="solution"|kind: solution/,
    /400:999/,
    /Beta\(438, 544\)|Beta}\(438, 544\)/,
    /A refusal is news too/,
  ];
  const told = (id: string) => solutions.filter((one) => one.test(written(id))).length;
  expect(audiences.map(({ id }) => [id, told(id)])).toEqual([
    ['lecture', 0],
    ['public', 0],
    ['tutors', solutions.length],
    ['vorlesung', 0],
  ]);
  expect(written('lecture')).toContain('Of 10,000 people, how many test positive?');
  expect(written('vorlesung')).toContain('Wie viele von 10.000 Personen testen positiv?');
});

test('the public hears of no formula and no sampler', () => {
  expect(slidesOf('public').length).toBeLessThan(20);
  expect(prepared.get('public')?.markdown).not.toMatch(/<Formula|<Derivation|^```(python|r)/m);
});

test('the .pptx has equations and charts of its own, notes for each slide, and no fault', async () => {
  const ready = prepared.get('tutors');
  if (!ready) throw new Error('no audience for tutors');
  const { presentation, theme, placed } = ready;
  const opened = open(await writeDeck(presentation, theme, project.root, { placed }));
  const parts = (pattern: RegExp) => opened.paths.filter((path) => pattern.test(path));
  const slides = parts(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.flatMap((path) => opened.all(path, 'm:oMath')).length).toBeGreaterThan(20);
  expect(parts(/^ppt\/charts\/chart\d+\.xml$/).length).toBeGreaterThan(5);
  expect(parts(/^ppt\/notesSlides\//).length).toBeGreaterThanOrEqual(slides.length - 2);
  // Callouts and reasons beside equations stand in shapes, so fewer words than usual are in placeholders.
  expect(audit(opened).filter((fault) => !fault.includes('in placeholders'))).toEqual([]);
});

const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0) ?? '';

test.skipIf(python === '')('its scripts make the same tables and pictures again', () => {
  const made = mkdtempSync(join(tmpdir(), 'lectern-bayes-'));
  for (const [script, kind] of [
    ['make_tables.py', 'tables'],
    ['make_pictures.py', 'images'],
  ] as const) {
    const { status, stderr } = spawnSync(python, ['-B', join(folder, 'code', script), made], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    const files = readdirSync(made);
    expect(files.length).toBeGreaterThan(2);
    for (const name of files)
      expect(readFileSync(join(made, name), 'utf8'), name).toBe(
        readFileSync(join(folder, kind, name), 'utf8'),
      );
    for (const name of files) rmSync(join(made, name));
  }
  rmSync(made, { recursive: true });
});
