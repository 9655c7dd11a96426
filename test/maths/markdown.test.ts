/** Blocks of maths as Slidev Markdown, and read again. */
import { detectFeatures } from '@slidev/parser/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitAligned } from '../../src/blocks/derivation/split.ts';
import { mathBlock } from '../../src/fill/escape.ts';
import type { Block } from '../../src/model/tree.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { hostileText, hostileTexts } from '../helpers/hostile-text.ts';
import { mathsSlide, prepared, told } from './deck.ts';

const body = (blocks: readonly object[], region = 'main') => {
  const { markdown, presentation } = prepared([mathsSlide('one', { [region]: blocks })]);
  return { markdown, tree: presentation.slides[0]?.slots[region] ?? [] };
};

test('a formula alone, with its number and how it is read', () => {
  const { markdown, tree } = body([
    { formula: 'a < b' },
    { formula: { tex: 'E = mc^2', id: 'energy', alt: { en: 'Energy & "mass"' } } },
  ]);
  expect(markdown).toContain('<Formula>\n\n$$ a \\lt  b $$\n\n</Formula>');
  expect(markdown).toContain(
    '<Formula number="(1)" alt="Energy &amp; &quot;mass&quot;">\n\n$$ E = mc^2 $$\n\n</Formula>',
  );
  expect(tree).toMatchObject([
    { type: 'equations', aligned: false, lines: [{ right: { value: 'a \\lt  b' }, reason: [] }] },
    { type: 'equations', alt: 'Energy & "mass"', lines: [{ right: { value: 'E = mc^2' }, number: '(1)' }] },
  ]);
});

test('a derivation: sides, reasons, clicks, and its number beside the last step', () => {
  const { tree } = body([
    {
      derivation: {
        id: 'sum',
        steps: [
          { tex: 'a + b', reason: { md: { en: 'by **definition**' } } },
          { tex: '= b + a' },
          { tex: '= d', source: 's1' },
          { tex: 'c &\\to d', reason: { en: 'at last' } },
        ],
      },
    },
    { list: [{ en: 'then this' }] },
  ]);
  expect(tree).toMatchObject([
    {
      type: 'equations',
      aligned: true,
      lines: [
        {
          left: { value: 'a + b' },
          right: { value: '{}' },
          click: 1,
          reason: [{ value: 'by ' }, { type: 'strong' }],
        },
        { right: { value: '= b + a' }, click: 2, reason: [] },
        { right: { value: '= d' }, click: 3, reason: [{ type: 'cite', value: '§1' }] },
        { left: { value: 'c' }, right: { value: '\\to d' }, click: 4, number: '(1)' },
      ],
    },
    { type: 'list', children: [{ click: 5 }] },
  ]);
  expect((tree[0] as Extract<Block, { type: 'equations' }>).lines[1]).not.toHaveProperty('left');
});

test('formulas are numbered in the order of the slides, and texts lead to them', () => {
  const formula = (id: string) => ({ formula: { tex: 'x', id } });
  const { markdown, diagnostics } = prepared(
    [
      mathsSlide(
        'one',
        { left: [{ md: { en: '*as* {#c}' } }], right: [formula('b')] },
        { arrangement: 'two' },
      ),
      mathsSlide('gone', { main: [formula('gone')] }, { only: ['guests'] }),
      mathsSlide('two', { main: [formula('c'), { text: { md: { en: '[in {#b}](https://a.org)' } } }] }),
    ].map((slide, i) =>
      i === 0 ? { ...slide, notes: { en: 'Say {#c}.' }, title: { en: 'By {#b}' } } : slide,
    ),
  );
  expect(told(diagnostics)).toEqual([]);
  expect(markdown).toContain('# By (1)');
  expect(markdown).toContain('<em>as</em> [(2)](#two)');
  expect(markdown).toContain('Say (2).');
  // No link within a link.
  expect(markdown).toContain('[in (1)](<https://a.org/>)');
});

test.each([
  ['P(A \\mid B) = c', 'P(A \\mid B)', '= c'],
  ['a_{i=1} \\le b = c', 'a_{i=1}', '\\le b = c'],
  ['P(X = x) > 0', 'P(X = x)', '> 0'],
  ['\\left(a=b\\right) \\iff c', '\\left(a=b\\right)', '\\iff c'],
  ['= b', '', '= b'],
  ['a + b', 'a + b', ''],
  ['a = b & = c', 'a = b', '= c'],
  ['a \\& b = c', 'a \\& b', '= c'],
  ['\\begin{matrix}a&b\\end{matrix} = c', '\\begin{matrix}a&b\\end{matrix}', '= c'],
  ['a \\not= b', 'a', '\\not= b'],
  ['a \\overset{!}{=} b', 'a', '\\overset{!}{=} b'],
  ['f: [0, 1) = x', 'f: [0, 1)', '= x'],
  ['(a = b', '(a', '= b'],
])('%s is aligned at its first relation', (tex, left, right) => {
  expect(splitAligned(tex)).toEqual({ left, right });
});

describe('nothing breaks out of a formula', () => {
  const texts = [
    ...hostileTexts,
    'a\n\n$$\n# b',
    '--- x\n---\n',
    '::left::',
    'a % b\nc',
    'x\\ ',
    '{{{ 1 }}}',
    '![a](b)',
  ];
  const holds = (text: string) => {
    const safe = mathBlock(text);
    if (safe === undefined) return;
    expect(safe).not.toMatch(/[\n<>]|\{\{|!\[/);
    expect(detectFeatures(safe.replaceAll('$', ''))).toMatchObject({
      monaco: false,
      tweet: false,
      katex: false,
    });
    const page = `---\nlayout: bullets\nid: x\n---\n\n# T\n\n<Formula>\n\n$$ ${safe} $$\n\n</Formula>\n\nafter\n`;
    const { presentation } = parsePresentation(page, 'x.md');
    expect(presentation.slides).toHaveLength(1);
    expect(presentation.slides[0]?.slots['default']).toMatchObject([
      { type: 'equations', lines: [{ right: { value: safe } }] },
      { type: 'paragraph', children: [{ value: 'after' }] },
    ]);
  };
  test.each(texts)('%j', holds);
  test('whatever it is', () => {
    fc.assert(fc.property(fc.oneof(hostileText, fc.string({ unit: 'grapheme' })), holds), {
      numRuns: Number(process.env['LECTERN_RUNS'] ?? 200),
    });
  });

  test('a comment ends with its line, a percent sign does not', () => {
    expect(mathBlock('a % b\n+ c \\% d')).toBe('a + c \\% d');
  });
});
