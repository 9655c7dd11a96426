/** The numbers of slides that `#2,5-7` names of so many, in order: as Slidev's `parseRangeString`, which counts on beyond them. */
export function slideNumbers(total: number, range: string | undefined): number[] {
  const all = Array.from({ length: total }, (_, i) => i + 1);
  if (!range || range === 'all' || range === '*') return all;
  if (range === 'none') return [];
  const named = new Set<number>();
  for (const part of new Set(range.split(/[,;]/))) {
    const [from = '', to] = part.split('-');
    const last = to === undefined ? Number(from) : Number(to || total);
    for (let n = Math.max(1, Number(from)); n <= Math.min(total, last); n++) named.add(n);
    if (named.size === total) break;
  }
  return all.filter((n) => named.has(n));
}
