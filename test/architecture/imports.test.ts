import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const files = globSync('**/*.ts', { cwd: root });
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** Modules a file names: relative ones as paths in src, others by their package. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const named = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return named.map((name) => (name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name));
}

const shared = ['model', 'theme', 'diagnostics', 'text', 'measure', 'blocks', 'ooxml', 'template'];
const stages = [
  'load',
  'select',
  'fill',
  'tree',
  'place',
  'pptx',
  'web',
  'output',
  'pdf',
  'check',
  'compare',
];

test('a stage imports itself and what is shared, never another stage', () => {
  const wrong = [...imports].flatMap(([file, names]) => {
    const stage = file.split('/')[0] ?? '';
    if (!stages.includes(stage) && !shared.includes(stage)) return [];
    return names
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => name.includes('/') && !name.startsWith('..'))
      .filter((name) => name.split('/')[0] !== stage && !shared.includes(name.split('/')[0] ?? ''))
      .map((name) => `${file} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('there are no import cycles', () => {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const name of imports.get(file) ?? []) if (imports.has(name)) visit(name, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('one library, one importer', () => {
  const homes: Readonly<Record<string, RegExp>> = {
    handlebars: /^fill\//,
    // Slides are read as Slidev reads them; the rich text of data by rules of its own, before there is a slide.
    'markdown-it': /^tree\/|^text\/rich\//,
    'markdown-it-cjk-friendly': /^text\/rich\/markdown-it\.ts$/,
    'markdown-it-footnote': /^tree\//,
    // Code that changes is compared by lines when it is read: what was written where is known only then.
    diff: /^compare\/|^load\/fields\/code-changes\.ts$/,
    'image-size': /^picture-size\.ts$/,
    'shiki/core': /^pptx\/text\/highlight\.ts$/,
    '@resvg/resvg-js': /^(pptx\/finish\/picture-file|template\/pixels|ground-pixels)\.ts$/,
    katex: /^text\/maths\.ts$/,
    '@dagrejs/dagre': /^blocks\/network\/arrange\.ts$/,
    pptxgenjs: /^pptx\/write\.ts$/,
    commander: /^cli\.ts$/,
    tinypool: /^build-pool\.ts$/,
    chokidar: /^dev\.ts$/,
    'pdf-lib': /^pdf\//,
    'playwright-core': /^(?:browser|pdf)\//,
    'csv-parse/sync': /^load\//,
    'ajv/dist/2020.js': /^load\//,
    'culori/fn': /^text\/parse-color\.ts$/,
    uqr: /^blocks\/kit\/qr\.ts$/,
    lineclip: /^blocks\/map\/frame\.ts$/,
    svgpath: /^blocks\/icons\/outlines\.ts$/,
    'd3-geo': /^blocks\/map\//,
    'topojson-client': /^blocks\/map\/atlas\.ts$/,
    'topojson-simplify': /^blocks\/map\/atlas\.ts$/,
    'iso-3166/1.js': /^blocks\/map\/countries\.ts$/,
  };
  const wrong = [...imports].flatMap(([file, names]) =>
    names.filter((name) => homes[name] && !homes[name].test(file)).map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the model does nothing', () => {
  const bodies = files
    .filter((file) => file.startsWith('model/'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  expect(bodies.filter((source) => /\bfunction\b|=>\s*\{|\bclass\b/.test(source))).toEqual([]);
});
