/**
 * Mermaid's own parsers, without a browser. Each kind of diagram is a file of the package's, which its entry would load by
 * `import()`; here a deck is read at once, so the file is required. It is loaded where a deck has such a diagram, and
 * nowhere else.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** What a parser fills: each kind has methods of its own. */
// biome-ignore lint/suspicious/noExplicitAny: Mermaid types none of them
export type Database = any;

interface Definition {
  readonly db: Database;
  readonly parser: { readonly parse: (text: string) => unknown; parser?: { yy: unknown } };
  readonly init?: (config: object) => void;
}

let folder: { readonly path: string; readonly files: readonly string[] } | undefined;

function chunks() {
  if (folder) return folder;
  const path = join(dirname(require.resolve('mermaid')), 'chunks/mermaid.core');
  folder = { path, files: readdirSync(path).filter((file) => file.endsWith('.mjs')) };
  withoutWindow(createRequire(join(path, 'x.js')));
  return folder;
}

/** DOMPurify does nothing without a window, and lacks its functions. All text that comes of it is written as text. */
function withoutWindow(near: NodeJS.Require): void {
  const file = join(dirname(near.resolve('dompurify')), 'purify.es.mjs');
  const purify = (near(file) as { readonly default: Record<string, unknown> }).default;
  purify['addHook'] ??= () => {};
  purify['sanitize'] ??= String;
}

/** Settings that parsers look for; ours is the drawing. */
const config = {
  flowchart: {},
  sequence: {},
  class: {},
  state: {},
  er: {},
  mindmap: {},
  gantt: {},
  timeline: {},
};

/** The diagram in a text, as the parser of its kind keeps it. Throws what that throws. `file`: how its file's name begins. */
export function parseWith(file: string, text: string): Database {
  const { path, files } = chunks();
  const name = files.find((one) => one.startsWith(`${file}-`) && /^[\w-]+-[A-Z0-9]{8}\.mjs$/.test(one));
  if (name === undefined) throw new Error(`this Mermaid has no ${file}`);
  const { diagram } = require(join(path, name)) as { readonly diagram: Definition };
  const { db, parser } = diagram;
  if (parser.parser) parser.parser.yy = db;
  db.clear?.();
  diagram.init?.(config);
  parser.parse(text);
  return db;
}

/** Of the newer kinds, which are parsed to a tree: `pie`. */
export function parseTree(text: string, service: 'createPieServices', name: 'Pie'): Database {
  const near = createRequire(join(chunks().path, 'x.js'));
  const file = join('@mermaid-js/parser', 'dist/mermaid-parser.core.mjs');
  const path = (near.resolve.paths('x') ?? []).map((one) => join(one, file)).find(existsSync);
  if (path === undefined) throw new Error(`this Mermaid has no ${file}`);
  const services = near(path)[service]();
  const { value, lexerErrors, parserErrors } = services[name].parser.LangiumParser.parse(text);
  const [fault] = [...lexerErrors, ...parserErrors];
  if (!fault) return value;
  const line = Number(fault.token?.startLine ?? fault.line ?? 1);
  throw Object.assign(new Error(String(fault.message)), { line: Number.isFinite(line) ? line : 1 });
}
