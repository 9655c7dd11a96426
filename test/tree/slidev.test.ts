import { expect, test } from 'vitest';
import type { Block } from '../../src/model/tree.ts';
import { parsePresentation, type ReadImport, titleText } from '../../src/tree/parse.ts';

const parse = (markdown: string, read?: ReadImport) => parsePresentation(markdown, 'deck/slides.md', read);

/** The first slide's blocks of a slot, without places. */
function blocks(markdown: string, slot = 'default'): unknown {
  const [slide] = parse(`# T\n\n${markdown}`).presentation.slides;
  return JSON.parse(
    JSON.stringify(slide?.slots[slot] ?? [], (key, value) => (key === 'place' ? undefined : value)),
  );
}
const lost = (markdown: string) =>
  parse(`# T\n\n${markdown}`).diagnostics.map(({ message, place }) => `${place?.line}: ${message}`);
const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const item = (value: string, more = {}) => ({
  type: 'listItem',
  children: [paragraph(text(value))],
  ...more,
});

test('footnotes stand at the foot, their marks raised in the text', () => {
  const markdown = 'Said[^x], and^[at once].\n\n::right::\n\nMore\n\n[^x]: By *whom*\n';
  expect(blocks(markdown)).toEqual([
    paragraph(
      text('Said'),
      { type: 'cite', value: '1', from: '' },
      text(', and'),
      { type: 'cite', value: '2', from: '' },
      text('.'),
    ),
  ]);
  expect(blocks(markdown, 'source')).toEqual([
    paragraph(
      text('1 '),
      text('By '),
      { type: 'emphasis', children: [text('whom')] },
      text('  2 '),
      text('at once'),
    ),
  ]);
});

test('clicks count on through v-clicks, v-click, v-after and absolute numbers', () => {
  const markdown = `<v-clicks depth="2">

- one
  - inner
- two

</v-clicks>

<div v-click>third</div>

<div v-after>

with it

</div>

<p v-click="9">ninth</p>

<span v-click>a line</span>
`;
  expect(blocks(markdown)).toEqual([
    {
      type: 'list',
      ordered: false,
      start: 1,
      children: [
        {
          type: 'listItem',
          click: 1,
          children: [
            paragraph(text('one')),
            { type: 'list', ordered: false, start: 1, children: [item('inner', { click: 2 })] },
          ],
        },
        item('two', { click: 3 }),
      ],
    },
    { click: 4, ...paragraph(text('third')) },
    { click: 4, ...paragraph(text('with it')) },
    { click: 9, ...paragraph(text('ninth')) },
    { click: 5, ...paragraph(text('a line')) },
  ]);
});

test('lists and tables in HTML are lists and tables', () => {
  const html = `<div class="x">
<ol start="3"><li>a <b>b</b></li><li v-click>c<ul><li>d</li></ul></li></ol>
<table><tr><th>H</th><th>I</th></tr><tr><td>1 &amp; 2</td></tr></table>
</div>`;
  expect(blocks(html)).toEqual([
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        { type: 'listItem', children: [paragraph(text('a '), { type: 'strong', children: [text('b')] })] },
        {
          type: 'listItem',
          click: 1,
          children: [paragraph(text('c')), { type: 'list', ordered: false, start: 1, children: [item('d')] }],
        },
      ],
    },
    {
      type: 'table',
      align: ['left', 'left'],
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [text('H')] },
            { type: 'tableCell', children: [text('I')] },
          ],
        },
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [text('1 & 2')] },
            { type: 'tableCell', children: [] },
          ],
        },
      ],
    },
  ]);
});

test('elements that open in one block and close in another hold the Markdown between', () => {
  const markdown = '<div>\n<div>\n\n- a\n\n</div>\n<section>\n\nb\n\n</section>\n</div>\n</nowhere>\n\nc\n';
  expect(blocks(markdown)).toEqual([
    { type: 'list', ordered: false, start: 1, children: [item('a')] },
    paragraph(text('b')),
    paragraph(text('c')),
  ]);
});

test('what needs a browser is told by slide and line, each thing once', () => {
  const markdown = `<Tweet id="1" />

<Tweet id="2" />

<iframe src="https://example.com"><p>fallback</p></iframe>

A <carbon-edit/> in {{ expression }} line

<style>
h1 { color: red }
</style>

<<< @/snippets/a.ts#b

\`\`\`mermaid {alt: 'Two steps'}
graph LR
\`\`\`
`;
  expect(lost(markdown)).toEqual([
    '3: slide 1: the component <Tweet> is not carried over',
    '7: slide 1: <iframe> is not carried over',
    '9: slide 1: the component <carbon-edit> is not carried over',
    '9: slide 1: an expression in {{ }} stands as it is written',
    '11: slide 1: <style> is not carried over',
    '15: slide 1: code from another file is not carried over (<<< @/snippets/a.ts#b)',
    '18: slide 1: this Mermaid diagram is not drawn; its description stands instead: there is nothing in it to draw',
  ]);
  expect(JSON.stringify(blocks(markdown))).not.toMatch(/fallback|color: red/);
  expect(blocks(markdown)).toContainEqual(paragraph(text('Two steps')));
});

