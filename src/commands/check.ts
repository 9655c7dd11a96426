import { join } from 'node:path';
import { checkDeck } from '../check.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { loadDeck } from '../load/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Project } from '../project.ts';
import { chooseAudiences, chooseDeck } from './choose.ts';
import type { Terminal } from './terminal.ts';

/** Everything that can be wrong or better, without building. Exit code 1 when there are errors. */
export async function checkCommand(
  project: Project,
  name: string | undefined,
  flags: { readonly audience: readonly string[]; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const id = await chooseDeck(project, name, terminal);
  const { deck, diagnostics } = loadDeck(join(project.root, 'data', id), { root: project.root });
  const audiences = deck ? chooseAudiences(deck, flags.audience.length > 0 ? flags.audience : ['all']) : [];
  const all = unique([...diagnostics, ...(deck ? checkDeck(project, deck, audiences) : [])]);
  const errors = all.filter((one) => one.severity === 'error').length;
  const suggestions = all.filter((one) => one.severity === 'suggestion').length;
  if (flags.json) terminal.out(JSON.stringify(all, undefined, 2));
  else {
    if (all.length > 0)
      terminal.err(`${formatDiagnostics(all, { root: project.root, color: terminal.color })}\n`);
    const counts = [count(errors, 'error'), count(all.length - errors - suggestions, 'warning')];
    if (suggestions > 0) counts.push(count(suggestions, 'suggestion'));
    terminal.out(`${id}: ${counts.join(', ')}`);
  }
  return errors > 0 ? 1 : 0;
}

/** The same fault seen for several audiences is told once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
