import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Lectern itself is installed: the folder of its package.json. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');

/** A folder with decks in `data/`, and what else may stand beside them. Paths are absolute. */
export interface Project {
  readonly root: string;
  readonly slides: string;
  /** The project's own templates first, then Lectern's. */
  readonly templates: readonly string[];
  /** Our Slidev theme, as a Markdown file in `slides` names it. */
  readonly slidevTheme: string;
}

/** The project that `from` is in: the nearest folder upward that has a `data` folder, else `from` itself. */
export function findProject(from: string): Project {
  let root = resolve(from);
  while (!existsSync(join(root, 'data')) && dirname(root) !== root) root = dirname(root);
  if (!existsSync(join(root, 'data'))) root = resolve(from);
  const slides = join(root, 'slides');
  const theme = relative(slides, join(packageRoot, 'slides', 'theme')).replaceAll('\\', '/');
  const own = join(root, 'templates');
  const shipped = join(packageRoot, 'templates');
  return {
    root,
    slides,
    templates: own === shipped || !existsSync(own) ? [shipped] : [own, shipped],
    slidevTheme: theme.startsWith('.') ? theme : `./${theme}`,
  };
}

/** Names of the project's decks: folders in `data/` with a `deck.yaml`. */
export function deckNames(project: Project): string[] {
  const data = join(project.root, 'data');
  if (!existsSync(data)) return [];
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(data, entry.name, 'deck.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** The deck that is meant where none is named: `"lectern": {"deck": …}` in the project's package.json. */
export function usualDeck(project: Project): string | undefined {
  const file = join(project.root, 'package.json');
  if (!existsSync(file)) return undefined;
  const deck = settingsIn(readFileSync(file, 'utf8'))?.deck;
  return typeof deck === 'string' ? deck : undefined;
}

/** What package.json says of Lectern; npm tells what is wrong with the file itself. */
function settingsIn(text: string): { readonly deck?: unknown } | undefined {
  try {
    return (JSON.parse(text) as { lectern?: { deck?: unknown } } | null)?.lectern;
  } catch {
    return undefined;
  }
}
