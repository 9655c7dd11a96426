/**
 * Layouts are the theme's, kinds of slide are folders: no code knows one by its name. `test/theme/extends.test.ts` makes a
 * deck with all layouts renamed; here the sources are read. Names that are also words for something else (a `table` is a node of the tree, a
 * `section` a key of the front matter) count only where they stand for a layout or a kind.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'vue/compiler-sfc';
import { Kinds, Problems } from '../../src/load/index.ts';
import { loadTheme } from '../../src/theme/load.ts';

const root = join(import.meta.dirname, '../..');
/** Blocks have names that kinds have too, and are a list of their own. */
const files = globSync('{src/**/*.ts,slides/theme/**/*.{ts,vue}}', { cwd: root }).filter(
  (file) => !file.includes('node_modules') && !/^src[\\/]blocks/.test(file),
);

const kinds = new Kinds([join(root, 'templates')], root, new Problems()).names;
const names = new Set([...Object.keys(loadTheme('academic', '16:9').layouts), ...kinds]);
/** Words for nothing but a layout or a kind. */
const plain = new Set(['agenda', 'two-columns', 'quotation', 'comparison', 'references', 'closing']);
/** Names that Slidev's own layouts have too, in what reads Markdown of others; and other things that are of a `kind`. */
const others: Readonly<Record<string, readonly string[]>> = {
  'src/tree/layouts.ts': ['image', 'section', 'statement'],
  'src/tree/parse.ts': ['cover'],
  'src/unknown-layouts.ts': ['cover', 'section', 'statement', 'image'],
  'src/web/slidev-layout.ts': ['cover'],
  'src/load/sections.ts': ['section'],
  'src/place/parts.ts': ['table', 'image'],
  'src/place/fit.ts': ['table', 'image'],
  // PowerPoint's own types of slide layouts.
  'src/template/kind.ts': ['blank'],
  'src/template/nearest.ts': ['blank'],
  'src/place/layouts/within.ts': ['table'],
  // What plays is one or the other.
  'slides/theme/base/figure-codeblock.ts': ['video'],
  'src/media-file.ts': ['video'],
  'src/load/fields/media.ts': ['video'],
  'src/pptx/finish/media-timing.ts': ['audio'],
};

interface Literal {
  readonly type: string;
  readonly value?: unknown;
  readonly start: number;
  readonly end: number;
}

/** Such names in a source: words for nothing else, and any beside the word `layout` or `kind`. */
function namesIn(source: string, file: string): string[] {
  const found = new Set<string>();
  const all: Literal[] = [];
  const keep = (node: Literal) => {
    if (typeof node.value === 'string' && names.has(node.value)) all.push(node);
  };
  const parsed = parseSync(`${file}.ts`, source);
  new Visitor({
    Literal: keep,
    // `layouts.bullets`, `kinds.bullets`
    MemberExpression({ object, property, computed }) {
      const of = object.type === 'MemberExpression' ? object.property : object;
      if (computed || of.type !== 'Identifier' || !/^(?:layouts?|kinds?)$/i.test(of.name)) return;
      if (property.type === 'Identifier' && names.has(property.name)) found.add(property.name);
    },
  }).visit(parsed.program);
  for (const { value, start, end } of all) {
    const line = source.slice(
      source.lastIndexOf('\n', start) + 1,
      (source.indexOf('\n', end) + 1 || end) - 1,
    );
    if (plain.has(String(value)) || /\b(?:layouts?|kinds?)\b/i.test(line)) found.add(String(value));
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
  const known = others[file.replaceAll('\\', '/')] ?? [];
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
    ["const x = slide.kind.name === 'bullets';", ['bullets']],
    ["const x = block.type === 'table' || key === 'section';", []],
  ])('%s', (source, seen) => expect(namesIn(source, 'x')).toEqual(seen));
});
