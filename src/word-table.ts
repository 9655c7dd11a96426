import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { diagnostic } from './diagnostics/catalogue.ts';
import { InputError } from './errors.ts';
import type { WordTable } from './fill/words.ts';
import { type Project, packageRoot } from './project.ts';

/** The program's own words: Lectern's, with the project's own `templates/words.yaml` over them. */
export function wordTable(project: Project): WordTable {
  const tables = [join(packageRoot, 'templates'), ...project.templates].map((dir) =>
    readWords(join(dir, 'words.yaml')),
  );
  const languages = new Set(tables.flatMap((table) => Object.keys(table)));
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      Object.assign({}, ...[...tables].map((table) => table[language])),
    ]),
  );
}

function readWords(file: string): WordTable {
  try {
    return parseYaml(readFileSync(file, 'utf8')) as WordTable;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    if (!(error instanceof YAMLParseError)) throw error;
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    throw new InputError([diagnostic('yaml-syntax', error.message, { place: { file, line, column: col } })]);
  }
}
