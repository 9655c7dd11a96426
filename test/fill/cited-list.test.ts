import { expect, test } from 'vitest';
import { CitedList } from '../../src/fill/cited-list.ts';
import { Phrase } from '../../src/fill/phrase.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { fill, slide, theme } from '../pptx/fixture.ts';
import { words, write } from '../pptx/open.ts';

const list = (...marks: readonly string[]) =>
  new CitedList(
    marks.map((mark, i) => ({ mark: new Phrase(mark), text: new Phrase(`W${i}`), reference: undefined })),
  );
const blocksOf = (...marks: readonly string[]) => {
  const { presentation } = parsePresentation(`# T\n\n${list(...marks).toHTML()}\n`, 'x.md');
  return presentation.slides[0]?.slots['default'] ?? [];
};

test('numbers are Markdown’s own, and go on where some are not cited', () => {
  const blocks = blocksOf('[1]', '[2]', '[5]', '[6]', '[10]');
  expect(
    blocks.map((block) => block.type === 'list' && [block.ordered, block.start, block.children.length]),
  ).toEqual([
    [true, 1, 2],
    [true, 5, 2],
    [true, 10, 1],
  ]);
});

test('other marks stand before their words, without a sign', () => {
  expect(blocksOf('§2.1', '[3]', 'Smith 2020').map(({ type }) => type)).toEqual([
    'paragraph',
    'list',
    'paragraph',
  ]);
});

test('what is like a number but is none stays a mark', () => {
  expect(blocksOf('[1a]', '1.2').map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});

test('in PowerPoint they are native numbers, each list from where it starts', async () => {
  const look = theme();
  const box = fill(look, 'references', 'left', blocksOf('[2]', '[3]', '[7]'));
  const opened = await write(look, [slide(look, 1, 'references', 'T', [box])]);
  const numbers = opened.all('ppt/slides/slide1.xml', 'a:buAutoNum').map(({ attribs }) => attribs);
  expect(numbers).toEqual(['2', '2', '7'].map((startAt) => ({ type: 'arabicPeriod', startAt })));
  expect(opened.all('ppt/slides/slide1.xml', 'a:t').map(words)).toEqual(
    expect.arrayContaining(['W0', 'W1', 'W2']),
  );
});

test('a template may go through them', () => {
  expect([...list('[1]', '§2')].map(({ mark }) => mark.text)).toEqual(['[1]', '§2']);
});
