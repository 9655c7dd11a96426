/** Which lectures there are to build: decks and their audiences, loaded only where the cache does not know them. */
import type { BuildCache, DeckRecord } from './cache/build-cache.ts';
import type { Loaded } from './load-or-throw.ts';
import type { Project } from './project.ts';

/** A deck as far as one must know it to decide what to build. */
export interface KnownDeck extends DeckRecord {
  readonly id: string;
  /** `Inputs.deck`; empty without a cache. */
  readonly deckKey: string;
}

/** Throws InputError when the deck has errors. */
export async function knowDeck(
  project: Project,
  id: string,
  cache: BuildCache | undefined,
): Promise<KnownDeck> {
  const deckKey = cache?.inputs.deck(id) ?? '';
  const known = await cache?.deck(deckKey);
  if (known) return { ...known, id, deckKey };
  const loaded = await load(project, id, deckKey);
  const { planDeck } = await import('./select/plan.ts');
  const { audiences, defaultAudience } = loaded.deck;
  const record = {
    defaultAudience,
    audiences: [...audiences.values()].map((one) => ({
      id: one.id,
      slides: planDeck(loaded.deck, one).kept.length,
    })),
  };
  // What was read may be newer than what was hashed.
  if (cache && cache.inputs.deck(id) === deckKey) await cache.keepDeck(deckKey, record);
  return { ...record, id, deckKey };
}

/** The deck that was loaded last is most often the one that is built next. */
let last: { readonly key: string; readonly loaded: Loaded } | undefined;

/** The deck whole, as it was when it became known if the cache can tell. Throws InputError. */
export async function load(project: Project, id: string, deckKey: string): Promise<Loaded> {
  const key = `${project.root}\n${id}\n${deckKey}`;
  if (deckKey !== '' && last?.key === key) return last.loaded;
  const { loadOrThrow } = await import('./load-or-throw.ts');
  last = { key, loaded: loadOrThrow(project, id) };
  return last.loaded;
}
