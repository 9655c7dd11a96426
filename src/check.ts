import type { Audience, Deck } from './model/deck.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { prepare } from './prepare.ts';
import type { Project } from './project.ts';

/** What is wrong or doubtful in a deck for some audiences, found without building it. */
export function checkDeck(project: Project, deck: Deck, audiences: readonly Audience[]): Diagnostic[] {
  return audiences.flatMap((audience) => prepare(project, deck, audience).diagnostics);
}
