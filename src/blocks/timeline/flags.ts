/** Which way the words of each event hang on their stems, and how much room they have. */
import type { Pt, Rect } from '../../model/theme.ts';

export interface Flag {
  /** Of its stem. */
  readonly x: Pt;
  readonly above: boolean;
  /** Its words stand at the left of its stem. */
  readonly left: boolean;
  readonly from: Pt;
  readonly w: Pt;
}

/** Of the place's width: beyond this lines are too long to be read at a glance. */
const widest = 0.4;
const gap: Pt = 14;

/** Events in turn above and below; on each side words have the room up to their neighbours'. */
export function flagsOf(xs: readonly Pt[], rect: Rect, firstAbove: boolean): readonly Flag[] {
  const right = rect.x + rect.w;
  const order = xs.map((_, i) => i).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  const flags: Flag[] = [];
  for (const above of [true, false]) {
    const own = order.filter((_, rank) => (rank % 2 === 0) === (above === firstAbove));
    // At its left where there is not enough room at its right, and more at its left.
    const left = own.map((i, k) => {
      const x = xs[i] ?? 0;
      const ahead = (xs[own[k + 1] ?? -1] ?? right) - x;
      return ahead < rect.w * widest && x - (xs[own[k - 1] ?? -1] ?? rect.x) > ahead;
    });
    own.forEach((i, k) => {
      const x = xs[i] ?? 0;
      const isLeft = left[k] ?? false;
      const other = own[isLeft ? k - 1 : k + 1];
      const edge = isLeft ? rect.x : right;
      const facing = other !== undefined && left[isLeft ? k - 1 : k + 1] !== isLeft;
      const neighbour = other === undefined ? edge : facing ? (x + (xs[other] ?? 0)) / 2 : (xs[other] ?? 0);
      const w = Math.max(
        0,
        Math.min(rect.w * widest, Math.abs(neighbour - x) - (other === undefined ? 0 : gap)),
      );
      flags[i] = { x, above, left: isLeft, from: isLeft ? x - w : x, w };
    });
  }
  return flags;
}
