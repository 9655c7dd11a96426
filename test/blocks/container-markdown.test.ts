/** Callouts, columns and questions as Markdown: who sees them, how they are counted, what they are called. */
import { detectFeatures } from '@slidev/parser/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oneLine } from '../../src/fill/escape.ts';
import { plainText } from '../../src/place/index.ts';
import { innerBlocks } from '../../src/text/inner-blocks.ts';
import { type ContentDeck, contentDeck, contentSlide } from '../helpers/content-deck.ts';
import { asData, hostileTexts, shown } from '../helpers/hostile-text.ts';

let deck: ContentDeck;
beforeAll(() => {
  deck = contentDeck(
    [
      contentSlide(
        'one',
        'callout: {theorem: {zh-CN: 甲, en: a}, title: {zh-CN: 贝叶斯, en: "Bayes \\"<b>\\" {{x}}"}, id: bayes}',
        '{callout: {theorem: hidden}, not: [guests]}',
        'callout: {proof: [x, {text: secret, only: [guests]}]}',
      ),
      contentSlide('two', 'callout: {kind: theorem, blocks: y}', 'callout: {definition: z}').replace(
        '    regions',
        '    not: [guests]\n    regions',
      ),
      contentSlide(
        'three',
        'callout: {theorem: {md: "see [it](#bayes)"}}',
        'columns: {columns: [[p], [q, r]], widths: [2, 1]}',
        'question: {question: "Which?", options: [a, b], answer: 2, explanation: why}',
      ).replace('    regions', '    notes: Say it.\n    regions'),
    ].join(''),
  );
});
afterAll(() => deck.remove());

const headings = (audience: 'students' | 'guests') =>
  [...deck.prepared(audience).markdown.matchAll(/<Callout kind="(\w+)" heading="(.*)">/g)].map(
    ([, kind, heading]) => `${kind}: ${heading}`,
  );

test('each kind is counted over the slides, and in the words of the language', () => {
  expect(headings('students')).toEqual([
    'theorem: 定理1（贝叶斯）',
    'theorem: 定理2',
    'proof: 证明',
    'theorem: 定理3',
    'definition: 定义1',
    'theorem: 定理4',
  ]);
});

test('what an audience does not see is not counted, and a title is data', () => {
  expect(headings('guests')).toEqual([
    'theorem: Theorem 1 (Bayes &quot;&lt;b&gt;&quot; &#123;&#123;x}})',
    'proof: Proof',
    'theorem: Theorem 2',
  ]);
  const { markdown } = deck.prepared('guests');
  expect(markdown).not.toContain('hidden');
  expect(markdown).toContain('secret');
  expect(deck.prepared('students').markdown).not.toContain('secret');
});

test('a link to a callout leads to its slide', () => {
  expect(deck.prepared('guests').markdown).toContain('[it](#one)');
});

test('columns and questions are elements with Markdown in them', () => {
  const { markdown } = deck.prepared('guests');
  expect(markdown).toContain(
    '<Columns widths="2 1">\n\n<Column>\n\np\n\n</Column>\n\n<Column>\n\nq\n\nr\n\n</Column>\n\n</Columns>',
  );
  expect(markdown).toContain(
    '<Question answer="2" signs="A B">\n\nWhich?\n\n1. a\n1. b\n\n<Answer heading="Answer: B">\n\nwhy\n\n</Answer>\n\n</Question>',
  );
});

test('the answer is the last line of the notes', () => {
  expect(deck.prepared('guests').markdown).toContain('Say it.\n\nAnswer: B (b)\n-->');
  expect(deck.prepared('students').markdown).toContain('答案：B（b）\n-->');
});

test('a deck that asks something says what stands over its answers', () => {
  expect(deck.prepared('students').markdown).toContain('answers: 答案');
  const plain = contentDeck(contentSlide('one', 'words'));
  expect(plain.prepared('guests').markdown).not.toContain('answers:');
  plain.remove();
});

test('texts are data, whatever they look like', () => {
  const slides = hostileTexts.map((text, i) => {
    const said = JSON.stringify({ en: asData(text) });
    const block = `callout: {kind: remark, title: ${said}, blocks: [${said}]}`;
    const question = `question: {question: ${said}, options: [${said}, ${said}], answer: 2, explanation: ${said}}`;
    return contentSlide(`h${i}`, block, question).replace('    regions', '    minutes: 0.5\n    regions');
  });
  const hostile = contentDeck(slides.join(''));
  const { presentation, markdown, diagnostics } = hostile.prepared('guests');
  hostile.remove();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(Object.values(detectFeatures(markdown)).filter(Boolean)).toEqual([]);
  hostileTexts.forEach((text, i) => {
    const blocks = presentation.slides.find(({ id }) => id === `h${i}`)?.slots['main'] ?? [];
    expect(blocks.map(({ type }) => type)).toEqual(['callout', 'question']);
    const wanted = shown(oneLine(text));
    const [callout, question] = blocks;
    if (callout?.type !== 'callout' || question?.type !== 'question') throw new Error('blocks have changed');
    expect(shown(callout.heading)).toBe(`Remark(${wanted})`);
    const lines = [...callout.children, ...innerBlocks(question)];
    const words = lines.map((one) => (one.type === 'paragraph' ? shown(plainText(one.children)) : one.type));
    expect(words).toEqual(wanted === '' ? words : [wanted, wanted, wanted, wanted, wanted]);
  });
});

test('what does not fit is told at the block', () => {
  const long = `callout: {proof: "${'many words '.repeat(300)}"}`;
  const full = contentDeck(contentSlide('one', 'short', long));
  const { diagnostics } = full.prepared('guests');
  full.remove();
  const over = diagnostics.find(({ code }) => code === 'text-overflow');
  expect(over?.place).toMatchObject({ file: 'data/minimal/sections/opening.yaml', line: 10 });
});
