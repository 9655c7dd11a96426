/** Icons by name, from the sets of Iconify that a project has installed (`@iconify-json/*`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { iconParts, Undrawable } from '../blocks/icons/outlines.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Icon } from '../model/icon.ts';
import { packageRoot } from '../project.ts';
import { Recent } from '../text/recent.ts';

/** The fields of Iconify's JSON that are read. */
interface IconSet {
  readonly icons: Readonly<Record<string, IconEntry>>;
  readonly aliases?: Readonly<Record<string, IconEntry & { readonly parent: string }>>;
  readonly width?: number;
  readonly height?: number;
}
interface IconEntry {
  readonly body?: string;
  readonly width?: number;
  readonly height?: number;
  readonly left?: number;
  readonly top?: number;
  readonly rotate?: number;
  readonly hFlip?: boolean;
  readonly vFlip?: boolean;
}

export type FoundIcon = { readonly icon: Icon } | { readonly problem: string; readonly hint: string };

const found = new Recent<FoundIcon>(500);
const sets = new Recent<IconSet>(8);

/** The icon of a name (`mdi:leaf`), or why there is none and what to write. `root`: of the project. */
export const findIcon = (name: string, root: string): FoundIcon =>
  found.get(`${root}\n${name}`, () => look(name, root));

function look(name: string, root: string): FoundIcon {
  const [, prefix = '', own = ''] = /^([a-z0-9-]+):([a-z0-9-]+)$/.exec(name) ?? [];
  if (own === '') return { problem: `'${name}' names no icon`, hint: `Write set:name, ${example}.` };
  const file = setFile(prefix, root);
  if (file === undefined) {
    const near = nearest(prefix, installedSets(root));
    const hint = `${near === undefined ? '' : `Did you mean '${near}:${own}'? Else install it: `}npm install @iconify-json/${prefix}`;
    return { problem: `the icon set '${prefix}' is not installed`, hint };
  }
  const set = sets.get(file, () => JSON.parse(readFileSync(file, 'utf8')) as IconSet);
  const entry = entryOf(set, own);
  if (!entry?.body)
    return { problem: `the set '${prefix}' has no icon '${own}'`, hint: alike(own, set, prefix) };
  if (entry.rotate || entry.hFlip || entry.vFlip || entry.left || entry.top)
    return {
      problem: `the icon '${name}' is another one turned, which no shape can be`,
      hint: 'Take another icon.',
    };
  try {
    const parts = iconParts(entry.body);
    return { icon: { name, w: entry.width ?? set.width ?? 16, h: entry.height ?? set.height ?? 16, parts } };
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    const problem = `the icon '${name}' has what no shape can show: ${error.message}`;
    return { problem, hint: 'Take another icon, or put it in as a picture.' };
  }
}

const example = "such as mdi:leaf, after 'npm install @iconify-json/mdi'";

/** Of the project's own, or of what Lectern brings. */
function setFile(prefix: string, root: string): string | undefined {
  for (const from of [root, packageRoot]) {
    try {
      return createRequire(join(from, 'package.json')).resolve(`@iconify-json/${prefix}/icons.json`);
    } catch {
      // Not there: the next place.
    }
  }
  return undefined;
}

/** Sets in the folders of packages from the project upward. */
function installedSets(root: string): string[] {
  const folders: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    folders.push(join(at, 'node_modules', '@iconify-json'));
    if (dirname(at) === at) break;
  }
  return [...folders, join(packageRoot, 'node_modules', '@iconify-json')]
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder));
}

/** An icon, or what it is another name of. */
function entryOf({ icons, aliases = {} }: IconSet, name: string, depth = 0): IconEntry | undefined {
  if (Object.hasOwn(icons, name)) return icons[name];
  const alias = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  if (!alias || depth > 8) return undefined;
  const parent = entryOf({ icons, aliases }, alias.parent, depth + 1);
  return parent && { ...parent, ...alias };
}

/** Names that are spelled nearly so, and such as begin or end with its words. */
function alike(name: string, { icons, aliases = {} }: IconSet, prefix: string): string {
  const all = [...Object.keys(icons), ...Object.keys(aliases)];
  const near = nearest(name, all);
  const holding = all.filter((one) => one !== near && one.split('-').includes(name)).slice(0, 4);
  const names = [...(near === undefined ? [] : [near]), ...holding].map((one) => `${prefix}:${one}`);
  if (names.length === 0) return `See https://icon-sets.iconify.design/${prefix}/`;
  return names.length === 1
    ? `Did you mean '${names[0]}'?`
    : `Did you mean one of these: ${names.join(', ')}?`;
}
