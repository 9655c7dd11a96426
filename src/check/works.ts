import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Deck, Work } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { usageOf } from './usage.ts';

const hint = 'give its title, or what else it is known by: of what it lacks, styles say less or nothing';

/** Works that a style of citations is to set, and that do not say what they are called. */
export function checkWorks(deck: Deck): Diagnostic[] {
  const used = usageOf(deck).sources;
  const works = new Map<string, Work>();
  for (const { id, mark, work } of deck.sources.values())
    if (work && mark === undefined && used.has(id)) works.set(work.id, work);
  return [...works.values()]
    .filter(({ item, local }) => !local['title'] && String(item['title'] ?? '').trim() === '')
    .map(({ id, place }) =>
      diagnostic('work-without-title', `the work '${id}' has no title`, { place, hint }),
    );
}
