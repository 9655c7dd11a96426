/**
 * The command line as a few files, since a start that reads hundreds of them takes longer than a small deck: made of the
 * sources when a clone is first run (`bin.js`), of the compiled ones for the package (`npm run prepack`).
 *
 *     node src/bundle.ts <folder with cli.ts or cli.js> <folder to make>
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { withDraft } from './drafts.ts';
import { shippedValidatorsCode } from './load/ship.ts';
import { shippedThemes } from './theme/ship.ts';

/** Libraries that go in, with what they are made of. Large, native and seldom ones stay where they are. */
const within: ReadonlySet<string> = new Set([
  '@dagrejs/dagre',
  'ajv',
  'commander',
  'csv-parse',
  'culori',
  'diff',
  'dom-serializer',
  'domhandler',
  'domutils',
  'fastest-levenshtein',
  'fflate',
  'handlebars',
  'htmlparser2',
  'image-size',
  'lineclip',
  'markdown-it',
  'markdown-it-cjk-friendly',
  'markdown-it-footnote',
  'picocolors',
  'string-width',
  'uqr',
  'yaml',
]);

/** Days after which a bundle that other sources made is taken away: nobody runs it any more. */
const longest = 1;

/**
 * Makes the bundle of a clone, whole or not at all; whether it is there. Where it cannot be made (a folder that cannot be
 * written, no rolldown) the sources do as well. `isCurrent` says whether it still is what the sources are.
 */
export async function makeBundle(
  sources: string,
  folder: string,
  isCurrent: () => boolean,
): Promise<boolean> {
  try {
    await withDraft(folder, async (draft) => {
      await bundle(sources, draft);
      if (isCurrent()) await rename(draft, folder);
    });
    await sweep(dirname(folder));
  } catch {
    // Perhaps since another run has made it meanwhile.
  }
  return existsSync(folder);
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > longest * 86_400_000) await rm(path, { recursive: true, force: true });
  }
}

/** Bundles the command line of a folder of sources into `out`, which is made. */
export async function bundle(sources: string, out: string): Promise<void> {
  const input = ['cli.ts', 'cli.js'].map((name) => resolve(sources, name)).find(existsSync);
  if (input === undefined) throw new Error(`no command line in ${sources}`);
  const build = await rolldown({
    input,
    platform: 'node',
    // Nobody asked how long it takes.
    checks: { pluginTimings: false },
    external: (id, from) => isOutside(id, from),
    plugins: [asFromSources(dirname(input), resolve(out)), withShipped(dirname(input))],
  });
  await build.write({
    dir: out,
    format: 'esm',
    // Node need not look into them to know that they are modules.
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    cleanDir: true,
  });
  await build.close();
  for (const [name, theme] of Object.entries(shippedThemes()))
    await writeFile(join(out, themeFile(name)), JSON.stringify(theme));
}

/** Of packages that are imported by name from our own files. */
function isOutside(id: string, from: string | undefined): boolean {
  if (id.startsWith('node:')) return true;
  if (/^[./]|^[a-z]:[\\/]/i.test(id) || from?.includes(`${sep}node_modules${sep}`)) return false;
  const name = id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/');
  return !within.has(name);
}

/** What sources say of their own place stays true: files beside them, and programs they start, are found from there. */
function asFromSources(sources: string, out: string): Plugin {
  return {
    name: 'as-from-sources',
    transform(code, id) {
      if (!id.startsWith(`${sources}${sep}`) || !code.includes('import.meta')) return null;
      const place = relative(out, id).replaceAll('\\', '/');
      return metaProperties(code, id).reduceRight(
        (text, { name, start, end }) => text.slice(0, start) + placed(name, place) + text.slice(end),
        code,
      );
    },
  };
}

/** Our themes and schemas as they are now (`theme/shipped.ts`, `load/schema/shipped-validators.ts`). */
function withShipped(sources: string): Plugin {
  const made: Readonly<Record<string, () => string>> = {
    'theme/shipped': () => `export { shipped } from '${themesId}';`,
    'load/schema/shipped-validators': shippedValidatorsCode,
  };
  return {
    name: 'with-shipped',
    resolveId: (id) => (id === themesId ? id : null),
    load(id) {
      if (id === themesId) return themesCode;
      const ending = extname(id);
      const name = relative(sources, id).replaceAll('\\', '/').slice(0, -ending.length);
      return made[name]?.().replaceAll("-formats.ts'", `-formats${ending}'`) ?? null;
    },
  };
}

/** A file for each theme, so that a deck reads its own alone. */
const themesId = '\0shipped-themes';
const themeFile = (name: string): string => `theme-${name}.json`;
const themesCode = `
import { existsSync, readFileSync } from 'node:fs';
const read = new Map();
const themeFile = ${themeFile};
export function shipped(name) {
  if (!read.has(name)) {
    const file = new URL(\`./\${themeFile(name)}\`, import.meta.url);
    const isThere = /^[\\w-]+$/.test(name) && existsSync(file);
    read.set(name, isThere ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  }
  return read.get(name);
}`;

interface MetaProperty {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Each `import.meta.name`, in order. */
function metaProperties(code: string, id: string): MetaProperty[] {
  const found: MetaProperty[] = [];
  new Visitor({
    MemberExpression({ object, property, start, end }) {
      if (object.type === 'MetaProperty' && property.type === 'Identifier')
        found.push({ name: property.name, start, end });
    },
  }).visit(parseSync(id, code).program);
  return found.toSorted((a, b) => a.start - b.start);
}

/** The same property of the module's source, which lies at `place` from the folder of the bundle. */
function placed(name: string, place: string): string {
  const url = `new URL(${JSON.stringify(place)}, import.meta.url)`;
  switch (name) {
    case 'url':
      return `${url}.href`;
    case 'filename':
      return `process.getBuiltinModule('node:url').fileURLToPath(${url})`;
    case 'dirname':
      return `process.getBuiltinModule('node:path').dirname(process.getBuiltinModule('node:url').fileURLToPath(${url}))`;
    default:
      throw new Error(`import.meta.${name} cannot be bundled; see bundle.ts`);
  }
}

if (import.meta.main) {
  const [sources = '', out = ''] = process.argv.slice(2);
  await bundle(sources, out);
}
