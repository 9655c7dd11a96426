import { expect, test } from 'vitest';
import { deckData, withOurConfig } from '../../src/web/deck-data.ts';

const deckOf = (lectern: unknown) =>
  deckData({ headmatter: { lectern }, entry: 'slides.md', used: new Set() }).deck;

test('what the headmatter says of the deck', () => {
  const said = {
    language: 'zh-CN',
    footer: 'Lecture 3',
    date: 2018,
    url: 'https://example.org/',
    cited: 'references',
  };
  const marks = { sources: { '[2]': 'Part 1' }, listed: { '[14]': 'references-2' } };
  expect(deckOf({ ...said, ...marks })).toEqual({ ...said, ...marks, date: '2018' });
});

test.each([
  ['null', null],
  ['a list', ['zh-CN']],
  ['values of other kinds', { language: 5, footer: null, date: [2018], url: {}, sources: 'none' }],
])('what makes no sense says nothing: %s', (_, lectern) => {
  expect(deckOf(lectern)).toEqual({
    language: 'en',
    footer: '',
    date: '',
    url: '',
    cited: '',
    sources: {},
    listed: {},
  });
});

test('the title of a deck made from data is plain text, that of other Markdown Slidev’s', () => {
  const title = '<https://example.org> and *more*';
  const configOf = (headmatter: Readonly<Record<string, unknown>>) =>
    withOurConfig({ slidesTitle: 'as Slidev reads it' }, { headmatter, entry: 'slides.md', used: new Set() });
  expect(configOf({ title, lectern: {} })['slidesTitle']).toBe(title);
  expect(configOf({ title })['slidesTitle']).toBe('as Slidev reads it');
});
