import { globSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { deckNames, type Project } from '../project.ts';
import { chooseDeck } from './choose.ts';
import type { Terminal } from './terminal.ts';

export interface DeckFlags {
  /** Every deck. */
  readonly all?: boolean;
  /** Those whose folders in `data` a pattern takes. */
  readonly decks?: string;
}

/** Names of the decks that are meant, sorted: the one named, or many. Throws UsageError. */
export async function chooseDecks(
  project: Project,
  name: string | undefined,
  { all, decks }: DeckFlags,
  terminal: Terminal,
): Promise<string[]> {
  if (!all && decks === undefined) return [await chooseDeck(project, name, terminal)];
  if (name !== undefined)
    throw new UsageError(`name the deck '${name}', or many by --all or --decks, not both`);
  if (all && decks !== undefined) throw new UsageError('take --all or --decks, not both');
  const names = deckNames(project);
  if (names.length === 0) await chooseDeck(project, undefined, terminal);
  if (decks === undefined) return names;
  const taken = new Set(globSync(decks, { cwd: join(project.root, 'data') }));
  const found = names.filter((one) => taken.has(one));
  if (found.length > 0) return found;
  throw new UsageError(`no deck is called like '${decks}'; there are: ${names.join(', ')}`);
}
