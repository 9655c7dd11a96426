/**
 * Layouts are the theme's: no code knows one by its name. `test/theme/extends.test.ts` makes a deck with all of them
 * renamed; here the sources are read. Names that are also words for something else (a `table` is a node of the tree, a
 * `section` a key of the front matter) count only where they stand for a layout.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { loadTheme } from '../../src/theme/load.ts';

const root = join(import.meta.dirname, '../..');
/** What has to do with layouts. Kinds of slide are data's, and have the names of the layouts they are filled into. */
const files = globSync(
  '{src/{theme,tree,place,pptx,web,output,convert}/**/*.ts,src/*.ts,slides/theme/**/*.{ts,vue}}',
  {
    cwd: root,
  },
).filter((file) => !file.includes('node_modules'));

const names = new Set(Object.keys(loadTheme('academic', '16:9').layouts));
/** Words for nothing but a layout there. */
const plain = new Set(['agenda', 'two-columns', 'quotation', 'references', 'closing']);
/** Names that Slidev's own layouts have too stand in what reads Markdown of others, and nowhere else. */
const slidevs: Readonly<Record<string, readonly string[]>> = {
  'src/tree/layouts.ts': ['image', 'section', 'statement'],
  'src/tree/parse.ts': ['cover'],
  'src/unknown-layouts.ts': ['cover', 'section', 'statement', 'image'],
  'src/web/slidev-layout.ts': ['cover'],
};

interface Literal {
  readonly type: string;
  readonly value?: unknown;
  readonly start: number;
  readonly end: number;
}

/** Names of layouts in a source: words for nothing else, and any beside the word `layout` or `layouts`. */
function namesIn(source: string, file: string): string[] {
  const found = new Set<string>();
  const all: Literal[] = [];
  const keep = (node: Literal) => {
    if (typeof node.value === 'string' && names.has(node.value)) all.push(node);
  };
  const parsed = parseSync(`${file}.ts`, source);
  new Visitor({
    Literal: keep,
    // `layouts.bullets`
    MemberExpression({ object, property, computed }) {
      const of = object.type === 'MemberExpression' ? object.property : object;
      if (computed || of.type !== 'Identifier' || !/^layouts?$/i.test(of.name)) return;
      if (property.type === 'Identifier' && names.has(property.name)) found.add(property.name);
    },
  }).visit(parsed.program);
  for (const { value, start, end } of all) {
    const line = source.slice(
      source.lastIndexOf('\n', start) + 1,
      (source.indexOf('\n', end) + 1 || end) - 1,
    );
    if (plain.has(String(value)) || /\blayouts?\b/i.test(line)) found.add(String(value));
  }
  return [...found];
}

function scriptOf(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  if (!file.endsWith('.vue')) return text;
  const { descriptor } = parse(text);
  return [descriptor.scriptSetup?.content, descriptor.script?.content].filter(Boolean).join('\n');
}

test.each(files)('%s', (file) => {
  const known = slidevs[file.replaceAll('\\', '/')] ?? [];
  expect(namesIn(scriptOf(file), file).filter((name) => !known.includes(name))).toEqual([]);
});

test('no style is for a layout, and no file is', () => {
  const css = globSync('slides/theme/**/*.{css,vue}', { cwd: root }).filter(
    (file) => !file.includes('node_modules'),
  );
  for (const file of css)
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/lt-(?:layout|region)-[a-z]/);
  expect(globSync('slides/theme/layouts/**', { cwd: root })).toEqual([]);
});

describe('this test sees', () => {
  test.each([
    ["const x = layout === 'table';", ['table']],
    ["const x = ['closing'];", ['closing']],
    ['const x = theme.layouts.diagram;', ['diagram']],
    ["const x = theme.layouts['chart'];", ['chart']],
    ["const x = { layout: 'section' };", ['section']],
    ["const x = block.type === 'table' || key === 'section';", []],
  ])('%s', (source, seen) => expect(namesIn(source, 'x')).toEqual(seen));
});
