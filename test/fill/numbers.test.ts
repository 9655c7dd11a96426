import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { showDate } from '../../src/fill/dates.ts';
import { namedUnit, scaleFor, showQuantity } from '../../src/fill/numbers.ts';
import { wordsFor } from '../../src/fill/words.ts';
import type { Bound, Unit } from '../../src/model/deck.ts';
import { unit } from '../helpers/unit.ts';

const table = parse(readFileSync('templates/words.yaml', 'utf8'));
const dollars = unit({ factor: 1e8, currency: 'USD' });
const yuan = unit({ factor: 1e8, currency: 'CNY' });
const percent = unit({ percent: true });
const crime = unit({ words: { 'zh-CN': { other: '起' }, en: { one: 'crime', other: 'crimes' } } });

function say(language: string, value: number, of: Unit, bound?: Bound, sign = false) {
  return showQuantity(
    { value, unit: namedUnit(of, [language]), bound, sign },
    language,
    wordsFor(table, language),
  );
}

describe('quantities are scaled and worded as each language does', () => {
  test.each([
    [2176, dollars, undefined, '2176亿美元', 'US$217.6 billion'],
    [3400, dollars, 'over', '逾3400亿美元', 'over US$340 billion'],
    [150, dollars, 'nearly', '近150亿美元', 'nearly US$15 billion'],
    [300, yuan, undefined, '300亿元人民币', '30 billion yuan'],
    [20, percent, 'about', '约20%', 'about 20%'],
    [600, crime, 'over', '逾600起', 'over 600 crimes'],
    [1, crime, undefined, '1起', '1 crime'],
    [15000, crime, 'over', '逾1.5万起', 'over 15,000 crimes'],
    [4_000_000, crime, 'over', '逾400万起', 'over 4 million crimes'],
  ] as const)('%d', (value, of, bound, zh, en) => {
    expect(say('zh-CN', value, of, bound).text).toBe(zh);
    expect(say('en', value, of, bound).text).toBe(en);
  });

  test('growth carries its sign', () => {
    expect(say('en', 15.1, percent, undefined, true).text).toBe('+15.1%');
  });

  test('a big figure stands apart from its unit', () => {
    expect(say('zh-CN', 3400, dollars, 'over').figure).toEqual({ value: '逾3400亿', unit: '美元' });
    expect(say('en', 3400, dollars, 'over').figure).toEqual({ value: 'US$340+', unit: 'billion' });
    expect(say('en', 600, crime, 'over').figure).toEqual({ value: '600+', unit: 'crimes' });
  });

  test('a column has one scale', () => {
    expect(scaleFor([121, 2176], namedUnit(dollars, []), 'zh-CN', wordsFor(table, 'zh-CN'))).toEqual({
      factor: 1,
      unit: '亿美元',
    });
    expect(scaleFor([121, 2176], namedUnit(dollars, []), 'en', wordsFor(table, 'en'))).toEqual({
      factor: 0.1,
      unit: 'US$ billion',
    });
    expect(scaleFor([19, 15.1], namedUnit(percent, []), 'en', wordsFor(table, 'en'))).toEqual({
      factor: 1,
      unit: '%',
    });
  });
});

test.each([
  ['2001-06-15', '2001年6月15日', '15 June 2001'],
  ['2014-06', '2014年6月', 'June 2014'],
  ['2014', '2014年', '2014'],
  ['2013/2017', '2013—2017年', '2013–2017'],
  ['2018-06-09/2018-06-10', '2018年6月9日至2018年6月10日', '9\u2009–\u200910 June 2018'],
])('the date %s', (date, zh, en) => {
  expect(showDate(date, 'zh-CN', wordsFor(table, 'zh-CN'))).toBe(zh);
  expect(showDate(date, 'en', wordsFor(table, 'en'))).toBe(en);
});
