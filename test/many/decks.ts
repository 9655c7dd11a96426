/** Projects with more than one deck. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { edit } from '../cache/made.ts';
import { projectWith } from '../commands/terminal.ts';

/** `count` decks for two audiences each, `deck-1` and on, every one with a title of its own. */
export function manyDecks(count: number): string {
  const root = projectWith();
  const source = join(import.meta.dirname, '../cases/minimal');
  for (let n = 1; n <= count; n++) {
    const deck = join(root, 'data', `deck-${n}`);
    cpSync(source, deck, { recursive: true });
    edit(join(deck, 'deck.yaml'), 'Tea and silk', `Tea and silk ${n}`);
  }
  return root;
}
