/** What is wrong with maths is said at its place in the data. */
import { expect, test } from 'vitest';
import { mathsDeck, mathsSlide, prepared, told } from './deck.ts';

const slide = (block: string, title = 'T') =>
  `- id: one\n  kind: content\n  title: {en: "${title}"}\n  regions:\n    main:\n      - ${block}`;

test.each([
  [String.raw`formula: 'P(A \prescript B)'`, '9:23', String.raw`Undefined control sequence: \prescript`],
  [String.raw`formula: P(A \prescript B)`, '9:22', String.raw`Undefined control sequence: \prescript`],
  [String.raw`formula: "\\frac{a}{\\wrong{b}}"`, '9:29', String.raw`Undefined control sequence: \wrong`],
  ['formula: |\n          a = b\n          c = \\oops', '11:15', 'Undefined control sequence: \\oops'],
  [`formula: {tex: '{'}`, '9:26', `Expected '}', got 'EOF'`],
  [`formula: 'a $ b'`, '9:21', `Can't use function '$' in math mode`],
  [String.raw`formula: '\href{javascript:alert(1)}{x}'`, '9:18', String.raw`\href is not allowed here`],
  [String.raw`derivation: [{tex: '\left( a & b \right)'}]`, '9:38', String.raw`Expected '\right', got '&'`],
  [`derivation: [{tex: 'a & b & c'}]`, '9:35', `Expected 'EOF', got '&'`],
])('%s', (block, place, message) => {
  const wanted = `bad-maths ${place} this is not LaTeX that KaTeX can read: ${message}`;
  expect(told(prepared(slide(block)).diagnostics).map((one) => one.replace(/ at position.*/, ''))).toEqual([
    wanted,
  ]);
});

test.each([
  [String.raw`formula: '\text{if $x$}'`, 'bad-maths 9:18 a formula has no dollar signs of its own'],
  [`formula: '%'`, 'bad-maths 9:18 this formula says nothing'],
])('%s', (block, wanted) => expect(told(prepared(slide(block)).diagnostics)).toEqual([wanted]));

test.each([
  [`formula: {tex: a, id: Bad Id}`, 'T', [`bad-id 9:31 'Bad Id' is not an id`]],
  [`derivation: []`, 'T', [`wrong-count 9:21 `]],
  [
    `{en: "see {#bayez}"}\n      - formula: {tex: a, id: bayes}`,
    'T',
    [`unknown-formula 9:19 there is no formula 'bayez'`],
  ],
  [`formula: {tex: a, id: a}`, 'Or {#b}', [`unknown-formula 6:19 there is no formula 'b'`]],
  [
    `{en: "see {#a.value}"}\n      - formula: {tex: x, id: a}`,
    'T',
    [`unknown-part 9:19 a formula has no 'value'`],
  ],
  [
    `formula: {tex: x, id: a}\n      - formula: {tex: y, id: a}`,
    'T',
    [`duplicate-id 10:31 there is a formula 'a' already`],
  ],
])('%s', (block, title, wanted) => {
  const found = told(mathsDeck(slide(block, title)).diagnostics);
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((one, i) => void expect(found[i]).toContain(one));
});

test.each([
  [String.raw`{md: 'Let $\prescript B$ be'}`, '9:19', String.raw`$\prescript B$`],
  ["{md: 'Let $a$ and $\\frac{1$ be'}", '9:27', String.raw`$\frac{1$`],
])('within a text: %s', (block, place, written) => {
  expect(told(mathsDeck(slide(block)).diagnostics)).toEqual([
    expect.stringContaining(`bad-maths ${place} '${written}' is not LaTeX that KaTeX can read: `),
  ]);
});

test('braces that are escaped name no formula', () => {
  const { markdown, diagnostics } = prepared([mathsSlide('one', { main: [{ en: '\\{#x} and {# x}' }] })]);
  expect(told(diagnostics)).toEqual([]);
  expect(markdown).toContain('{\\#x} and {\\# x}');
});

test('a text that refers to what its audience does not see is a warning at the text', () => {
  const { diagnostics, markdown } = prepared([
    mathsSlide('one', { main: [{ en: 'see {#gone}' }] }),
    mathsSlide('two', { main: [{ formula: { tex: 'x', id: 'gone' } }] }, { only: ['guests'] }),
  ]);
  expect(told(diagnostics)).toEqual([
    "formula-left-out 10:9 the formula 'gone' is on no slide of this audience",
  ]);
  expect(markdown).toContain('see (?)');
});

test('what is too wide or too high even at its smallest is an error at the block', () => {
  const sum = Array.from({ length: 40 }, (_, i) => `a_{${i}}`).join('+');
  const high = `\\begin{matrix}${Array.from({ length: 30 }, () => 'x').join('\\\\')}\\end{matrix}`;
  const { diagnostics } = prepared([
    mathsSlide('wide', { main: [{ formula: sum }] }),
    mathsSlide('high', { main: [{ formula: high }] }),
    mathsSlide('steps', { main: [{ derivation: [{ tex: 'a' }, { tex: `= ${sum}` }] }] }),
  ]);
  expect(told(diagnostics).map((one) => one.replace(/\d+ pt/, 'n pt'))).toEqual([
    'formula-too-large 10:18 this formula is n pt too large for its place',
    'formula-too-large 17:18 this formula is n pt too large for its place',
    'formula-too-large 25:18 this formula is n pt too large for its place',
  ]);
});

test('what PowerPoint cannot show is a warning at the block', () => {
  const matrix = '\\begin{array}{c|c}a&b\\end{array}';
  const { diagnostics } = prepared([
    mathsSlide('one', { main: [{ formula: matrix }, { formula: '{\\Large x}\\raisebox{1em}{y}' }] }),
  ]);
  expect(told(diagnostics)).toEqual([
    "not-carried-over 10:18 slide 1: PowerPoint's equations cannot show lines in a matrix",
    "not-carried-over 11:18 slide 1: PowerPoint's equations cannot show a size of its own within a formula",
    "not-carried-over 11:18 slide 1: PowerPoint's equations cannot show raised parts of a formula",
  ]);
});
