/** A region that an arrangement does not have is told with those that have it. */
import { expect, test } from 'vitest';
import { contentDeck } from '../helpers/content-deck.ts';

const slide = (arrangement: string, region: string) =>
  `  - id: one\n    kind: content\n    title: T\n${arrangement}    regions:\n      ${region}: [words]\n`;

test.each([
  ['', 'left', "It is there with 'arrangement': three, two, wide-left, wide-right."],
  ['    arrangement: two\n', 'middle', "It is there with 'arrangement': three."],
])('%j %s', (arrangement, region, hint) => {
  const { prepared, remove } = contentDeck(slide(arrangement, region));
  const told = prepared('guests').diagnostics.filter(({ code }) => code === 'no-region');
  remove();
  expect(told.map((one) => one.hint)).toEqual([expect.stringContaining(`${hint} This layout has `)]);
});

test('so is a text for a region of its own', () => {
  const full = '    arrangement: full\n    note: Small print\n';
  const { prepared, remove } = contentDeck(slide(full, 'main'));
  const [told] = prepared('guests').diagnostics.filter(({ code }) => code === 'no-region');
  remove();
  expect(told?.message).toContain("the layout 'content-full' has no region 'note'");
  expect(told?.place).toMatchObject({ file: expect.stringMatching(/\.yaml$/), column: 11 });
});
