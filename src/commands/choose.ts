import { join } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { UsageError } from '../errors.ts';
import type { Audience, Deck } from '../model/deck.ts';
import { deckNames, type Project, usualDeck } from '../project.ts';
import type { Terminal } from './terminal.ts';

/** The deck named, else the one that package.json names, else the only one, else the one picked in a terminal. */
export async function chooseDeck(
  project: Project,
  name: string | undefined,
  terminal: Terminal,
): Promise<string> {
  const names = deckNames(project);
  if (names.length === 0) {
    throw new UsageError(
      `there is no deck here: ${join(project.root, 'data')} holds no folder with a deck.yaml. 'lectern new DIR' makes one.`,
    );
  }
  if (name !== undefined) {
    const plain = name.replace(/^(\.\/)?data\//, '').replace(/\/$/, '');
    if (names.includes(plain)) return plain;
    throw new UsageError(`there is no deck '${name}'${suggestion(plain, names)}`);
  }
  const usual = usualDeck(project);
  if (usual !== undefined) {
    if (names.includes(usual)) return usual;
    throw new UsageError(
      `package.json names the deck '${usual}' (lectern.deck), and there is none${suggestion(usual, names)}`,
    );
  }
  const [only] = names;
  if (names.length === 1 && only !== undefined) return only;
  if (!terminal.interactive)
    throw new UsageError(
      `which deck? There are: ${names.join(', ')}. Name one, or the usual one in package.json: "lectern": {"deck": "${only}"}`,
    );
  const { select, isCancel } = await import('@clack/prompts');
  const picked = await select({
    message: 'Which deck?',
    options: names.map((value) => ({ value, label: value })),
  });
  if (isCancel(picked)) throw new UsageError('no deck chosen');
  return picked;
}

/** The audiences named (`all`: every one), else the deck's default. */
export function chooseAudiences(deck: Deck, ids: readonly string[]): Audience[] {
  const wanted = chooseIds({ ...deck, audiences: [...deck.audiences.keys()] }, ids);
  return wanted.flatMap((id) => deck.audiences.get(id) ?? []);
}

/** The same by ids alone. */
export function chooseIds(
  deck: { readonly id: string; readonly defaultAudience: string; readonly audiences: readonly string[] },
  ids: readonly string[],
): readonly string[] {
  const { audiences: names } = deck;
  if (ids.includes('all')) return names;
  const wanted = ids.length > 0 ? [...new Set(ids)] : [deck.defaultAudience];
  const wrong = wanted.find((id) => !names.includes(id));
  if (wrong === undefined) return wanted;
  throw new UsageError(`the deck '${deck.id}' has no audience '${wrong}'${suggestion(wrong, names)}`);
}

function suggestion(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined
    ? `; there are: ${names.join(', ')}`
    : `; did you mean '${near}'? There are: ${names.join(', ')}`;
}
