/** The shell of a web deck: built once for all decks that can share it, and kept. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin, UserConfig } from 'vite';
import { readInUse } from '../in-use.ts';
import { keep } from '../kept-in.ts';
import { scriptFault, scriptText, styleText } from './script-text.ts';
import { global, sharedName } from './shared-modules.ts';
import { bundle } from './slidev-build.ts';
import type { PartOptions } from './slidev-plugin.ts';

export interface Shell {
  /** Text of a script, known to compile; sets `lectern.shared` and `lectern.start`. */
  readonly script: string;
  /** Text of a style sheet, with `deckCssMark` where the deck's own belongs. */
  readonly css: string;
}

/** What the shell's own style sheet has in place of the deck's colours, sizes and faces. */
export const deckCssMark = '.lectern-deck-css{--lectern-deck-css:1}';

/** What is kept beside a shell, to know whether it still serves: content hashes of its modules and its own two files. */
type Manifest = Readonly<Record<string, string>>;

export interface ShellRequest {
  readonly options: ResolvedSlidevOptions;
  readonly config: UserConfig;
  /** Ids of modules that slides use, by their names. */
  readonly wanted: ReadonlyMap<string, string>;
  /** What Slidev compiles into its client. */
  readonly define: Readonly<Record<string, unknown>>;
  readonly cacheDir: string;
}

/** The shell, from the cache if a sound one is there. A cache that cannot be written is no reason to fail. */
export async function shellFor(request: ShellRequest): Promise<Shell> {
  const all = [...(await usualModules(request.options)), ...request.wanted];
  const shared = new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  const folder = join(request.cacheDir, await keyOf(request, [...shared.keys()]));
  const kept = await readKept(folder);
  if (kept) return kept;
  const { shell, modules } = await buildShell(request, shared);
  const fault = scriptFault(shell.script);
  if (fault !== undefined) throw new Error(`what decks share does not compile: ${fault}`);
  const paths = { script: join(folder, 'shell.js'), css: join(folder, 'shell.css') };
  await keep(paths.script, shell.script);
  await keep(paths.css, shell.css);
  const manifest: Manifest = await hashesOf([...modules, paths.script, paths.css]).catch(() => ({}));
  if (Object.keys(manifest).length > 0) await keep(join(folder, 'shell.json'), JSON.stringify(manifest));
  return shell;
}

