import { createRequire } from 'node:module';
import type { diffArrays } from 'diff';
import type { LineMark } from '../../model/content.ts';

const require = createRequire(import.meta.url);

export interface ChangedLines {
  readonly lines: readonly string[];
  readonly marks: readonly LineMark[];
}

/** Both versions as one listing: what goes stands before what comes in its place. */
export function changedLines(before: readonly string[], after: readonly string[]): ChangedLines {
  // Loaded only where a deck shows a difference: other decks need not wait for it.
  const library = require('diff') as { readonly diffArrays: typeof diffArrays };
  // Versions that have little in common would take long, and are shown one below the other.
  const changes = library.diffArrays([...before], [...after], { maxEditLength: 2000 }) ?? [
    { value: [...before], added: false, removed: true },
    { value: [...after], added: true, removed: false },
  ];
  return {
    lines: changes.flatMap(({ value }) => value),
    marks: changes.flatMap(({ value, added, removed }) =>
      value.map((): LineMark => (removed ? 'removed' : added ? 'added' : 'same')),
    ),
  };
}
