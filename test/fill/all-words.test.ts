/** The program's own words in all languages that it has: whole, and with the same values in them as English has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { missingWords, wordsFor } from '../../src/fill/words.ts';
import { packageRoot } from '../../src/project.ts';
import { isRightToLeft, scriptOf } from '../../src/text/language.ts';
import { saidIn } from '../../src/text/said-in.ts';
import { wordTable } from '../../src/word-table.ts';

const languages = [
  ...['zh-CN', 'zh-TW', 'zh-HK', 'ja', 'ko', 'vi', 'id', 'hi', 'tr', 'ar', 'he'],
  ...[
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'pt-PT',
    'it',
    'nl',
    'pl',
    'cs',
    'sv',
    'da',
    'nb',
    'fi',
    'el',
    'ru',
    'uk',
    'ro',
    'hu',
  ],
];

const project = { root: packageRoot, templates: [] } as unknown as Parameters<typeof wordTable>[0];
const tableFor = (...wanted: string[]) => wordTable(project, { dir: join(packageRoot, 'test') }, wanted);
const english = tableFor('en')['en'] ?? {};
const valuesIn = (word: string | undefined) => [...(word ?? '').matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(languages)('%s', (language) => {
  const table = tableFor(language);
  const words = wordsFor(table, language);

  test('has all words that English has, with the same values in them', () => {
    expect(missingWords(table, language)).toEqual([]);
    for (const key of Object.keys(english).filter((one) => !/-one$/.test(one)))
      if (words.find(key) !== undefined)
        expect([key, valuesIn(words.find(key))]).toEqual([key, valuesIn(english[key])]);
  });

  test('counts lines in the forms that its numbers take', () => {
    const said = (n: number) => words.count('code-plain', n, { language: 'Python' });
    const counts = [1, 2, 3, 5, 11, 21, 22, 25, 101, 111];
    const categories = new Set(counts.map((n) => new Intl.PluralRules(language).select(n)));
    const forms = new Set(counts.map((n) => said(n).replace(/\d+/, '#')));
    // Turkish and Hungarian nouns stay as they are after numbers.
    expect(forms.size).toBe(['tr', 'hu'].includes(language) ? 1 : categories.size);
  });
});

test('files hold the language that they are named after', () => {
  for (const base of ['pl', 'ja', 'ar', 'nb', 'pt'])
    expect(Object.keys(parse(readFileSync(`templates/words/${base}.yaml`, 'utf8')))).toContain(base);
});

test.each([
  ['zh-HK', 'callout-theorem', '定理'],
  ['zh-HK', 'logo', '徽號'],
  ['zh-MO', 'run-minutes', '分鐘'],
  ['zh-SG', 'run-minutes', '分钟'],
  ['pt-BR', 'run-slide', 'Slide'],
  ['pt-PT', 'run-slide', 'Diapositivo'],
  ['pt-PT', 'callout-proof', 'Demonstração'],
  ['no', 'callout-example', 'Eksempel'],
  ['nn', 'callout-example', 'Døme'],
  ['nn', 'callout-proof', 'Bevis'],
  ['de-AT', 'callout-theorem', 'Satz'],
  ['en-GB', 'callout-theorem', 'Theorem'],
])('%s says %s: %s', (language, key, word) => {
  expect(wordsFor(tableFor(language), language).say(key)).toBe(word);
});

test('only the words of languages that are asked for are read', () => {
  expect(Object.keys(tableFor('pl'))).toContain('pl');
  expect(Object.keys(tableFor('de'))).not.toContain('pl');
});

test.each([
  [['zh-CN', 'zh-TW'], ['zh-HK'], 'zh-TW'],
  [['zh-CN', 'zh-TW'], ['zh-SG'], 'zh-CN'],
  [['en-US', 'de'], ['en-GB', 'de'], 'en-US'],
  [['pt-PT', 'en'], ['pt-BR'], 'pt-PT'],
  [['en', 'no'], ['nb'], 'no'],
  [['en', 'nb'], ['nn'], 'nb'],
])('of %s, for %s, %s', (there, wanted, expected) => {
  expect(saidIn(there, wanted)).toBe(expected);
});

test('scripts and directions follow from tags', () => {
  expect(['ja', 'ko', 'zh-TW', 'zh', 'hi', 'ar', 'sr', 'sr-Latn', 'x'].map(scriptOf)).toEqual([
    'Jpan',
    'Kore',
    'Hant',
    'Hans',
    'Deva',
    'Arab',
    'Cyrl',
    'Latn',
    'Latn',
  ]);
  expect(['ar', 'he', 'fa', 'ur', 'ru', 'az', 'pa-PK'].map(isRightToLeft)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    true,
  ]);
});
