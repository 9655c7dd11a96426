/** docs/gallery.md: every kind and block, its data and what both outputs make of it. Their fields are in docs/kinds.md. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { blockNames } from '../../src/load/index.ts';
import { packageRoot } from '../../src/project.ts';
import { exampleDeck } from '../helpers/example-deck.ts';
import { blockExamples } from './blocks-deck.ts';
import { anchorOf } from './kinds-page.ts';

export const gallery = join(packageRoot, 'docs/gallery.md');

/** The page as it should be. */
export function galleryPage(): string {
  const { root, kinds } = exampleDeck();
  rmSync(root, { recursive: true });
  const kindNames = new Set(kinds.map(({ name }) => name));
  const ofKinds = kinds.map(({ name, examples }) => {
    const slide = stringify({ id: name, kind: name, ...examples[0] }, { lineWidth: 0 });
    return part(name, name, `- ${slide.trim().replaceAll('\n', '\n  ')}`, 'kinds');
  });
  const ofBlocks = blockNames().map((name) =>
    part(name, anchorOf(name, kindNames), blockExamples[name]?.example.trim() ?? '', 'blocks'),
  );
  return `${[intro, '## Kinds of slide', ...ofKinds, '## Blocks in regions', ...ofBlocks].join('\n\n')}\n`;
}

const intro = `# Gallery

Every kind of slide and every block, as data and as what both outputs make of it. Under each is a link to its fields.

The pictures for PowerPoint are printed with LibreOffice, which shows formulas as a line of text; PowerPoint sets them as
the browser does.`;

function part(name: string, anchor: string, data: string, folder: 'kinds' | 'blocks'): string {
  const picture = (output: string, where: string) =>
    `![${name} in ${where}](pictures/${folder}/${name}.${output}.png)`;
  return [
    `### ${name}`,
    `\`\`\`yaml\n${data}\n\`\`\``,
    [
      '| in the browser | in PowerPoint |',
      '|---|---|',
      `| ${picture('web', 'the browser')} | ${picture('pptx', 'PowerPoint')} |`,
    ].join('\n'),
    `[Fields of \`${name}\`](kinds.md#${anchor})`,
  ].join('\n\n');
}
