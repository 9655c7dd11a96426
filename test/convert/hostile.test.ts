import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, InputError } from '../../src/index.ts';

const pieces = [
  '---\n',
  '\n\n',
  '# T\n',
  '## U\n',
  '- a\n',
  '  - b\n',
  '1. c\n',
  '> [!NOTE]\n> x\n',
  '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '<div v-click>',
  '</div>',
  '<ul><li>',
  '</ul>',
  '<table><td>',
  '<style>',
  '</style>',
  '<!--',
  '-->',
  '<v-clicks depth="2">\n\n',
  '\n\n</v-clicks>',
  '<Foo :x="{a: 1}" />',
  '<img src="x.png" v-click="[1,2]">',
  '![a](b.png){w=1}',
  '[^1]',
  '\n\n[^1]: n\n',
  '^[in]',
  '$$',
  '$x$',
  '```',
  '```mermaid\n',
  '````md magic-move\n',
  '::right::\n',
  'layout: two-cols\n',
  'layout: image-right\nimage: /x\n',
  'src: ./deck.md\n',
  'text ',
  '{{ x }}',
  '<<< @/x\n',
  '[ ] ',
  '\u0000',
  '\u{1f600}',
  '你好',
  '---\nlayout: [1]\n---\n',
  '```chart\ntype: bar\n```\n',
];

test('whatever the Markdown, there is a file or a list of errors, never an exception', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-hostile-')), 'deck.md');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
      writeFileSync(file, parts.join(''));
      try {
        const { pptx } = await convert(file);
        expect(pptx.length).toBeGreaterThan(1000);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});
