/** Which lectures there are to build: decks and their audiences, loaded only where the cache does not know them. */
import { brandFiles } from './brand-files.ts';
import type { BuildCache, DeckRecord } from './cache/build-cache.ts';
import { FileHashes } from './cache/hashes.ts';
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
let last: { readonly key: string; readonly loaded: Loaded; readonly brands: string } | undefined;

/** The deck whole, as it was when it became known if the cache can tell. Throws InputError. */
export async function load(project: Project, id: string, deckKey: string): Promise<Loaded> {
  const key = `${project.root}\n${id}\n${deckKey}`;
  if (deckKey !== '' && last?.key === key && last.brands === brandsKey(project, last.loaded))
    return last.loaded;
  const { loadOrThrow } = await import('./load-or-throw.ts');
  const loaded = loadOrThrow(project, id);
  last = { key, loaded, brands: brandsKey(project, loaded) };
  return loaded;
}

/** Of files that brands were read from: they may stand outside the deck's folder. */
function brandsKey(project: Project, { deck }: Loaded): string {
  const files = [...deck.audiences.values()].flatMap((audience) => brandFiles(project, audience));
  const hashes = new FileHashes();
  return JSON.stringify([...new Set(files)].map((file) => [file, hashes.file(file)]));
}
