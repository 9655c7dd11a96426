import { detectFeatures } from '@slidev/parser/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  alternativeText,
  attributeText,
  markdownText,
  noteText,
  oneLine,
  yamlBlock,
} from '../../src/fill/escape.ts';
import type { Block } from '../../src/model/tree.ts';
import { plainText } from '../../src/tree/inline.ts';
import { parsePresentation } from '../../src/tree/parse.ts';

const hostile = [
  '{{ 7*7 }}',
  '<script>alert(1)</script>',
  '---',
  'src: ../../secret',
  '::right::',
  '```',
  '-->',
  '<!--',
  '|',
  '$x$',
  '*stars*',
  '# head',
  '1. one',
  '- item',
  '> quote',
  '[a](b)',
  '![i](x.png)',
  '`code`',
  '&amp;',
  'https://example.com',
  'www.example.com',
  'me@example.com',
  '\\',
  '$$',
  '~~x~~',
  '{.class}',
  '<Cite from="x">',
  '__proto__',
  '==',
  '{{{',
  ':::tip',
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...hostile),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('中文', '，', ' '),
      ),
    )
    .map((parts) => parts.join('')),
);
const slide = (body: string) => `---\nlayout: bullets\nid: x\n---\n\n# Title\n\n${body}\n`;
const words = (blocks: readonly Block[] | undefined): string[] =>
  (blocks ?? []).flatMap((block) =>
    'children' in block && block.type === 'paragraph'
      ? [plainText(block.children)]
      : 'children' in block
        ? words(block.children as Block[])
        : [],
  );

test('any text in a title, an item or a cell is read back as it was', () => {
  fc.assert(
    fc.property(text, (value) => {
      const wanted = oneLine(value);
      fc.pre(wanted !== '');
      const { presentation } = parsePresentation(
        `---\nlayout: x\n---\n\n# ${markdownText(value)}\n\n- ${markdownText(value)}\n\n${markdownText(value)}\n`,
        'x.md',
      );
      expect(presentation.slides).toHaveLength(1);
      expect(plainText(presentation.slides[0]?.title ?? [])).toBe(wanted);
      expect(words(presentation.slides[0]?.slots['default'])).toEqual([wanted, wanted]);
    }),
    { numRuns: 500 },
  );
});

test('any text in a table cell stays in its cell', () => {
  fc.assert(
    fc.property(text, (value) => {
      const wanted = oneLine(value);
      fc.pre(wanted !== '');
      const { presentation } = parsePresentation(
        slide(`| a | b |\n| --- | --- |\n| ${markdownText(value)} | x |`),
        'x.md',
      );
      const table = presentation.slides[0]?.slots['default']?.[0];
      if (table?.type !== 'table') throw new Error('no table');
      expect(table.children[1]?.children.map((cell) => plainText(cell.children))).toEqual([wanted, 'x']);
    }),
    { numRuns: 500 },
  );
});

test('notes keep their words and never end early', () => {
  fc.assert(
    fc.property(text, (value) => {
      const note = noteText(value);
      fc.pre(note !== '');
      const { presentation } = parsePresentation(slide(`text\n\n<!--\n${note}\n-->`), 'x.md');
      expect(presentation.slides).toHaveLength(1);
      expect(words(presentation.slides[0]?.note).join('\n')).toBe(
        value
          .replace(/\r\n?/g, '\n')
          .split(/\n\s*\n/)
          .map(oneLine)
          .filter((one) => one !== '')
          .join('\n'),
      );
    }),
    { numRuns: 500 },
  );
});

test('any data is YAML that says the same, on lines that end neither fence, comment nor front matter', () => {
  const value = fc.record({
    a: text,
    b: fc.array(fc.record({ c: text, d: fc.integer() })),
    e: fc.array(text, { minLength: 1 }),
  });
  const clean = (data: unknown): unknown =>
    typeof data === 'string'
      ? // biome-ignore lint/suspicious/noControlCharactersInRegex: the ones a slide never shows
        data.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      : Array.isArray(data)
        ? data.map(clean)
        : typeof data === 'object' && data !== null
          ? Object.fromEntries(Object.entries(data).map(([key, field]) => [key, clean(field)]))
          : data;
  fc.assert(
    fc.property(value, (data) => {
      const yaml = yamlBlock(data);
      expect(parse(yaml)).toEqual(clean(data));
      expect(yaml).not.toMatch(/---|```|-->|<!--|\{\{/);
    }),
    { numRuns: 500 },
  );
});

test('an attribute holds nothing that ends it or means something in Markdown', () => {
  expect(attributeText('a "b" <c> *d* {{e}} `f`')).toBe(
    'a &quot;b&quot; &lt;c&gt; &#42;d&#42; &#123;&#123;e}} &#96;f&#96;',
  );
});

test.each(['[ ] to do', '[x] done', '[X] done'])('a point that begins %j is no box to tick', (point) => {
  const { presentation } = parsePresentation(slide(`- ${markdownText(point)}\n- [x] real`), 'x.md');
  const [list] = presentation.slides[0]?.slots['default'] ?? [];
  if (list?.type !== 'list') throw new Error('no list');
  expect(list.children.map(({ checked }) => checked)).toEqual([undefined, true]);
  expect(words([list]).join('\n')).toContain(point);
});

test('nothing that data says switches a feature of Slidev on or has a picture fetched', () => {
  const hostile = ['$x$ $$', '<Tweet id="1"/>', '<BlueSky/>', '{monaco}', '```mermaid', 'US$ 5 or US$ 6'];
  const yaml = yamlBlock({ texts: hostile, title: hostile.join(' ') });
  const markdown = `---\n${yaml.trim()}\n---\n\n# ${markdownText(hostile.join(' '))}\n\n<!--\n${noteText(hostile.join('\n\n'))}\n-->\n`;
  expect(Object.values(detectFeatures(markdown)).filter(Boolean)).toEqual([]);
  expect(parse(yaml)).toEqual({ texts: hostile, title: hostile.join(' ') });
});

test("a picture's description keeps its signs", () => {
  const text = '# h *x* [y] {{ 7 }} <b> & "q" \\ {monaco';
  const { presentation } = parsePresentation(slide(`![${alternativeText(text)}](x.png)`), 'x.md');
  expect(presentation.slides[0]?.slots['default']?.[0]).toMatchObject({ type: 'image', alt: text });
});
