import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../model/theme.ts';
import { baseOf } from '../text/language.ts';
import { readYaml } from '../text/read-yaml.ts';
import { saidIn } from '../text/said-in.ts';
import { themesDir } from './load.ts';

/** Puts words that a theme has in English into a language; what nobody has put into it stays as it is. */
export type Say = (english: string) => string;

type Words = Theme['words'];

export function sayIn({ words }: Pick<Theme, 'words'>, language: string): Say {
  const before = saying.get(words)?.get(language);
  if (before) return before;
  const usual = usualWords(language);
  const tags = ['en', ...Object.keys(words), ...Object.keys(usual)];
  const tag = saidIn(tags, [language]) ?? 'en';
  // A theme's own words count more.
  const own = { ...usual[tag], ...words[tag] };
  const say: Say = (english) => (Object.hasOwn(own, english) ? own[english] : undefined) ?? english;
  saying.set(words, (saying.get(words) ?? new Map()).set(language, say));
  return say;
}

const saying = new WeakMap<Theme['words'], Map<string, Say>>();

const known = new Map<string, Words>();

/** What PowerPoint says in a language, in any theme, by tag; only the language's own file is read. */
function usualWords(language: string): Words {
  const base = baseOf(language);
  const before = known.get(base);
  if (before) return before;
  const read = readFile(join(themesDir, '../words', `${base}.yaml`));
  known.set(base, read);
  return read;
}

function readFile(path: string): Words {
  try {
    const yaml = readYaml(readFileSync(path, 'utf8'));
    return 'value' in yaml ? (yaml.value as Words) : {};
  } catch (error) {
    // A language that nobody has put them into.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
