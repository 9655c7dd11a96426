/** Timelines to scale: dates that people write, places on the axis, labels that do not meet. */
import { describe, expect, test } from 'vitest';
import { placeDrawing } from '../../src/blocks/index.ts';
import { yearsOf } from '../../src/blocks/timeline/dates.ts';
import type { Rect, Theme } from '../../src/model/theme.ts';
import { contentArea } from '../../src/theme/grid.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { panelTheme, ruledTheme } from '../helpers/ruled-theme.ts';
import { shapes } from '../place/fixture.ts';

describe('a date', () => {
  test.each([
    ['2001', 'en', 2001],
    ['2001年', 'zh-CN', 2001],
    ['2001-06', 'en', 2001 + 5 / 12],
    ['2001年6月', 'zh-CN', 2001 + 5 / 12],
    ['2001 年 6 月', 'zh-CN', 2001 + 5 / 12],
    ['June 2001', 'zh-CN', 2001 + 5 / 12],
    ['Jun. 2001', 'en', 2001 + 5 / 12],
    ['2001-06-15', 'en', 2001 + 5 / 12 + 14 / 372],
    ['2001年6月15日', 'zh-CN', 2001 + 5 / 12 + 14 / 372],
    ['15 June 2001', 'en', 2001 + 5 / 12 + 14 / 372],
    ['June 15th, 2001', 'en', 2001 + 5 / 12 + 14 / 372],
    ['15. Juni 2001', 'de', 2001 + 5 / 12 + 14 / 372],
    ['15 de junio de 2001', 'es', 2001 + 5 / 12 + 14 / 372],
    ['août 2001', 'fr', 2001 + 7 / 12],
    ['476', 'en', 476],
    ['221 BC', 'en', -220],
    ['公元前221年', 'zh-CN', -220],
  ])('%s (%s)', (date, language, years) => {
    expect(yearsOf(date, language)).toBeCloseTo(years, 6);
  });

  test.each(['', 'soon', '2001-13', '1996–2001', '15 2001', 'about 1900', 'June', '2013/2017'])(
    '%j is none that can be placed',
    (date) => expect(yearsOf(date, 'en')).toBeUndefined(),
  );
});

const meet = (a: Rect, b: Rect): boolean =>
  a.x + a.w > b.x && b.x + b.w > a.x && a.y + a.h > b.y && b.y + b.h > a.y;

function drawn(dates: readonly string[], theme: Theme, more: object = {}, language = 'en') {
  const events = dates.map((date, i) => ({
    date,
    title: language === 'en' ? `Event of ${date}` : `成立第${i + 1}组织`,
    text: language === 'en' ? 'signed by all of them' : '六国元首签署宣言',
    major: i % 3 === 0,
  }));
  const place = contentArea(theme.grid);
  const { box, overflow } = placeDrawing('timeline', { alt: '', events, ...more }, place, theme, language);
  const all = shapes([box]);
  const of = (part: string) => all.filter(({ id }) => new RegExp(`^event-\\d+-${part}$`).test(id));
  return { all, of, overflow, place, isScale: all.some(({ id }) => id.startsWith('tick-')) };
}

const years = ['1996', '2001', '2002', '2004', '2013', '2017', '2018'];
const english = ['April 1996', '15 June 2001', 'June 2002', '2004', 'May 2013', '9 June 2017', 'June 2018'];
const chinese = ['1996年4月', '2001年6月15日', '2002年6月', '2004年', '2013年9月', '2017年6月9日', '2018年'];
const themes = [ruledTheme('16:9'), ruledTheme('4:3'), loadTheme('academic', '16:9')];
const decks = themes.flatMap((theme) => [
  { theme, dates: years, language: 'en' },
  { theme, dates: english, language: 'en' },
  { theme, dates: chinese, language: 'zh-CN' },
]);

test.each(decks)('dots stand by their dates, and labels meet neither labels nor stems: $dates', (one) => {
  const { of, place, overflow, isScale } = drawn(one.dates, one.theme, { variant: 'scale' }, one.language);
  expect([isScale, overflow]).toEqual([true, 0]);
  const dots = of('dot').map(({ rect }) => rect.x + rect.w / 2);
  const at = one.dates.map((date) => yearsOf(date, one.language) ?? 0);
  const perYear = ((dots.at(-1) ?? 0) - (dots[0] ?? 0)) / ((at.at(-1) ?? 0) - (at[0] ?? 0));
  for (const [i, x] of dots.entries())
    expect(x - (dots[0] ?? 0)).toBeCloseTo(((at[i] ?? 0) - (at[0] ?? 0)) * perYear, 3);
  const [labels, stems] = [of('words'), of('stem')].map((all) => all.map(({ rect }) => rect));
  for (const [i, a] of (labels ?? []).entries()) {
    expect(a.x).toBeGreaterThanOrEqual(place.x - 0.01);
    expect(a.x + a.w).toBeLessThanOrEqual(place.x + place.w + 0.01);
    expect((labels ?? []).filter((b, k) => k !== i && meet(a, b))).toEqual([]);
    expect((stems ?? []).filter((b, k) => k !== i && meet(a, b))).toEqual([]);
  }
});

test('turning points are larger, with larger dots', () => {
  const { of } = drawn(years, ruledTheme('16:9'), { variant: 'scale' });
  const dots = of('dot').map(({ rect }) => rect.w);
  expect(dots).toEqual([20, 14, 14, 20, 14, 14, 20]);
  const settings = of('words').map(({ text }) => `${text[0]?.style} ${text[0]?.step}`);
  expect(settings[0]).toBe(settings[3]);
  expect(settings[0]).not.toBe(settings[1]);
});

test('the axis says its years, and what its ticks say does not meet', () => {
  const { all } = drawn(years, ruledTheme('16:9'), { variant: 'scale' });
  const ticks = all.filter(({ id }) => id.startsWith('tick-words-'));
  expect(ticks.map(({ name }) => name)).toEqual(['1995', '2000', '2005', '2010', '2015', '2020']);
  const rects = ticks.map(({ rect }) => rect);
  expect(rects.filter((a, i) => rects.some((b, k) => k > i && meet(a, b)))).toEqual([]);
});

test('within a year the axis says months', () => {
  const { all } = drawn(['June 2017', 'January 2018', 'May 2018'], ruledTheme('16:9'), { variant: 'scale' });
  const ticks = all.filter(({ id }) => id.startsWith('tick-words-')).map(({ name }) => name);
  expect(ticks).toEqual(['Apr 2017', 'Jul', 'Oct', '2018', 'Apr', 'Jul']);
});

describe('which form', () => {
  const [ruled, panelled] = [ruledTheme('16:9'), panelTheme('16:9')];
  test.each([
    ['five events under rules', years.slice(0, 5), ruled, {}, true],
    ['four', years.slice(0, 4), ruled, {}, false],
    ['five on panels', years.slice(0, 5), panelled, {}, false],
    ['steps that are asked for', years, ruled, { variant: 'steps' }, false],
    ['a date that is none', [...years.slice(0, 6), 'today'], ruled, { variant: 'scale' }, false],
    ['dates out of order', ['2004', '2001', '2017'], ruled, { variant: 'scale' }, false],
    ['dates too near to each other', ['1000', '2001', '2002'], ruled, { variant: 'scale' }, false],
  ] as const)('%s', (_, dates, theme, more, scale) => {
    expect(drawn(dates, theme, more).isScale).toBe(scale);
  });
});
