/** citeproc, the program that sets citations by a CSL style. It is loaded for decks that cite by one. */
import { createRequire } from 'node:module';
import type { CslItem } from '../../model/deck.ts';
import { cslText, localeFile } from '../../text/csl/styles.ts';
import { Recent } from '../../text/recent.ts';

export interface CiteItem {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly suffix?: string;
}

/** What of citeproc's engine is used. Texts are HTML. */
export interface Engine {
  /** Registers works, in the order in which they are cited. */
  updateItems(ids: readonly string[]): void;
  makeCitationCluster(items: readonly CiteItem[]): string;
  makeBibliography(): false | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  readonly opt: { readonly development_extensions: Record<string, boolean> };
}

interface System {
  retrieveLocale(tag: string): string;
  retrieveItem(id: string): CslItem | undefined;
}

interface Citeproc {
  Engine: new (system: System, style: string, language: string, force: boolean) => Engine;
}

/** Making one takes up to two seconds, since styles may be long. Its works are another deck's each time. */
interface Kept {
  readonly engine: Engine;
  works: ReadonlyMap<string, CslItem>;
}
const engines = new Recent<Kept>(6);

/** An engine for a style in a language, with these works in it, the first cited first. Throws where the style is none. */
export function engineFor(style: string, language: string, works: readonly CslItem[]): Engine {
  const kept = engines.get(`${language}\n${style}`, () => newEngine(style, language));
  kept.engine.updateItems([]);
  kept.works = new Map(works.map((work) => [work.id, work]));
  kept.engine.updateItems([...kept.works.keys()]);
  return kept.engine;
}

function newEngine(style: string, language: string): Kept {
  const { Engine } = createRequire(import.meta.url)('citeproc') as Citeproc;
  const system: System = {
    retrieveLocale: (tag) => cslText(localeFile(tag)),
    retrieveItem: (id) => kept.works.get(id),
  };
  const engine = new Engine(system, style, language, true);
  Object.assign(engine.opt.development_extensions, { wrap_url_and_doi: true });
  const kept: Kept = { engine, works: new Map() };
  return kept;
}
