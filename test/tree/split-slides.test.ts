/** Our parting of files into slides is Slidev's own, and so are the slides that a range names. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@slidev/parser/core';
import { parseRangeString } from '@slidev/parser/utils';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideNumbers } from '../../src/tree/slide-numbers.ts';
import { splitSlides } from '../../src/tree/split-slides.ts';

const ours = (markdown: string) =>
  [...splitSlides(markdown)].map(({ index, start, raw, content, note, frontmatterRaw }) => ({
    ...{ index, start, raw, content, note, frontmatterRaw },
  }));
const slidevs = (markdown: string) =>
  parseSync(markdown, 'a.md', { noParseYAML: true }).slides.map(
    ({ index, start, raw, content, note, frontmatterRaw }) => ({
      ...{ index, start, raw, content, note, frontmatterRaw },
    }),
  );

const lines = [
  ...[
    '',
    '',
    ' ',
    'a',
    '# T',
    'a: 1',
    '---',
    '---',
    '--- ',
    '---a',
    '----',
    '-----',
    ' ---',
    '--',
    'b --- c',
  ],
  ...['```', '```yaml', '```yml', '````', ' ```', '```js', '~~~', '  ````'],
  ...[
    '<!--',
    '-->',
    '<!-- n -->',
    '<!-->',
    '<!--->',
    'x <!-- y',
    'y --> z',
    '--><!--',
    '\ufeff---',
    '\u00a0```',
  ],
];

test('generated files', () => {
  const line = fc.constantFrom(...lines);
  const markdown = fc.tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'));
  fc.assert(
    fc.property(markdown, ([all, end]) => {
      expect(ours(all.join(end))).toEqual(slidevs(all.join(end)));
    }),
    { numRuns: Number(process.env['LECTERN_RUNS'] ?? 150) * 10 },
  );
});

test("real files: Slidev's starter, our cases", () => {
  const root = join(import.meta.dirname, '../..');
  const files = [
    ...globSync('test/cases/**/*.md', { cwd: root }),
    'node_modules/@slidev/cli/template.md',
    'README.md',
  ];
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(ours(text), file).toEqual(slidevs(text));
  }
});

test('ranges of slides', () => {
  for (const range of [
    undefined,
    '',
    'all',
    '*',
    'none',
    '1',
    '3',
    '2-3',
    '2-',
    '-2',
    '1,3',
    '3;1',
    '4,4',
    '2-9,1',
    '0',
    '7',
    'x',
    '3-1',
  ])
    expect(slideNumbers(5, range), range).toEqual(parseRangeString(5, range).filter((n) => n >= 1));
});
