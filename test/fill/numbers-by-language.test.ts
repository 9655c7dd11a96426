/** Numbers, money, percentages and dates as languages have them. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figureText } from '../../src/blocks/chart/figures.ts';
import { showDate } from '../../src/fill/dates.ts';
import { namedUnit, scaleFor, showQuantity } from '../../src/fill/numbers.ts';
import { wordsFor } from '../../src/fill/words.ts';
import type { Unit } from '../../src/model/deck.ts';
import { packageRoot } from '../../src/project.ts';
import { wordTable } from '../../src/word-table.ts';
import { unit } from '../helpers/unit.ts';

const dollars = unit({ factor: 1e8, currency: 'USD' });
const percent = unit({ percent: true });
const kilometres = unit({ words: { en: { other: 'km' } } });

/** Which space stands before a sign changes from one release of Unicode's data to the next. */
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const project = { root: packageRoot, templates: [] } as unknown as Parameters<typeof wordTable>[0];
const wordsOf = (language: string) =>
  wordsFor(wordTable(project, { dir: join(packageRoot, 'test') }, [language]), language);

function say(language: string, value: number, of: Unit) {
  const named = namedUnit(of, [language, 'en']);
  return showQuantity({ value, unit: named, bound: undefined, sign: false }, language, wordsOf(language));
}

test.each([
  ['de', '217,6 Milliarden $', '15,1\u00a0%', '12.756 km'],
  ['fr', '217,6 milliards $US', '15,1\u202f%', '12\u202f756 km'],
  ['pt-BR', 'US$\u00a0217,6 bilhões', '15,1%', '12.756 km'],
  ['pl', '217,6 miliarda USD', '15,1%', '12\u00a0756 km'],
  ['tr', '$217,6 milyar', '%15,1', '12.756 km'],
  ['ja', '2176億米ドル', '15.1%', '12,756 km'],
  ['ko', '2176억 달러', '15.1%', '12,756 km'],
  ['zh-TW', '2176億美元', '15.1%', '12,756 km'],
  ['zh-HK', '2176億美元', '15.1%', '12,756 km'],
  ['zh-CN', '2176亿美元', '15.1%', '1.2756万 km'],
  ['hi', '$2.176 खरब', '15.1%', '12,756 km'],
])('%s', (language, money, share, length) => {
  expect(spaces(say(language, 2176, dollars).text)).toBe(spaces(money));
  expect(spaces(say(language, 15.1, percent).text)).toBe(spaces(share));
  expect(spaces(say(language, 12756, kilometres).text)).toBe(spaces(length));
});

test('what stands before money keeps its space, and the scale stands apart in a big figure', () => {
  expect(say('nl', 2176, dollars).figure).toEqual({ value: 'US$\u00a0217,6', unit: 'miljard' });
});

test('digits are those of formulas and charts, unless the language is asked for with its own', () => {
  expect(say('fa', 12756, kilometres).text).toBe('12,756 km');
  expect(say('ar-u-nu-arab', 12756, kilometres).text).toBe('١٢٬٧٥٦ km');
});

test('a column is scaled by words that the language has', () => {
  const scale = (language: string) => scaleFor([2176], namedUnit(dollars, []), language, wordsOf(language));
  expect(scale('hi')).toEqual({ factor: 0.1, unit: '$ अरब' });
  expect(scale('de')).toEqual({ factor: 0.1, unit: 'Milliarden $' });
  expect(scale('ja')).toEqual({ factor: 1, unit: '億米ドル' });
});

test('figures of charts have the signs that tables have', () => {
  const text = (language: string) => spaces(figureText(12345.6, { unit: '%', digits: 1 }, true, language));
  expect(['en', 'zh-CN', 'ja', 'de', 'fr', 'es'].map(text)).toEqual([
    '12,345.6%',
    '12345.6%',
    '12,345.6%',
    '12.345,6 %',
    '12 345,6 %',
    '12.345,6 %',
  ]);
});

test.each([
  ['ja', '2013～2017年', '2018年6月9日～2018年6月10日'],
  ['ko', '2013~2017년', '2018년 6월 9일~10일'],
  ['zh-TW', '2013—2017年', '2018年6月9日至2018年6月10日'],
  ['de', '2013–2017', '9.–10. Juni 2018'],
  ['ru', '2013–2017\u00a0гг.', '9–10 июня 2018\u202fг.'],
  ['hi', '2013–2017', '9–10 जून 2018'],
  ['ar', '2013–2017', '9–10 يونيو 2018'],
])('spans of time in %s', (language, years, days) => {
  const show = (span: string) => spaces(showDate(span, language, wordsOf(language)));
  expect(show('2013/2017')).toBe(spaces(years));
  expect(show('2018-06-09/2018-06-10')).toBe(spaces(days));
});
