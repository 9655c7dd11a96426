/** The program's own words. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { clockLine } from '../../src/fill/clock.ts';
import { missingWords, type WordTable, wordsFor } from '../../src/fill/words.ts';
import { loadDeck } from '../../src/load/index.ts';
import { checkWords } from '../../src/missing-words.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { starterIn } from '../helpers/starter.ts';

const table: WordTable = parse(readFileSync('templates/words.yaml', 'utf8'));
/** What only Chinese says itself, since Intl's form is none for a slide. */
const keysOf = (language: string) =>
  Object.keys(table[language] ?? {})
    .filter((key) => key !== 'span-dates')
    .sort();
const valuesIn = (word: string | undefined) => [...(word ?? '').matchAll(/\{\w+\}/g)].map(String).sort();

test.each(['zh-CN', 'de', 'fr', 'es'])(
  '%s has all words that English has, with the same values in them',
  (language) => {
    expect(keysOf(language)).toEqual(keysOf('en'));
    for (const key of keysOf('en'))
      expect([key, valuesIn(table[language]?.[key])]).toEqual([key, valuesIn(table['en']?.[key])]);
  },
);

test('minutes have the decimal sign of their language', () => {
  const clock = (language: string) => clockLine(0.5, 1.25, wordsFor(table, language));
  expect(['en', 'zh-CN', 'de', 'fr', 'es'].map(clock)).toEqual([
    '[0.5 min · until 1:15]',
    '[0.5分钟 · 至1:15]',
    '[0,5 Min. · bis 1:15]',
    '[0,5\u00a0min · jusqu’à 1:15]',
    '[0,5 min · hasta 1:15]',
  ]);
});

test('French signs keep their spaces on slides', () => {
  const root = starterIn('fr');
  const { deck } = loadDeck(join(root, 'data/starter'), { root });
  const audience = deck?.audiences.get('lecture');
  if (!deck || !audience) throw new Error('no deck');
  const { markdown } = prepare(findProject(root), deck, audience);
  expect(markdown).toMatch(/Source(\u00a0|&nbsp;): NASA/);
});

test('a language without words is told once a deck, with the cure, which cures it', () => {
  const root = starterIn('et');
  const { deck } = loadDeck(join(root, 'data/starter'), { root });
  if (!deck) throw new Error('no deck');
  const check = () => checkWords(findProject(root), deck, [...deck.audiences.values()]);
  expect(check()).toEqual([
    {
      code: 'missing-words',
      severity: 'warning',
      message: expect.stringMatching(
        /^\d\d words that Lectern itself puts on slides \(.*\) are not there in et; English stands in$/,
      ),
      place: expect.objectContaining({ file: 'data/starter/deck.yaml' }),
      hint: expect.stringContaining("templates/words.yaml in your project: under 'et:'"),
    },
  ]);
  mkdirSync(join(root, 'templates'));
  const { clock: _, ...most } = table['en'] ?? {};
  writeFileSync(join(root, 'templates/words.yaml'), JSON.stringify({ et: most }));
  expect(check().map(({ message }) => message)).toEqual([
    'one word that Lectern itself puts on slides (clock) is not there in et; English stands in',
  ]);
});

test('a language has the words of its regions, and may do without a singular', () => {
  expect(missingWords(table, 'de-AT')).toEqual([]);
  expect(missingWords({ en: { 'x-one': '1', 'currency-CNY': 'yuan', y: '' }, it: {} }, 'it')).toEqual(['y']);
});
