/** Labels above and below an axis, each at a stem of its own, so that none meets another label or another's stem. */
import type { Pt, Size } from '../../model/theme.ts';

/** Where a label stands: above or below, nearer to the axis or farther, and to which side of its stem. */
export interface Slot {
  readonly above: boolean;
  /** 0 is next to the axis. */
  readonly level: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface Stemmed extends Size {
  /** Of the stem. */
  readonly x: Pt;
  /** In the outer row, if it may choose. */
  readonly outer: boolean;
}

interface Span {
  readonly from: Pt;
  readonly to: Pt;
}

/** Space around a label, and around a stem. */
const gap = 14;
const aroundStem = 5;
/** However many labels there are: each is tried in its places, and others in theirs, so often. */
const patience = 1500;

/**
 * A slot for each, in the order of their stems; undefined where there is none. `rows` stand on each side of the axis;
 * `room`: from where to where labels may reach.
 */
export function staggered(labels: readonly Stemmed[], room: Span, rows: number): readonly Slot[] | undefined {
  let left = patience;
  const chosen: Slot[] = [];
  const search = (i: number): boolean => {
    const label = labels[i];
    if (!label) return true;
    for (const slot of slotsFor(label, i, rows)) {
      if (left-- < 0) return false;
      if (!isInside(spanOf(label, slot), room)) continue;
      if (chosen.some((other, k) => meet(label, slot, labels[k] as Stemmed, other))) continue;
      chosen.push(slot);
      if (search(i + 1)) return true;
      chosen.pop();
    }
    return false;
  };
  return search(0) ? chosen : undefined;
}

/** Best first: sides in turn, what matters in the outer row, beginning at its stem. */
function slotsFor({ outer }: Stemmed, i: number, rows: number): readonly Slot[] {
  const levels = Array.from({ length: rows }, (_, k) => (outer ? rows - 1 - k : k));
  const sides = i % 2 === 0 ? [true, false] : [false, true];
  return levels.flatMap((level) =>
    sides.flatMap((above) =>
      (['left', 'right', 'center'] as const).map((align) => ({ above, level, align })),
    ),
  );
}

/** From where to where a label reaches, its words beginning, ending or having their middle at the stem. */
export function spanOf({ x, w }: Pick<Stemmed, 'x' | 'w'>, { align }: Slot): Span {
  const from = x - { left: 0, center: 0.5, right: 1 }[align] * w;
  return { from, to: from + w };
}

const isInside = (span: Span, room: Span): boolean =>
  span.from >= room.from - 0.01 && span.to <= room.to + 0.01;

function meet(a: Stemmed, slotA: Slot, b: Stemmed, slotB: Slot): boolean {
  if (slotA.above !== slotB.above) return false;
  const [spanA, spanB] = [spanOf(a, slotA), spanOf(b, slotB)];
  if (slotA.level === slotB.level) return spanA.from < spanB.to + gap && spanB.from < spanA.to + gap;
  // The stem of the outer one passes the inner one's words.
  const [stem, inner] = slotA.level > slotB.level ? [a.x, spanB] : [b.x, spanA];
  return stem > inner.from - aroundStem && stem < inner.to + aroundStem;
}
