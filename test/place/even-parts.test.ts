/** A list that goes on over slides leaves no point alone on the last of them. */
import { afterEach, expect, test } from 'vitest';
import { type ContentDeck, contentDeck } from '../helpers/content-deck.ts';
import { slideText } from '../helpers/slide-text.ts';

let deck: ContentDeck | undefined;
afterEach(() => deck?.remove());

const point = (i: number) =>
  `Point ${i} says a good deal more than goes on a line, so that a slide has room for few such points and no more`;

/** How many points each of the slides has, and the numbers of all in order. */
function points(count: number): { readonly each: readonly number[]; readonly all: readonly number[] } {
  const items = Array.from({ length: count }, (_, i) => `      - "${point(i + 1)}"\n`).join('');
  deck = contentDeck(`  - id: long\n    kind: bullets\n    title: T\n    items:\n${items}`);
  const { slides } = deck.prepared('guests').presentation;
  const found = slides
    .filter(({ id }) => id?.startsWith('long'))
    .map((slide) => [...slideText(slide).matchAll(/Point (\d+)/g)].map(([, n]) => Number(n)));
  return { each: found.map(({ length }) => length), all: found.flat() };
}

test.each([8, 9, 10, 11, 12, 15, 17, 20])('%i points', (count) => {
  const { each, all } = points(count);
  expect(all).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  const [before, last] = each.slice(-2);
  if (last !== undefined && before !== undefined) expect(last * 2).toBeGreaterThanOrEqual(before);
});
