import type { Diagnostic } from '../model/diagnostic.ts';
import { baseOf } from '../text/language.ts';
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

interface WordsWanted {
  /** What places are relative to. */
  readonly root: string;
  /** Languages for which they are wanted: only their files in `words/` are read. */
  readonly languages: readonly string[];
}

/** `words.yaml` in a folder of templates, and `words/pl.yaml` for Polish and so on; a folder may do without any. */
export function loadWords(dir: string, { root, languages }: WordsWanted): LoadedWords {
  const problems = new Problems();
  const folder = new DeckFolder(dir, root, problems);
  const own = [...new Set(languages.map(baseOf))].map((base) => `words/${base}.yaml`);
  const read = ['words.yaml', ...own].flatMap((file) => readWords(folder, file));
  const tags = new Set(read.map(([language]) => language));
  const words = [...tags].map((tag) => {
    const said = read.filter(([language]) => language === tag).map(([, one]) => one);
    return [tag, Object.assign({}, ...said)] as const;
  });
  return { words: Object.fromEntries(words), diagnostics: problems.found };
}

type Said = readonly [language: string, Readonly<Record<string, string>>];

function readWords(folder: DeckFolder, name: string): readonly Said[] {
  const file = folder.exists(name) ? readYaml(folder, name, []) : undefined;
  if (!file) return [];
  validate(folder.problems, file, 'words');
  return new Cursor(file, file.root).entries.map(([language, words]) => {
    const pairs = words.entries.map(([key, word]) => [key, word.string ?? ''] as const);
    return [language, Object.fromEntries(pairs)] as const;
  });
}
