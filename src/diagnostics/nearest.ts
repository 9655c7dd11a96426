import { distance } from 'fastest-levenshtein';

/** The candidate a wrong name was most likely meant to be; none when all are too far off to be helpful. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wrong = name.toLowerCase();
  // Half the letters, so that two of four may be swapped; in long names no more than a few, in `s1` none.
  const limit = name.length < 3 ? 0 : Math.min(4, Math.floor(name.length / 2));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const d = distance(wrong, candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** `Did you mean 'x'?`, or what there is when nothing is near and the list is short, or nothing. */
export function nearestHint(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const near = nearest(name, all);
  if (near !== undefined) return `Did you mean '${near}'?`;
  if (all.length === 0 || all.length > 12) return undefined;
  return `Possible: ${all.join(', ')}`;
}

/** The same, with all there is however long the list: where nothing else shows it to those who write. */
export const nearestOrAll = (name: string, all: readonly string[]): string =>
  nearestHint(name, all) ?? `Possible: ${all.join(', ')}`;
