/** Which of the stretches that run beside each other between two layers takes which track. */
import type { Pt } from '../../model/theme.ts';

/** A stretch across, in the room between two layers. */
export interface Stretch {
  readonly wire: number;
  /** The first or the last of its wire. */
  readonly end: 'first' | 'last';
  readonly gap: number;
  readonly from: Pt;
  readonly to: Pt;
  /** Wires that leave one node, or come to one, may run together. */
  readonly leaves: string;
  readonly arrives: string;
}

const clear: Pt = 8;

const meet = (a: Stretch, b: Stretch): boolean =>
  Math.min(a.from, a.to) < Math.max(b.from, b.to) + clear &&
  Math.min(b.from, b.to) < Math.max(a.from, a.to) + clear;

const together = (a: Stretch, b: Stretch): boolean => a.leaves === b.leaves || a.arrives === b.arrives;

/** The track of each stretch of one gap, and how many there are. */
export function tracks(stretches: readonly Stretch[]): {
  readonly of: ReadonlyMap<Stretch, number>;
  readonly count: number;
} {
  const of = new Map<Stretch, number>();
  const longest = [...stretches].sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  for (const one of longest) {
    const taken = new Set(
      [...of].filter(([other]) => meet(one, other) && !together(one, other)).map(([, track]) => track),
    );
    let track = 0;
    while (taken.has(track)) track++;
    of.set(one, track);
  }
  return { of, count: Math.max(0, ...of.values()) + 1 };
}
