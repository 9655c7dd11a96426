/** Rich text as Slidev Markdown: read again it says the same, and nothing of it means more than it may. */
import { join } from 'node:path';
import { detectFeatures } from '@slidev/parser/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mathText, oneLine } from '../../src/fill/escape.ts';
import { RichPhrase } from '../../src/fill/phrase.ts';
import { Speaker } from '../../src/fill/speaker.ts';
import { wordsFor } from '../../src/fill/words.ts';
import { loadDeck } from '../../src/load/index.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { RichNode } from '../../src/model/rich.ts';
import type { Block, Inline } from '../../src/model/tree.ts';
import { packageRoot } from '../../src/project.ts';
import { parseRich, richWords } from '../../src/text/rich/index.ts';
import { parsePresentation } from '../../src/tree/parse.ts';
import { hostileText, hostileTexts, shown } from '../helpers/hostile-text.ts';

const written = (text: string): string => new RichPhrase(parseRich(text).tree).toHTML();

/** What both trees say alike: node types, addresses and words; white space aside, which lines fold. */
function outline(nodes: readonly (Inline | RichNode)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return words(node.value);
      if (node.type === 'inlineCode') return `code(${words(node.value)})`;
      if (node.type === 'inlineMath') return equation(node.value);
      if (node.type === 'link') return `link(${href(node.url)} ${outline(node.children)})`;
      if (node.type === 'reference')
        return words(`{${node.fact}${node.part === 'whole' ? '' : `.${node.part}`}}`);
      if (node.type === 'break') return 'break()';
      return 'children' in node ? `${node.type}(${outline(node.children)})` : `other(${node.type})`;
    })
    .join('');
}
/** Parentheses are the outline's own. */
const words = (text: string): string => shown(oneLine(text)).replace(/[()]/g, '|');
const equation = (latex: string): string => {
  const safe = mathText(latex);
  return safe === undefined ? words(latex) : `math(${words(safe)})`;
};
const href = (url: string): string =>
  url.startsWith('#') ? url : new URL(url).href.replace(/[\^|`<>"{}]/g, encodeURIComponent);

function linesOf(markdown: string): (readonly Inline[])[] {
  const page = `---\nlayout: bullets\nid: x\n---\n\n# ${markdown}\n\n- ${markdown}\n\n${markdown}\n\n| a | b |\n| --- | --- |\n| ${markdown} | x |\n\n<!--\nnote\n-->\n`;
  const { presentation } = parsePresentation(page, 'x.md');
  expect(presentation.slides).toHaveLength(1);
  const slide = presentation.slides[0];
  const line = (block: Block | undefined) => (block?.type === 'paragraph' ? block.children : []);
  const [list, paragraph, table] = slide?.slots['default'] ?? [];
  if (list?.type !== 'list' || table?.type !== 'table') throw new Error(`blocks have changed: ${page}`);
  expect(table.children[1]?.children).toHaveLength(2);
  return [
    slide?.title ?? [],
    line(list.children[0]?.children[0]),
    line(paragraph),
    table.children[1]?.children[0]?.children ?? [],
  ];
}

function expectSame(text: string): void {
  const { tree } = parseRich(text);
  const wanted = outline(tree);
  // A line without a sign to be seen is none.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(shown(richWords(tree)))) return;
  for (const line of linesOf(written(text))) expect(outline(line)).toBe(wanted);
}

const syntax = fc.constantFrom(
  ...'* ** _ ` `` ~ ^ == $ \\ [ ]( ) { } {a} {{ }} < > | ! & " a 1 中 “ 。 --> {monaco $\\frac12$'.split(' '),
  ...'](https://x.org/a) ](#b) ](javascript:x) ](mailto:a@b.c?subject=<x>) ](http://x.org/`|$&amp;{{)'.split(
    ' ',
  ),
  ...[' ', '\n', '\\\n', '\u0000'],
);
const anyText = fc.oneof(
  hostileText,
  fc.array(syntax, { maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(syntax, fc.constantFrom(...hostileTexts)), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('read again', () => {
  test('any text says the same in a title, an item, a paragraph and a cell', () => {
    fc.assert(fc.property(anyText, expectSame), { numRuns: Number(process.env['LECTERN_RUNS'] ?? 700) });
  });

  test.each(hostileTexts)('%j', (text) => {
    for (const wrapped of [
      text,
      `*${text}*`,
      `\`${text}\``,
      `$${text}$`,
      `==${text}==`,
      `[${text}](#a)`,
      `~${text}~`,
    ])
      expectSame(wrapped);
  });
});

test.each([
  ['*a*', '<em>a</em>'],
  ['**要点**', '<strong>要点</strong>'],
  ['`a | b`', '<code>a \\| b</code>'],
  ['[a](https://x.org/?b&c)', '[a](<https://x.org/?b&amp;c>)'],
  ['[a](#cover)', '[a](#cover)'],
  ['Hi![a](#b)', 'Hi&#33;[a](#b)'],
  ['[a](#b){c d}', '[a](#b)\\{c d}'],
  ['$a<b|c$', '<span>$a\\lt b\\vert c$</span>'],
  ['H~2~O', 'H<sub>2</sub>O'],
  ['x^2^', 'x<sup>2</sup>'],
  ['==a==', '<mark>a</mark>'],
  ['a\\\nb', 'a<br>b'],
  ['\\*', '\\*'],
  ['<b>{{ x }}', '&lt;b\\><span v-pre>{{</span> x }}'],
])('%j is written %j', (text, markdown) => expect(written(text)).toBe(markdown));

test('no element but these, no attribute, no braces for Vue, no feature but equations', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const markdown = written(text);
      const tags = markdown.replace(/\(<[^<>\s]*>\)/g, '').match(/<[^>]*>?/g) ?? [];
      expect(tags.join('').replace(/<\/?(?:em|strong|code|sub|sup|mark|span)>|<br>|<span v-pre>/g, '')).toBe(
        '',
      );
      expect(markdown.replace(/<span v-pre>\{+<\/span>/g, '')).not.toContain('{{');
      expect(markdown).not.toMatch(/-->|<!--|\n/);
      const { katex, ...others } = detectFeatures(markdown);
      expect(Object.values(others).filter(Boolean)).toEqual([]);
      expect(katex).toBe(/<span>\$/.test(markdown));
    }),
    { numRuns: Number(process.env['LECTERN_RUNS'] ?? 700) },
  );
});

describe('LaTeX', () => {
  test.each([
    ['a<b>c', 'a\\lt b\\gt c'],
    ['\\|x\\| |y|', '\\Vert x\\Vert  \\vert y\\vert'],
    ['a\\\\|b', 'a\\\\\\vert b'],
    ['\\<\\>', '\\lt \\:'],
    ['{{a}}', '{ {a}}'],
    ['\\text{monaco}', '\\text{ monaco}'],
    ['\\$5', '\\$5'],
  ])('%j is spelled %j', (latex, spelled) => expect(mathText(latex)).toBe(spelled));
  test.each(['', ' ', '\u0000', 'a\\\u0000', '$', 'a$b'])('%j cannot be', (latex) =>
    expect(mathText(latex)).toBeUndefined(),
  );
});

describe('a speaker', () => {
  const { deck } = loadDeck(join(packageRoot, 'test/cases/minimal'), { root: packageRoot });
  if (!deck) throw new Error('the deck does not load');
  const place = { file: 'x', line: 1, column: 1 };
  const local = (text: string) => ({ byLanguage: { [deck.language]: text }, variants: {}, place });
  const speaker = (value: string) => {
    const fact = { id: 'f', type: 'text', text: local(value), sources: ['s'] };
    const audience = deck.audiences.get(deck.defaultAudience);
    if (!audience) throw new Error('no audience');
    const facts = new Map([['f', fact]]) as unknown as Deck['facts'];
    return new Speaker({ ...deck, facts }, audience, wordsFor({}, audience.language));
  };

  test('fills facts in as text, with their sources', () => {
    const phrase = speaker('**x** [y](#z) $1$').sayRich(local('*{f}* $n$\\*{f}'));
    const fact = '\\*\\*x\\*\\* \\[y\\](\\#z) &#36;1&#36;';
    expect(phrase.toHTML()).toBe(`<em>${fact}</em> <span>$n$</span>\\*${fact}`);
    expect(phrase.text).toBe('**x** [y](#z) $1$ n***x** [y](#z) $1$');
    expect(phrase.sources).toEqual(['s', 's']);
  });

  test('no fact is syntax, whatever it says and wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const { tree } = speaker(value).sayRich(local('a *{f}* ![{f}](#b) ~{f}~{f}'));
        expect(tree.map(({ type }) => type).join(' ')).toBe('text emphasis text link text sub text');
      }),
      { numRuns: 200 },
    );
  });

  test('says a text that is not rich as ever', () => {
    expect(speaker('x').say(local('*a* {f}')).toHTML()).toBe('\\*a\\* x');
  });
});
