import type { Diagnostic } from '../model/diagnostic.ts';
import { Cursor } from './cursor.ts';
import { Problems } from './problems.ts';
import { DeckFolder } from './read-file.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml-file.ts';

export interface LoadedWords {
  /** By language, then by key. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `words.yaml` in a folder of templates, which may do without it. Places are relative to `root`. */
export function loadWords(dir: string, { root }: { readonly root: string }): LoadedWords {
  const problems = new Problems();
  const folder = new DeckFolder(dir, root, problems);
  const file = folder.exists('words.yaml') ? readYaml(folder, 'words.yaml', []) : undefined;
  if (!file) return { words: {}, diagnostics: problems.found };
  validate(problems, file, 'words');
  const byLanguage = new Cursor(file, file.root).entries.map(([language, words]) => {
    const pairs = words.entries.map(([key, word]) => [key, word.string ?? ''] as const);
    return [language, Object.fromEntries(pairs)] as const;
  });
  return { words: Object.fromEntries(byLanguage), diagnostics: problems.found };
}
