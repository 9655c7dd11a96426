import { join } from 'node:path';
import { InputError } from './errors.ts';
import type { WordTable } from './fill/words.ts';
import { loadWords } from './load/index.ts';
import type { Deck } from './model/deck.ts';
import { type Project, packageRoot } from './project.ts';

/**
 * The program's own words: Lectern's, with the project's own `templates/words.yaml` over them, and the deck's over those.
 * Throws InputError when one of the files is wrong.
 */
export function wordTable(project: Project, { dir }: Pick<Deck, 'dir'>): WordTable {
  const own = join(dir, 'templates');
  const dirs = new Set([join(packageRoot, 'templates'), ...project.templates.toReversed(), own]);
  const loaded = [...dirs].map((dir) => loadWords(dir, project));
  const diagnostics = loaded.flatMap((one) => one.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(diagnostics);
  const tables = loaded.map(({ words }) => words);
  const languages = new Set(tables.flatMap((table) => Object.keys(table)));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      Object.assign({}, ...tables.map((table) => table[language])),
    ]),
  );
}
