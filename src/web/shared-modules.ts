/**
 * A deck's page is made of two parts. The shell is what all decks of a project share: Vue, Slidev's client, the theme's
 * components. The slides are the deck's own. Slides use modules of the shell by their names: the shell puts them into
 * the page's `lectern.shared`, and the slides take them from there.
 */
import { dirname, join, relative, sep } from 'node:path';
import { packageRoot } from '../project.ts';
import { realPath } from '../real-path.ts';

/** Where the page keeps what its scripts share. */
export const global = 'globalThis.lectern';

const lectern = realPath(packageRoot);

/** Modules that belong to one deck: its slides, their notes and titles, their styles, its pictures. */
const own = /__slidev_\d+\.(?:md|frontmatter)|^\/@slidev\/(?:slides|title)|plugin-vue:export-helper|[?&]/;
const code = /\.(?:[cm]?[jt]sx?|vue)$|^\/@slidev\//;

/** Is a module, by its resolved id, one of the shell's? What is neither code nor a component stays with the slides. */
export const isShared = (id: string): boolean => !id.startsWith('\0') && code.test(id) && !own.test(id);

/** A module's name on every machine: its path from the package that it belongs to, or from the deck's folder. */
export function sharedName(id: string, userRoot: string): string {
  const path = id.replaceAll('\\', '/');
  const installed = path.lastIndexOf('/node_modules/');
  if (installed >= 0) return path.slice(installed + '/node_modules/'.length);
  const file = realPath(path);
  for (const [root, name] of [
    [lectern, 'lectern'],
    [userRoot, '.'],
    [dirname(userRoot), '..'],
  ] as const) {
    if (file.startsWith(root + sep)) return join(name, relative(root, file)).replaceAll('\\', '/');
  }
  return path;
}

/**
 * Code of a module that stands for one of the shell's. CommonJS, since what it exports is known in the page only; a
 * namespace that says it was a module gives its own default.
 */
export const standIn = (name: string): string => `module.exports = ${global}.shared[${JSON.stringify(name)}]`;
