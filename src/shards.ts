/** Lectures dealt out to machines. Every machine must deal alike: from the same data and the same times. */
import type { Times } from './cache/times.ts';
import { UsageError } from './errors.ts';
import type { OutputKind } from './model/report.ts';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

export interface Unit {
  readonly deck: string;
  readonly audience: string;
  readonly slides: number;
}

/** `i/n`, as `--shard` takes it. Throws UsageError. */
export function readShard(text: string): Shard {
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (index && count && shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UsageError(`--shard takes a part of all, such as 1/4, 2/4, 3/4, 4/4; not '${text}'`);
}

/** The units of one shard, in their order: the longest are dealt first, each to the shard with least to do. */
export function shardOf<T extends Unit>(
  units: readonly T[],
  { index, count }: Shard,
  times: Times,
  kinds: readonly OutputKind[],
): T[] {
  const cost = costs(units, times, kinds);
  const dealt = units
    .map((unit, i) => ({ unit, i, cost: cost[i] ?? 0 }))
    .sort((a, b) => b.cost - a.cost || (nameOf(a.unit) < nameOf(b.unit) ? -1 : 1));
  const sums = Array.from({ length: count }, () => 0);
  const mine: number[] = [];
  for (const { i, cost } of dealt) {
    const least = sums.indexOf(Math.min(...sums));
    sums[least] = (sums[least] ?? 0) + cost;
    if (least === index - 1) mine.push(i);
  }
  return mine.sort((a, b) => a - b).flatMap((i) => units[i] ?? []);
}

const nameOf = ({ deck, audience }: Unit): string => `${deck}\n${audience}`;

/** What each takes: milliseconds as they were; by its slides, at the usual pace, where that is not known. */
function costs(units: readonly Unit[], times: Times, kinds: readonly OutputKind[]): number[] {
  const known = units.map(({ deck, audience }) => {
    const took = kinds.map((kind) => times[deck]?.[audience]?.[kind]);
    return took.reduce<number | undefined>(
      (sum, ms) => (sum === undefined || ms === undefined ? undefined : sum + ms),
      0,
    );
  });
  const slides = (unit: Unit) => Math.max(1, unit.slides);
  const told = units.filter((_, i) => known[i] !== undefined);
  const ms = known.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const pace = ms > 0 ? ms / told.reduce((sum, unit) => sum + slides(unit), 0) : 1;
  return units.map((unit, i) => known[i] ?? slides(unit) * pace);
}
