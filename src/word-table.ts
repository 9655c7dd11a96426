import { join } from 'node:path';
import { InputError } from './errors.ts';
import type { WordTable } from './fill/words.ts';
import { loadWords } from './load/index.ts';
import type { Deck } from './model/deck.ts';
import { type Project, packageRoot } from './project.ts';

/**
 * The program's own words for audiences of some languages: Lectern's, with the project's own `templates/words.yaml` over
 * them, and the deck's over those. Throws InputError when one of the files is wrong.
 */
export function wordTable(
  project: Project,
  { dir }: Pick<Deck, 'dir'>,
  languages: readonly string[],
): WordTable {
  const own = join(dir, 'templates');
  const dirs = new Set([join(packageRoot, 'templates'), ...project.templates.toReversed(), own]);
  const loaded = [...dirs].map((dir) => loadWords(dir, { root: project.root, languages }));
  const diagnostics = loaded.flatMap((one) => one.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(diagnostics);
  const tables = loaded.map(({ words }) => words);
  const there = new Set(tables.flatMap((table) => Object.keys(table)));
  return Object.fromEntries(
    [...there].map((language) => [language, Object.assign({}, ...tables.map((table) => table[language]))]),
  );
}
