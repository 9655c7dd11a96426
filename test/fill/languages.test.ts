/** A deck for an audience whose language is not among those it is written in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { isOwn, saidIn } from '../../src/text/said-in.ts';
import { starterIn } from '../helpers/starter.ts';

/** The starter with its lecture in a language; `units` stands in place of its own. */
function lectureIn(language: string, units: string) {
  const root = starterIn(language);
  const data = join(root, 'data/starter');
  writeFileSync(join(data, 'units.yaml'), units);
  const { deck } = loadDeck(data, { root });
  const audience = deck?.audiences.get('lecture');
  if (!deck || !audience) throw new Error('no deck');
  const project = findProject(root);
  return { ...prepare(project, deck, audience), found: checkDeck(project, deck, [audience]) };
}

const chineseFirst = `units:
  planet: {zh-CN: 颗, en: {one: planet, other: planets}}
  kilometre: {zh-CN: 千米, en: {one: kilometre, other: kilometres}}
`;

test('units fall back as texts do, and are told once where they stand', () => {
  const { markdown, found } = lectureIn('de', chineseFirst);
  expect(markdown).toContain('# 8 planets around one star');
  expect(markdown).toContain('12.756 kilometres');
  expect(markdown).not.toMatch(/\p{Script=Han}/u);
  const units = found.filter(({ place }) => place?.file === 'data/starter/units.yaml');
  expect(units.map(({ code, message, place }) => `${code} ${place?.line}: ${message}`)).toEqual([
    "missing-translation 2: no word for the unit 'planet' in de; en stands in",
    "missing-translation 3: no word for the unit 'kilometre' in de; en stands in",
  ]);
});

test('a word that stands in has the form and the space of its own language', () => {
  const units = 'units:\n  planet: {zh-CN: 颗}\n  kilometre: {en: {one: kilometre, other: kilometres}}\n';
  expect(lectureIn('de', units).markdown).toContain('# 8颗 around one star');
  expect(lectureIn('zh-CN', units).markdown).toContain('1.2756万 kilometres');
});

test('what is the same everywhere, and a language without its region, is not told', () => {
  const units = 'units:\n  planet: {en: "°"}\n  kilometre: {de: Kilometer, en: kilometres}\n';
  const { markdown, found } = lectureIn('de-AT', units);
  expect(markdown).toMatch(/12.756 Kilometer/);
  expect(found.filter(({ place }) => place?.file.endsWith('units.yaml'))).toEqual([]);
});

test.each([
  [['zh-CN', 'en'], ['de', 'en'], 'en'],
  [['zh-CN', 'en'], ['de'], 'en'],
  [['zh-CN', 'fr'], ['de'], 'zh-CN'],
  [['en', 'de'], ['de-AT', 'en'], 'de'],
  [['en', 'zh-CN'], ['zh-TW'], 'zh-CN'],
  [['en', 'zh-CN'], ['zh-TW', 'en'], 'en'],
  [[], ['de'], undefined],
])('of %s, for %s, %s', (there, wanted, expected) => {
  expect(saidIn(there, wanted)).toBe(expected);
});

test('a language serves those of its regions who write as it does', () => {
  expect(isOwn('de', 'de-AT')).toBe(true);
  expect(isOwn('zh', 'zh-TW')).toBe(false);
  expect(isOwn('de-AT', 'de')).toBe(false);
});
