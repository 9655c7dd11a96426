import { join, relative } from 'node:path';
import { InputError } from '../errors.ts';
import { Kinds, kindDirs, Problems } from '../load/index.ts';
import { type Project, packageRoot } from '../project.ts';
import { printJson, tellInputErrors } from './input-errors.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

interface KindRow {
  readonly kind: string;
  /** `lectern`, `project`, or `deck` and its name. */
  readonly from: string;
  readonly title: string;
  readonly description: string;
  /** Those that must be given end in `*`. */
  readonly fields: readonly string[];
}

/** The kinds of slide there are, and where each comes from: for a deck, or for the project. Exit code 1 for errors. */
export function listKinds(
  project: Project,
  deck: string | undefined,
  flags: { readonly json?: boolean },
  terminal: Terminal,
): number {
  const problems = new Problems();
  const dirs =
    deck === undefined ? project.templates : kindDirs(join(project.root, 'data', deck), project.root);
  const rows = rowsOf(new Kinds(dirs, project.root, problems), project, deck);
  if (flags.json) printJson(terminal, rows);
  else {
    const cells = rows.map(({ kind, from, title, fields }) => [kind, from, title, fields.join(', ')]);
    terminal.out(table(['kind', 'from', 'title', 'fields'], cells, []));
    terminal.out('* must be given');
  }
  if (problems.found.length === 0) return 0;
  tellInputErrors(new InputError(problems.found), project.root, terminal);
  return 1;
}

function rowsOf(kinds: Kinds, project: Project, deck: string | undefined): KindRow[] {
  return kinds.names.flatMap((kind) => {
    const found = kinds.get(kind);
    if (!found) return [];
    const { title = kind, description = '', properties = {}, required = [] } = found.schema;
    const fields = Object.keys(properties).map((name) => (required.includes(name) ? `${name}*` : name));
    return [{ kind, from: originOf(found.dir, project, deck), title, description, fields }];
  });
}

function originOf(dir: string, { root }: Project, deck: string | undefined): string {
  const within = (folder: string) => !relative(folder, dir).startsWith('..');
  if (deck !== undefined && within(join(root, 'data', deck))) return `deck ${deck}`;
  return within(join(packageRoot, 'templates')) ? 'lectern' : 'project';
}
