import { type DiagnosticCode, diagnostic } from '../diagnostics/catalogue.ts';
import type { Deck } from '../model/deck.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type Usage, usageOf } from './usage.ts';

interface Named {
  readonly id: string;
  readonly place: Place;
}

/** A rule for one kind of thing: those of the deck that are not among the used. */
function unused(
  kind: keyof Usage,
  code: DiagnosticCode,
  say: (id: string) => string,
  hint: string,
): (deck: Deck) => Diagnostic[] {
  return (deck) => {
    const used = usageOf(deck)[kind];
    const all: ReadonlyMap<string, Named> = deck[kind];
    return [...all.values()]
      .filter(({ id }) => !used.has(id))
      .map(({ id, place }) => diagnostic(code, say(id), { place, hint }));
  };
}

export const checkFacts = unused(
  'facts',
  'unused-fact',
  (id) => `no slide uses the fact '${id}'`,
  'name it in a text as {its-id}, show it among figures, or take it out',
);
export const checkTables = unused(
  'tables',
  'unused-table',
  (id) => `no slide and no fact takes anything from the table '${id}'`,
  'show it in a table or a chart, or take it out',
);
const unusedSources = unused(
  'sources',
  'unused-source',
  (id) => `nothing rests on the source '${id}'`,
  'name it beside what it says (source: …), or take it out',
);
/** A list of works that others made, for all that a person writes, holds what this deck does not cite. */
export const checkSources = (deck: Deck): Diagnostic[] =>
  unusedSources(deck).filter(({ place }) => /\.ya?ml$/.test(place?.file ?? ''));
export const checkUnits = unused(
  'units',
  'unused-unit',
  (id) => `nothing is counted in the unit '${id}'`,
  'take it out',
);
