import type { Pt } from '../../model/theme.ts';

/** Widths as wished where there is room; else what is wider than its share gives way. */
export function shared(wishes: readonly Pt[], room: Pt): readonly Pt[] {
  let rest = room;
  let left = wishes.length;
  const found = new Map<number, Pt>();
  for (const [i, wish] of [...wishes.entries()].sort(([, a], [, b]) => a - b)) {
    const w = Math.min(wish, rest / left);
    found.set(i, w);
    rest -= w;
    left--;
  }
  return wishes.map((_, i) => found.get(i) ?? 0);
}
