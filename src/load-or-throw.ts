import { join } from 'node:path';
import { InputError } from './errors.ts';
import { loadDeck } from './load/index.ts';
import type { Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Project } from './project.ts';

export interface Loaded {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads a deck; its errors are thrown all at once. */
export function loadOrThrow(project: Project, name: string): Loaded {
  const { deck, diagnostics } = loadDeck(join(project.root, 'data', name), { root: project.root });
  if (!deck || diagnostics.some((one) => one.severity === 'error')) throw new InputError(diagnostics);
  return { deck, diagnostics };
}
