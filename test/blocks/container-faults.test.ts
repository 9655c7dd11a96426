/** What is wrong with callouts, columns, questions and tables in data is told at its place. */
import { expect, test } from 'vitest';
import { contentDeck, contentSlide } from '../helpers/content-deck.ts';

function faultsOf(...blocks: readonly string[]): readonly string[] {
  const { faults, remove } = contentDeck(contentSlide('one', ...blocks));
  remove();
  return faults;
}

test.each([
  'callout: {kind: theorem, title: Bayes, blocks: [words, {list: [a, b]}], id: bayes}',
  'callout: {definition: words}',
  'callout: {proof: [words, {table: {table: trade}}]}',
  'question: {question: "Which?", options: [a, b, c], answer: 2, explanation: {en: why}}',
  'columns: [[words, {callout: {example: x}}], [{question: {question: "?", options: [a, b], answer: 1}}]]',
  'columns: {columns: [[a], [b]], widths: [2, 1]}',
  'table: {columns: [a, {en: b}, {title: c, align: right}], rows: [[1, 2, 3]]}',
  'columns: [[&a {list: [x]}, {text: &a words}], [{text: *a}]]',
  '{callout: {solution: words}, only: [guests]}',
  '{not: [guests], text: words}',
  '{text: {en: words}, only: [students, guests]}',
])('%s is right', (block) => expect(faultsOf(block)).toEqual([]));

test.each([
  ['callout: {kind: theorm, blocks: words}', ["wrong-value 9:27 'kind' cannot be 'theorm'"]],
  ['callout: {theorm: words}', ["unknown-key 9:21 there is no key 'theorm' here"]],
  [
    'callout: {theorem: a, proof: b}',
    ["unknown-key 9:33 this is a theorem already: 'proof' is a callout of its own"],
  ],
  ['callout: {kind: proof, theorem: b}', ["unknown-key 9:21 beside 'theorem' there is no 'kind'"]],
  ['callout: {kind: proof}', ["missing-field 9:20 'blocks' is missing"]],
  ['callout: {blocks: words}', ["missing-field 9:20 'kind' is missing"]],
  [
    'callout: {proof: [{callout: {lemma: x}}]}',
    ['bad-nesting 9:29 callouts cannot stand within one another'],
  ],
  ['callout: {proof: {columns: [[a], [b]]}}', ['bad-nesting 9:28 callout cannot hold columns']],
  ['columns: [[a], [{columns: [[b], [c]]}]]', ['bad-nesting 9:27 columns cannot stand within one another']],
  ['columns: [[a]]', ['wrong-count 9:20 this has 1 entries, it takes at least 2']],
  [
    'columns: {columns: [[a], [b]], widths: [1, 2, 3]}',
    ['wrong-count 9:50 there are 2 columns and 3 widths'],
  ],
  ['question: {question: q, options: [a, b], answer: 3}', ['out-of-range 9:60 there is no option 3']],
  [
    'question: {question: q, options: [a, b], answer: 0}',
    ["out-of-range 9:60 'answer' should be at least 1"],
  ],
  [
    'question: {question: q, options: [a], answer: 1}',
    ["wrong-count 9:44 'options' has 1 entries, it takes at least 2"],
  ],
  [
    'table: {columns: [a, {label: b}], rows: [[1, 2]]}',
    ["missing-field 9:32 'title' is missing", "unknown-key 9:33 there is no key 'label' here"],
  ],
  [
    'table: {columns: [{name: a}], rows: [1, [1, 2]]}',
    [
      "missing-field 9:29 'title' is missing",
      "unknown-key 9:30 there is no key 'name' here",
      'wrong-type 9:48 entry 1 should be a list or a map of keys and values',
      'wrong-count 9:51 this row has 2 cells, the table 1 column',
    ],
  ],
  ['lst: words', ["unknown-block 9:11 there is no block 'lst'"]],
  ['lst: [words]', ["unknown-block 9:11 there is no block 'lst'"]],
  [
    'list: [{task: words}]',
    ["missing-field 9:18 'text' is missing", "unknown-key 9:19 there is no key 'task' here"],
  ],
  ['table: {columns: [{en: a, d: b}], rows: [[1]]}', ["bad-language 9:37 'd' is not a language"]],
  ['{text: words, only: [tutors]}', ["unknown-audience 9:32 there is no audience 'tutors'"]],
  [
    '{callout: {proof: [{text: a, not: [nobody]}]}, only: [guests]}',
    ["unknown-audience 9:46 there is no audience 'nobody'"],
  ],
  ['{text: words, only: guests}', ["wrong-type 9:31 'only' should be a list"]],
  ['{en: words, only: [guests]}', ["unknown-block 9:12 there is no block 'en'"]],
])('%s', (block, faults) => expect(faultsOf(block)).toEqual(faults));

test('two callouts of one id', () => {
  const blocks = ['callout: {lemma: a, id: one}', 'callout: {lemma: b, id: one}'];
  expect(faultsOf(...blocks)).toEqual(["duplicate-id 10:35 there is a callout 'one' already"]);
});