/** What the shell is made by, options that change it, and files that would: one that is new is in no manifest yet. */
async function keyOf({ options, define }: ShellRequest, shared: readonly string[]): Promise<string> {
  const { features, config } = options.data;
  // Where the deck stands is in it: Vue names its scoped styles after paths from there.
  const own = options.roots.map((root) => [root, codeBelow(root)]);
  const makers = await hashesOf(
    readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name)),
  );
  const said = JSON.stringify([shared, define, features, config.fonts, own, Object.values(makers)]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

const codeBelow = (root: string): string[] =>
  [...filesBelow(root)].filter((name) => /\.(?:vue|[cm]?[jt]sx?|css|html)$/.test(name)).sort();

function* filesBelow(folder: string, path = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const name = join(path, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist')
      yield* filesBelow(folder, name);
    else if (entry.isFile()) yield name;
  }
}

/** A kept shell, if it and all that it was made of are as they were; undefined where it is not there, or not whole. */
async function readKept(folder: string): Promise<Shell | undefined> {
  try {
    const files = JSON.parse(String(await readInUse(join(folder, 'shell.json')))) as Manifest;
    const now = await hashesOf(Object.keys(files));
    if (Object.entries(files).some(([path, hash]) => now[path] !== hash)) return undefined;
    const [script, css] = await Promise.all(
      ['shell.js', 'shell.css'].map((name) => readInUse(join(folder, name))),
    );
    return script && css && { script: script.toString(), css: css.toString() };
  } catch {
    return undefined;
  }
}

async function hashesOf(paths: readonly string[]): Promise<Record<string, string>> {
  const all = paths.map(async (path) => {
    const data = await readFile(path);
    return [path, createHash('sha1').update(data).digest('base64')] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** What slides are made of as a rule, so that the next deck needs no shell of its own. */
async function usualModules(options: ResolvedSlidevOptions): Promise<Map<string, string>> {
  const layouts = Object.values(await options.utils.getLayouts());
  const components = options.roots.flatMap((root) => {
    const folder = join(root, 'components');
    try {
      return [...filesBelow(folder)]
        .filter((name) => name.endsWith('.vue'))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
  const clicks = ['VAfter.ts', 'VClick.ts', 'VClicks.ts', 'VSwitch.ts'].map((name) =>
    join(options.clientRoot, 'builtin', name),
  );
  const all = [...layouts, ...components, ...clicks.filter((path) => existsSync(path))];
  return new Map(all.map((id) => [sharedName(id, options.userRoot), id]));
}

const isVue = (id: string): boolean => /\/vue\/dist\/vue\.[\w.-]*js$/.test(id);

/** Of Vue, what compiled templates may call for: its compiler is no part of a page. */
const runtime = (id: string): string => (isVue(id) ? '@vue/runtime-dom' : id);

async function buildShell(request: ShellRequest, shared: ReadonlyMap<string, string>) {
  const modules = new Set<string>();
  const options: PartOptions = {
    ...request.options,
    lecternClient: { name: `${global}.name`, dark: `${global}.dark` },
  };
  const { script, css } = await bundle(options, request.config, 'virtual:lectern/shell', {
    ...shellPlugin(shared, options.clientRoot),
    moduleParsed({ id }) {
      const path = id.split('?')[0] ?? '';
      if (isAbsolute(path) && existsSync(path)) modules.add(path);
    },
  });
  return { shell: { script: scriptText(script), css: styleText(css) }, modules: [...modules] };
}

/** The shell's entry, and in place of what is one deck's, modules that ask the page. */
function shellPlugin(shared: ReadonlyMap<string, string>, clientRoot: string): Plugin {
  const id = (name: string) => `\0lectern-shell:${name}`;
  const all = [...shared];
  const vue = [...shared.values()].find(isVue) ?? '';
  const modules: Readonly<Record<string, string>> = {
    'virtual:lectern/shell': [
      ...all.map(([, path], i) => `import * as m${i} from ${JSON.stringify(runtime(path))}`),
      `import { createApp } from 'vue'`,
      `import App from ${JSON.stringify(join(clientRoot, 'App.vue'))}`,
      `import setup from ${JSON.stringify(join(clientRoot, 'setup/main.ts'))}`,
      `import { slides } from '#slidev/slides'`,
      // As CommonJS has modules that were ones of ECMAScript: their exports stay theirs.
      'const shared = (all) => Object.keys(all).reduce((own, key) =>',
      '  Object.defineProperty(own, key, { enumerable: true, get: () => all[key] }), { __esModule: true })',
      `${global}.shared = {`,
      ...all.map(([name], i) => `${JSON.stringify(name)}: shared(m${i}),`),
      '}',
      `${global}.start = async (deck) => {`,
      'slides.value = deck',
      'const app = createApp(App)',
      'await setup(app)',
      `app.mount('#app')`,
      '}',
    ].join('\n'),
    '/@slidev/slides': `import { shallowRef } from 'vue'; export const slides = shallowRef([])`,
    '/@slidev/configs': `export default ${global}.config`,
    '/@slidev/title-renderer': `import { h } from 'vue'
export default { props: ['no'], render() { return h(${global}.titles, { no: this.no }) } }`,
    'virtual:lectern/theme': `import { shallowRef } from 'vue'
export const themes = shallowRef(${global}.themes)
export const deck = shallowRef(${global}.deck)`,
    'virtual:lectern/theme.css': deckCssMark,
    'virtual:lectern/fonts.css': '',
  };
  return {
    name: 'lectern:shell',
    enforce: 'pre',
    resolveId(source, importer) {
      // From where Vue itself takes it: there is to be one.
      if (source === runtime(vue) && importer?.startsWith(id('')))
        return this.resolve(source, vue, { skipSelf: true });
      return source.startsWith('virtual:') && source in modules ? id(source) : undefined;
    },
    // Slidev's own ids are resolved by Slidev.
    load: (name) => modules[name.startsWith(id('')) ? name.slice(id('').length) : name],
  };
}
