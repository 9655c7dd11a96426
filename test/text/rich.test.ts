import { describe, expect, test } from 'vitest';
import { limits } from '../../src/model/limits.ts';
import type { RichNode } from '../../src/model/rich.ts';
import { fillReferences, parseRich, richReferences, richWords } from '../../src/text/rich/index.ts';
import { worked } from '../helpers/worked.ts';

/** `strong(a emphasis(b))`: what a text has become, short. */
const outline = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'link') return `link(${node.url} ${outline(node.children)})`;
      if (node.type === 'reference') return `fact(${node.fact}.${node.part})`;
      if (node.type === 'break') return 'break()';
      if (node.type === 'citation')
        return `citation(${node.withoutAuthor ? '-' : ''}${node.sources.join(' | ')})`;
      return `${node.type}(${'children' in node ? outline(node.children) : node.value})`;
    })
    .join('');
const read = (text: string): string => outline(parseRich(text).tree);

describe('what a rich text may hold', () => {
  test.each([
    ['*a* **b** ***c*** _d_', 'emphasis(a) strong(b) emphasis(strong(c)) emphasis(d)'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['`a *b*` ``c`d``', 'inlineCode(a *b*) inlineCode(c`d)'],
    ['[a *b*](https://x.org/c)', 'link(https://x.org/c a emphasis(b))'],
    ['[a](mailto:me@x.org) [b](#cover)', 'link(mailto:me@x.org a) link(#cover b)'],
    ['[百科](https://zh.org/上海)', 'link(https://zh.org/%E4%B8%8A%E6%B5%B7 百科)'],
    ['$\\frac{a}{b}$ 与 $x_1$', 'inlineMath(\\frac{a}{b}) 与 inlineMath(x_1)'],
    ['H~2~O, x^2^, x^*n*^', 'Hsub(2)O, xsup(2), xsup(emphasis(n))'],
    ['==a **b**==', 'highlight(a strong(b))'],
    ['a\\\nb', 'abreak()b'],
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
  ])('%j', (text, wanted) => expect(read(text)).toBe(wanted));
});

describe('what is text', () => {
  test.each([
    ['\\*a\\* \\`b\\` \\~ \\^ \\$ \\= \\[ \\{', '*a* `b` ~ ^ $ = [ {'],
    ['a * b * c, 2*3, snake_case_name', 'a * b * c, 2*3, snake_case_name'],
    ['$5 and $6, US$5, an open $x', '$5 and $6, US$5, an open $x'],
    ['$$x$$ ~~a~~ ^^b^^ ====', '$$x$$ ~~a~~ ^^b^^ ===='],
    ['a ~ b ~ c, ~not this~', 'a ~ b ~ c, ~not this~'],
    ['a == b == c', 'a == b == c'],
    ['** ** ** and * *', '** ** ** and * *'],
    ['<b>x</b> <!-- y --> &amp; &copy;', '<b>x</b> <!-- y --> &amp; &copy;'],
    ['https://x.org <https://x.org> www.x.org', 'https://x.org <https://x.org> www.x.org'],
    ['# a', '# a'],
    ['- a', '- a'],
    ['> a', '> a'],
    ['[a][b] [c] [d](e "f")', '[a][b] [c] [d](e "f")'],
    ['{{ *x* }} {{', '{{ *x* }} {{'],
  ])('%j', (text, wanted) => expect(read(text)).toBe(wanted));
});

describe('Chinese', () => {
  test.each([
    ['**强调**文字', 'strong(强调)文字'],
    ['他说**“你好”**。', '他说strong(“你好”)。'],
    ['他说**“你好”**然后走了', '他说strong(“你好”)然后走了'],
    ['这是**重点（一）**的*说明。*下文', '这是strong(重点（一）)的emphasis(说明。)下文'],
    ['见==《宣言》==第三节', '见highlight(《宣言》)第三节'],
    ['第一行\n第二行，**重**\n点', '第一行第二行，strong(重)点'],
    ['行\nLatin', '行 Latin'],
  ])('%j', (text, wanted) => expect(read(text)).toBe(wanted));
});

describe('facts', () => {
  test('are found in text, whatever their names hold, and nowhere else', () => {
    const text = 'a {a_b} **{c.when}** {d_e} `{f}` $\\hat{g}$ \\{h} {{ {i} }} [{j}](https://x.org/{k})';
    const { tree } = parseRich(text);
    expect(richReferences(tree).map(({ fact, part, offset }) => [fact, part, offset])).toEqual([
      ['a_b', 'whole', text.indexOf('{a_b}')],
      ['c', 'when', text.indexOf('{c.when}')],
      ['d_e', 'whole', text.indexOf('{d_e}')],
      ['j', 'whole', text.indexOf('{j}')],
    ]);
  });

  test('become text, one with the text beside them', () => {
    const { tree } = parseRich('a {x} **{x}**');
    expect(outline(fillReferences(tree, () => '*y*'))).toBe('a *y* strong(*y*)');
    expect(fillReferences(tree, () => '*y*')[0]).toEqual({ type: 'text', value: 'a *y* ' });
  });
});

test('its words alone', () => {
  const { tree } = parseRich('**a** `b`\\\n[c](#d) H~2~O $x$ {e.when}');
  expect(richWords(tree)).toBe('a b c H2O x {e.when}');
});

describe('problems', () => {
  test.each([
    ['a [b](javascript:alert(1))', 2, 'may not link'],
    ['[b](JavaScript:x)', 0, 'may not link'],
    ['[b](data:text/html,x)', 0, 'may not link'],
    ['[b](file:///etc/passwd)', 0, 'may not link'],
    ['[b](vbscript:x)', 0, 'may not link'],
    ['[b](../c.html)', 0, 'not an address'],
    ['[b](c.html)', 0, 'not an address'],
    ['[b](//x.org)', 0, 'not an address'],
    ['[b](http://)', 0, 'not an address'],
    ['[b](#)', 0, 'not an address'],
    ['*a* [b]()', 4, 'leads nowhere'],
    ['[](https://x.org)', 0, 'no words'],
    ['a\r\n[b](x:y)', 3, 'may not link'],
    ['==[ok](https://x.org)== **[b](x:y)**', 26, 'may not link'],
  ])('%j', (text, offset, message) => {
    const { tree, problems } = parseRich(text);
    expect(problems).toEqual([
      { offset, message: expect.stringContaining(message), hint: expect.any(String) },
    ]);
    expect(outline(tree)).not.toMatch(/link\((?!https:\/\/x\.org\/ ok)/);
  });

  test('what nests too deep keeps its words', () => {
    const deep = `${'*a **b '.repeat(200)}c${'** *'.repeat(200)}`;
    const { tree, problems } = parseRich(deep);
    expect(problems.length).toBeLessThanOrEqual(1);
    expect(richWords(tree).replace(/[\s*]/g, '')).toBe(`${'ab'.repeat(200)}c`);
  });

  test('what is too long is text', () => {
    const long = '*a* '.repeat(limits.paragraph.most / 4 + 1);
    const { tree, problems } = parseRich(long);
    expect(problems).toHaveLength(1);
    expect(tree).toEqual([{ type: 'text', value: long }]);
  });
});

/** As long as a text may be. */
test.each([
  ...'[ ] * _ ` ~ ^ = $ { {{ \\ < ![ **a ~a ~a^b $a {a {{a [a]( [a](#b) a** `a`` \\$ *a_ ~\\~ [a](<'.split(
    ' ',
  ),
  ...'[a](( **a* ==a* “** *[a] [*a ~[ {{} {a.'.split(' '),
  ...['\n', '*a ', '==a ', '\n*', '$ a$', '^a ^'],
])('%j, over and over, takes no time that grows with the square', (piece) => {
  const begun = worked();
  parseRich(piece.repeat(limits.paragraph.most / Buffer.byteLength(piece)));
  expect(worked() - begun).toBeLessThan(1500);
});
