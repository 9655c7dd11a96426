import type { Deck } from '../model/deck.ts';
import { partsOfCitation } from '../text/csl/locators.ts';
import { parseReferences } from '../text/references.ts';
import { parseRich, richCitations } from '../text/rich/index.ts';

/** Ids of what slides, brands and each other's words make use of. */
export interface Usage {
  readonly facts: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

interface Found {
  readonly facts: Set<string>;
  readonly tables: Set<string>;
  readonly sources: Set<string>;
  readonly units: Set<string>;
}

/** Where a value can name something: the key it stands under decides what. */
function walk(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, field] of Object.entries(value)) {
    if (key === 'byLanguage' || key === 'variants') readWords(field, found);
    else if (key === 'fact' && typeof field === 'string') found.facts.add(field);
    else if (key === 'table' && typeof field === 'string') found.tables.add(field);
    else if (key === 'unit' && typeof field === 'string') found.units.add(field);
    else if ((key === 'source' || key === 'sources') && Array.isArray(field))
      for (const id of strings(field)) found.sources.add(id);
    else if (key !== 'place') walk(field, found);
  }
}

const strings = (values: readonly unknown[]): string[] => values.filter((item) => typeof item === 'string');

/** Words by language, or by audience and language. */
function readWords(words: unknown, found: Found): void {
  if (typeof words === 'string') {
    for (const part of parseReferences(words)) if (typeof part !== 'string') found.facts.add(part.fact);
    for (const { sources } of words.includes('@') ? richCitations(parseRich(words).tree) : [])
      for (const id of sources) found.sources.add(id);
  } else if (typeof words === 'object' && words !== null) {
    for (const inner of Object.values(words)) readWords(inner, found);
  }
}

/**
 * What is used: by slides and brands at first, then by the facts they name. A source or unit is used by any fact or
 * column, used itself or not: one mistake is told once.
 */
export function usageOf(deck: Deck): Usage {
  const before = known.get(deck);
  if (before) return before;
  const usage = findUsage(deck);
  known.set(deck, usage);
  return usage;
}

const known = new WeakMap<Deck, Usage>();

function findUsage(deck: Deck): Usage {
  const found: Found = { facts: new Set(), tables: new Set(), sources: new Set(), units: new Set() };
  const { sections, title, subtitle, keywords, origin, audiences } = deck;
  walk([sections, title, subtitle, keywords, origin, [...audiences.values()]], found);
  // A set takes in what is added while it is gone through, so labels of labels are found too.
  for (const id of found.facts) {
    const fact = deck.facts.get(id);
    if (fact) walk(fact, found);
  }
  for (const fact of deck.facts.values()) {
    for (const id of fact.sources) found.sources.add(id);
    if (fact.cell) found.tables.add(fact.cell.table);
  }
  const columns = [...deck.tables.values()].flatMap((table) => table.columns);
  for (const column of columns) for (const id of column.sources) found.sources.add(id);
  const units = [...deck.facts.values(), ...columns].flatMap((one) =>
    'unit' in one && one.unit !== undefined ? [one.unit] : [],
  );
  return { ...found, sources: namedBy(found.sources, deck), units: new Set([...found.units, ...units]) };
}

/** Sources with the works that they are places in. */
function namedBy(ids: ReadonlySet<string>, deck: Deck): ReadonlySet<string> {
  const works = [...ids].flatMap((id) => [partsOfCitation(id).key, deck.sources.get(id)?.work?.id ?? id]);
  return new Set([...ids, ...works]);
}
