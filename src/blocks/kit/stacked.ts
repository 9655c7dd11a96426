import type { Pt } from '../../model/theme.ts';
import type { Limb } from './branch.ts';

/** Where a limb stands along the side on which branches follow each other, from the root's beginning. */
export interface Span {
  readonly height: Pt;
  readonly middle: Pt;
}

/** Each limb beside the middle of its branches, which stand one after another with a gap; and how many leaves there are. */
export function stacked(root: Limb, heightOf: (limb: Limb) => Pt, gap: Pt) {
  const spans = new Map<Limb, Span>();
  let leaves = 0;
  const needs = (limb: Limb): Pt => {
    const inner = limb.limbs.reduce((sum, one) => sum + needs(one) + gap, -gap);
    return Math.max(heightOf(limb), inner);
  };
  const place = (limb: Limb, from: Pt): void => {
    const height = needs(limb);
    if (limb.limbs.length === 0) leaves++;
    const inner = limb.limbs.reduce((sum, one) => sum + needs(one) + gap, -gap);
    let at = from + Math.max(0, height - inner) / 2;
    for (const one of limb.limbs) {
      place(one, at);
      at += needs(one) + gap;
    }
    const [first, last] = [limb.limbs[0], limb.limbs.at(-1)].map((one) => one && spans.get(one)?.middle);
    const middle = first === undefined || last === undefined ? from + height / 2 : (first + last) / 2;
    // Beside uneven branches a high limb must not reach out of its own place.
    const half = heightOf(limb) / 2;
    spans.set(limb, { height, middle: Math.max(from + half, Math.min(from + height - half, middle)) });
  };
  place(root, 0);
  return { spans, leaves };
}
