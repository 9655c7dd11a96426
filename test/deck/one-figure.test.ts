import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { noteText, slideText } from '../helpers/slide-text.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-figure-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Everything every audience sees and hears, by audience. */
function allWords(): Map<string, string> {
  const { deck } = loadDeck(join(root, 'data/sco-qingdao'), { root });
  if (!deck) throw new Error('the deck does not load');
  const project = findProject(root);
  return new Map(
    [...deck.audiences].map(([id, audience]) => {
      const { slides } = prepare(project, deck, audience).presentation;
      return [id, slides.map((slide) => `${slideText(slide)}\n${noteText(slide)}`).join('\n')];
    }),
  );
}

test('one figure changed in one CSV changes in every audience, language, chart, title and note', () => {
  cpSync('data', join(root, 'data'), { recursive: true });
  const before = allWords();
  const csv = join(root, 'data/sco-qingdao/tables/china-trade.csv');
  const text = readFileSync(csv, 'utf8');
  expect(text.match(/2176/g)).toHaveLength(1);
  writeFileSync(csv, text.replace('2176', '2345'));
  for (const [id, after] of allWords()) {
    const [was, is] = id === 'international' ? ['217.6', '234.5'] : ['2176', '2345'];
    const count = (words: string | undefined, figure: string) => words?.split(figure).length ?? 0;
    expect(count(before.get(id), was), id).toBeGreaterThan(2);
    expect(count(after, is), id).toBe(count(before.get(id), was));
    expect(count(after, was), id).toBe(1);
  }
});
