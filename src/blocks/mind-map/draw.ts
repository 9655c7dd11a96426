import type { Pt, Rect } from '../../model/theme.ts';
import { type Limb, limbsOf, type RootSpec } from '../kit/branch.ts';
import { type Drawing, flaws, maxOf, type Pen } from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { nodeBox, nodeSize, nodeWords, wishedWidth } from '../kit/node.ts';
import { tones } from '../kit/tones.ts';
import { type Side, sideOf } from './side.ts';

const rise: Pt = 34;
const rootInset = { l: 18, t: 12, r: 18, b: 12 };

/** The thought in the middle, its branches to the right and then to the left, each side as full as the other. */
export function drawMindMap(spec: RootSpec, rect: Rect, pen: Pen) {
  const root = limbsOf(spec);
  return inGroup(best([mindMap(root, rect, pen)], levels), pen, {
    id: 'mind-map',
    name: 'Mind map',
    alt: spec.alt,
  });
}

const mindMap =
  (root: Limb, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const tone = tones(pen.theme).root;
    const words = nodeWords(root.branch, level, tone);
    const w = Math.min(rect.w * 0.26, wishedWidth(words, pen, rootInset));
    const size = nodeSize(words, w, pen, rootInset);
    const [right, left] = halves(root.limbs);
    const room = left.length > 0 ? (rect.w - w) / 2 - rise : rect.w - w - rise;
    const sides = [right, left].map((limbs, i) =>
      sideOf(limbs, i === 0 ? 'right' : 'left', room, rect.h, level, pen),
    );
    const [reachRight = 0, reachLeft = 0] = sides.map((side) => side.width);
    // In the middle of what is drawn, which need not be that of the place.
    const used = w + sides.reduce((sum, side) => sum + (side.width > 0 ? side.width + rise : 0), 0);
    const spare = rect.w - used;
    const even = left.length > 0 && Math.abs(reachRight - reachLeft) < rect.w * 0.12;
    const x = even ? rect.x + (rect.w - w) / 2 : rect.x + spare / 2 + (reachLeft > 0 ? reachLeft + rise : 0);
    const middle = rect.y + rect.h / 2;
    const box = nodeBox(pen, 'root', { x, y: middle - size.height / 2, w, h: size.height }, words, {
      geometry: 'roundRect',
      radius: size.height / 2,
      fill: tone.fill,
      inset: rootInset,
    });
    const drawn = sides.map((side, i) => side.draw(i === 0 ? x + w + rise : x - rise, middle));
    return {
      children: [...drawn.flatMap(({ links }) => links), box, ...drawn.flatMap(({ boxes }) => boxes)],
      over: maxOf([size.height - rect.h, ...sides.map((side: Side) => side.over)]),
      ...flaws([size, ...sides]),
    };
  };

/** The first branches, as many as hold half of the leaves, and the others. */
function halves(limbs: readonly Limb[]): readonly [readonly Limb[], readonly Limb[]] {
  if (limbs.length < 3) return [limbs.slice(0, 1), limbs.slice(1)];
  const weights = limbs.map(leaves);
  const total = weights.reduce((a, b) => a + b, 0);
  let cut = 1;
  let sum = weights[0] ?? 0;
  while (
    cut < limbs.length - 1 &&
    Math.abs(total / 2 - sum - (weights[cut] ?? 0)) <= Math.abs(total / 2 - sum)
  )
    sum += weights[cut++] ?? 0;
  return [limbs.slice(0, cut), limbs.slice(cut)];
}

const leaves = ({ limbs }: Limb): number =>
  Math.max(
    1,
    limbs.reduce((sum, one) => sum + leaves(one), 0),
  );
