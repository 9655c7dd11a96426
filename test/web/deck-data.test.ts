import { expect, test } from 'vitest';
import { deckData } from '../../src/web/deck-data.ts';

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
  expect(deckOf({ ...said, sources: { '[2]': 'Part 1' } })).toEqual({
    ...said,
    date: '2018',
    sources: { '[2]': 'Part 1' },
  });
});

test.each([
  ['null', null],
  ['a list', ['zh-CN']],
  ['values of other kinds', { language: 5, footer: null, date: [2018], url: {}, sources: 'none' }],
])('what makes no sense says nothing: %s', (_, lectern) => {
  expect(deckOf(lectern)).toEqual({ language: 'en', footer: '', date: '', url: '', cited: '', sources: {} });
});
