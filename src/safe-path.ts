/**
 * Vite reads `#` and `?` in a module's path as the end of it, and some plugins stumble over quotes and brackets. Where a
 * project or Lectern itself stands in such a folder, Slidev is started through links that have plain names.
 */
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beside } from './beside.ts';
import { packageRoot } from './project.ts';
import { realPath } from './real-path.ts';

/** Real folders and the links that stand for them, the deepest first. */
export type Links = readonly (readonly [real: string, link: string])[];

export interface SafePaths {
  /** A path as Slidev is told it. */
  readonly told: (path: string) => string;
  /** For Node, before the program's name. */
  readonly nodeFlags: readonly string[];
  /** Slidev's theme, where it is not to be looked for from the Markdown, which names it from where that really stands. */
  readonly theme?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes the links away. */
  readonly close: () => void;
}

const plain: SafePaths = {
  told: (path) => path,
  nodeFlags: [],
  env: {},
  close: () => {},
};

const slidev = dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json'));

/** Signs that every part of the web build takes in a folder's name. */
const safe = /^[\p{L}\p{M}\p{N} ()+,.=@&_~-]*$/u;

/** A file's name without the signs that the web build stumbles over: `C# 1` is `C_23 1`. */
export const safeName = (name: string): string =>
  [...name].map((sign) => (safe.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}`)).join('');

/** The path down to its last folder with an unsafe name; undefined where all are safe. */
export function unsafePart(path: string): string | undefined {
  const parts = path.split(sep);
  // On Windows the first part is a drive.
  const last = parts.findLastIndex((part, i) => i > 0 && !safe.test(part));
  return last < 0 ? undefined : parts.slice(0, last + 1).join(sep);
}

/** Paths as Slidev can be told them; `folders` are those it works in besides Lectern's own. They must exist. */
export function safePaths(folders: readonly string[]): SafePaths {
  const all = [packageRoot, slidev, ...folders].map((folder) => resolve(folder));
  const real = all.map(realPath);
  if (![...all, ...real].some(unsafePart)) return plain;
  const unsafe = [...new Set(real.flatMap((path) => unsafePart(path) ?? []))];
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-')));
  const close = () => {
    process.off('exit', close);
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', close);
  const deepestFirst = unsafe.sort((a, b) => b.length - a.length);
  const links: Links = deepestFirst.map((path, n) => [path, join(home, String(n))]);
  // A junction needs no rights on Windows; elsewhere the kind is ignored.
  for (const [path, link] of links) symlinkSync(path, link, 'junction');
  const told = (path: string) => linked(realPath(resolve(path)), links);
  return {
    told,
    nodeFlags: [
      '--preserve-symlinks',
      '--preserve-symlinks-main',
      '--import',
      pathToFileURL(told(beside(import.meta.filename, 'keep-links'))).href,
    ],
    theme: told(join(packageRoot, 'slides/theme')),
    env: { LECTERN_LINKS: JSON.stringify(links) },
    close,
  };
}

/** A real path by its link. */
export function linked(path: string, links: Links): string {
  const found = links.find(([real]) => path === real || path.startsWith(real + sep));
  return found ? found[1] + path.slice(found[0].length) : path;
}