test('tasks, alerts, attributes of pictures, code that moves', () => {
  expect(blocks('- [ ] open\n- [x] done\n')).toMatchObject([
    { children: [{ checked: false }, { checked: true }] },
  ]);
  expect(blocks('> [!TIP]\n> Look\n')).toEqual([
    {
      type: 'blockquote',
      children: [paragraph({ type: 'strong', children: [text('Tip')] }), paragraph(text('Look'))],
    },
  ]);
  expect(blocks('![a](a.png){width=20} ![b](b.png)\n')).toMatchObject([
    { type: 'image', url: 'a.png' },
    { type: 'image', url: 'b.png' },
  ]);
  expect(blocks('````md magic-move\n```js\n1\n```\n```js\n2\n```\n````\n')).toEqual([
    { type: 'code', lang: 'js', meta: '', value: '2' },
  ]);
  expect(blocks('$$ {1|all}\na+b\n$$\n')).toMatchObject([{ type: 'math', value: 'a+b' }]);
});

test('a heading of any rank that begins a slide is its title; separators need no front matter', () => {
  const { slides } = parse(
    '# A\n\n---\n\n## B\n\n---\nlayout: two-cols\n---\n\nx\n\n# C\n\n---\nhide: true\n---\n\n# D\n',
  ).presentation;
  expect(slides.map(titleText)).toEqual(['A', 'B', 'C']);
  expect(slides.map(({ place }) => place.line)).toEqual([1, 4, 7]);
});

test('defaults and the transition of the headmatter hold for every slide', () => {
  const { slides } = parse(
    '---\ntransition: fade\ndefaults: {layout: center}\n---\n\n# A\n\n---\nlayout: section\n---\n\n# B\n',
  ).presentation;
  expect(slides.map(({ frontmatter }) => frontmatter['transition'])).toEqual(['fade', 'fade']);
  expect(slides[1]?.layout).toBe('section');
});

test("a picture of Slidev's layouts stands in its half", () => {
  const at = (layout: string, body: string) => {
    const markdown = `---\nlayout: ${layout}\nimage: a.png\n---\n\n# T\n\n${body}`;
    const slide = parse(markdown).presentation.slides[0];
    const types = (list: readonly Block[] = []) => list.map(({ type }) => type);
    return [
      slide?.layout,
      types(slide?.slots['default']),
      types(slide?.slots['left']),
      types(slide?.slots['right']),
    ];
  };
  expect(at('image-right', 'x')).toEqual(['two-cols', [], ['paragraph'], ['image']]);
  expect(at('image-left', 'x')).toEqual(['two-cols', [], ['image'], ['paragraph']]);
  expect(at('image', '')).toEqual(['image', ['image'], [], []]);
});

test('imports: ranges, front matter over the imported, circles, files that cannot be had', () => {
  const files: Record<string, string> = {
    'deck/pages/a.md': '---\nlayout: section\n---\n\n# A1\n\n---\n\n# A2\n\n---\nsrc: ./b.md\n---\n',
    'deck/pages/b.md': '# B\n\n---\nsrc: ../slides.md\n---\n',
  };
  const read: ReadImport = (path) => {
    const found = files[path];
    return found === undefined ? { problem: 'there is no such file' } : { text: found };
  };
  const main =
    '# M\n\n---\nsrc: ./pages/a.md#1,3\nclass: x\n---\n\n---\nsrc: /pages/none.md\n---\n\n---\n\n# End\n';
  const { presentation, diagnostics } = parse(main, read);
  expect(presentation.slides.map(titleText)).toEqual(['M', 'A1', 'B', 'End']);
  expect(presentation.slides[1]).toMatchObject({
    layout: 'section',
    frontmatter: { class: 'x' },
    place: { file: 'deck/pages/a.md', line: 1 },
  });
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['bad-import', "'../slides.md' imports itself"],
    ['bad-import', "the slides of '/pages/none.md' are not there: there is no such file"],
  ]);
  expect(parse(main).presentation.slides).toHaveLength(4);
});

test('front matter that is no YAML is an error with its line; front matter that is no mapping says nothing', () => {
  const { diagnostics } = parse('# A\n\n---\nlayout: [x\n---\n\n# B\n');
  expect(diagnostics).toMatchObject([
    { code: 'yaml-syntax', severity: 'error', place: { file: 'deck/slides.md', line: 4 } },
  ]);
  expect(parse('# A\n\n---\njust words\n---\n\n# B\n').presentation.slides.map(titleText)).toEqual([
    'A',
    'B',
  ]);
});

test('lines are those of the file, after front matter of both kinds and Windows line ends', () => {
  const markdown =
    '---\ntitle: x\n---\n\n\n# A\n\n<Foo />\n\n---\n\n```yaml\nlayout: center\n```\n\n# B\n\n<Bar />\n';
  expect(parse(markdown).diagnostics.map(({ place }) => place?.line)).toEqual([8, 18]);
  expect(parse(markdown.replaceAll('\n', '\r\n')).diagnostics.map(({ place }) => place?.line)).toEqual([
    8, 18,
  ]);
});

test('a grid of two columns makes a slide of two columns', () => {
  const grid = (before: string, attribute: string, after = '') =>
    `# T\n\n${before}\n\n<div ${attribute}>\n<div>\n\n- a\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n\n${after}`;
  const shape = (markdown: string) => {
    const [slide] = parse(`---\nlayout: default\n---\n\n${markdown}`).presentation.slides;
    return [slide?.layout, Object.keys(slide?.slots ?? {}).filter((name) => slide?.slots[name]?.length)];
  };
  expect(shape(grid('', 'class="grid grid-cols-2 gap-4"'))).toEqual(['two-cols', ['left', 'right']]);
  expect(shape(grid('One line.', 'grid="~ cols-2 gap-2"'))).toEqual(['two-cols', ['lead', 'left', 'right']]);
  expect(shape(grid('', 'class="grid grid-cols-3"'))).toEqual(['default', ['default']]);
  expect(shape(grid('', 'grid="~ cols-2"', 'And more.'))).toEqual(['default', ['default']]);
});
