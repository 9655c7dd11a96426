/** Callouts, columns and questions of any Slidev Markdown: what the tree has of them, sense or none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/model/tree.ts';
import { place, plainText } from '../../src/place/index.ts';
import { innerBlocks } from '../../src/text/inner-blocks.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { parsePresentation } from '../../src/tree/parse.ts';

function read(...lines: readonly string[]) {
  const { presentation, diagnostics } = parsePresentation(`# T\n\n${lines.join('\n\n')}\n`, 'x.md');
  const [slide] = presentation.slides;
  if (!slide) throw new Error(JSON.stringify(diagnostics));
  return { slide, blocks: slide.slots['default'] ?? [], diagnostics };
}

/** `callout(heading|paragraph)` and so on, words of lines alone. */
const outline = (blocks: readonly Block[]): string => blocks.map(one).join(' ');

function one(block: Block): string {
  if (block.type === 'paragraph') return plainText(block.children);
  const click = block.click === undefined ? '' : `@${block.click}`;
  if (block.type === 'callout') return `${block.kind}${click}[${block.heading}: ${outline(block.children)}]`;
  if (block.type === 'columns')
    return `${block.widths.join('+')}${click}[${block.children.map(({ children }) => outline(children)).join(' | ')}]`;
  if (block.type === 'question')
    return `${block.signs.join('')}?${block.right}@${block.answerClick}[${outline(innerBlocks(block))}]`;
  return `${block.type}[${outline(innerBlocks(block))}]`;
}

const callout = (...inside: readonly string[]) => [
  '<Callout kind="theorem" heading="Theorem 2 (Bayes &amp; &quot;co&quot;)">',
  ...inside,
  '</Callout>',
];
const columns = (...each: readonly (readonly string[])[]) => [
  '<Columns>',
  ...each.flatMap((inside) => ['<Column>', ...inside, '</Column>']),
  '</Columns>',
];
const heading = 'Theorem 2 (Bayes & "co"):';

test.each([
  ['a callout holds blocks', callout('a', '- b'), `theorem[${heading} a list[b]]`],
  ['columns', columns(['a'], callout('b')), `1+1[a | theorem[${heading} b]]`],
  ['widths', ['<Columns widths="2 1">', ...columns(['a'], ['b']).slice(1)], '2+1[a | b]'],
  ['widths that are none', ['<Columns widths="2 x">', ...columns(['a'], ['b']).slice(1)], '1+1[a | b]'],
  ['what waits for a click', ['<v-click>', ...callout('a'), '</v-click>'], `theorem@1[${heading} a]`],
  [
    'a question takes a click after those before it',
    [
      '<v-click>',
      'x',
      '</v-click>',
      '<Question answer="2">',
      'q',
      '1. a\n2. b',
      '<Answer heading="Answer: B">',
      'w',
      '</Answer>',
      '</Question>',
    ],
    'x AB?2@2[q a b w]',
  ],
  ['an answer that is none', ['<Question answer="9">', '1. a', '</Question>'], 'A?0@1[a]'],
])('%s', (_, lines, told) => expect(outline(read(...lines).blocks)).toBe(told));

test.each([
  ['a callout within another', callout(...callout('a')), `theorem[${heading} ${heading.slice(0, -1)} a]`],
  ['columns within columns', columns(columns(['a'], ['b']), ['c']), '1+1[a b | c]'],
  ['a callout in a list', ['- <Callout heading="H">\n\n  a\n\n  </Callout>'], 'list[H a]'],
  ['one column', columns(['a']), 'a'],
  ['a column alone', ['<Column>', 'a', '</Column>'], 'a'],
  ['an answer alone', ['<Answer heading="H">', 'a', '</Answer>'], 'H a'],
  ['a question without options', ['<Question answer="1">', 'q', '</Question>'], 'q'],
  ['a callout that is never closed', ['<Callout kind="x">', 'a'], 'x[: a]'],
  ['an empty callout', ['<Callout>', '</Callout>'], ''],
  ['a closing tag alone', ['a', '</Callout>', 'b'], 'a b'],
])('%s keeps its words', (_, lines, told) => expect(outline(read(...lines).blocks)).toBe(told));

test('a callout on one line is a line of text, which is told', () => {
  const { blocks, diagnostics } = read('<Callout kind="remark">a</Callout>');
  expect(outline(blocks)).toBe('a');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'slide 1: <Callout> within a line is a line of text',
  ]);
});

test('whatever nonsense tags make, the slide is placed and no word of it is lost', () => {
  const theme = loadTheme('academic', '16:9');
  const names = ['Callout', 'Columns', 'Column', 'Question', 'Answer', 'div', 'v-click'];
  const tag = fc.constantFrom(
    ...names.flatMap((name) => [`<${name}>`, `<${name} widths="1 2" answer="2">`, `</${name}>`]),
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: tag },
    fc.constantFrom('qqq', '![qqq](x.png)', '- qqq', '1. qqq', '> qqq'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const { slide } = read(...pieces);
      const { placed } = place(slide, theme, { language: 'en' });
      const wanted = pieces.filter((one) => one.includes('qqq')).length;
      expect(JSON.stringify(placed.boxes).match(/qqq/g)?.length ?? 0).toBe(wanted);
      const ids = JSON.stringify(placed.boxes).match(/"id":"[^"]+"/g) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: Number(process.env['LECTERN_RUNS'] ?? 300) },
  );
});
