import type { Pt, Rect } from '../../model/theme.ts';
import { allLimbs, depthOf, type Limb, nodeId } from '../kit/branch.ts';
import { connect } from '../kit/connect.ts';
import { type Drawing, flaws, inset, maxOf, type Pen, settled } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { nodeSize, wishedWidth } from '../kit/node.ts';
import { shared } from '../kit/shared.ts';
import { stacked } from '../kit/stacked.ts';
import { limbBox, limbWords } from './parts.ts';

const rise = 26;
const gap = 4;
const space = inset(9, 3);
const gapMost = 18;
const widest = 260;
const narrowest = 60;

/** Columns from the root at the left to the right, for deep trees and long words. */
export const treeAcross =
  (root: Limb, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const all = allLimbs(root);
    const words = new Map(all.map((limb) => [limb, limbWords(limb, level, pen, 'left')]));
    const columns = depthOf(root) + 1;
    const wishes = Array.from({ length: columns }, (_, depth) =>
      Math.min(
        widest,
        maxOf(
          all
            .filter((limb) => limb.depth === depth)
            .map((limb) => wishedWidth(words.get(limb) ?? [], pen, space)),
        ),
      ),
    );
    const widths = shared(wishes, rect.w - rise * (columns - 1));
    const sizes = new Map(
      all.map((limb) => [limb, nodeSize(words.get(limb) ?? [], widths[limb.depth] ?? 0, pen, space)]),
    );
    const height = (limb: Limb): Pt => sizes.get(limb)?.height ?? 0;
    const { spans, leaves } = stacked(root, height, gap);
    const needed = spans.get(root)?.height ?? 0;
    const spare = Math.max(0, rect.h - needed) / Math.max(1, leaves - 1);
    const wide = stacked(root, height, Math.min(gapMost, gap + spare));
    const taken = wide.spans.get(root)?.height ?? 0;
    const top = settled(rect, taken);
    const used = widths.reduce((sum, w) => sum + w, rise * (columns - 1));
    const left = rect.x + (rect.w - used) / 2;
    const xOf = (depth: number): Pt => left + widths.slice(0, depth).reduce((sum, w) => sum + w + rise, 0);
    const boxes = all.map((limb) => {
      const h = height(limb);
      const y = top + (wide.spans.get(limb)?.middle ?? 0) - h / 2;
      return {
        ...limbBox(
          limb,
          { x: xOf(limb.depth), y, w: widths[limb.depth] ?? 0, h },
          words.get(limb) ?? [],
          pen,
        ),
        inset: space,
      };
    });
    const links = all.flatMap((limb) =>
      limb.limbs.map((one) => connect(pen, `link-${one.way}`, [nodeId(limb), 3], [nodeId(one), 1])),
    );
    const lacking = maxOf(widths.map((w, i) => Math.min(narrowest, wishes[i] ?? 0) - w)) * columns;
    return {
      children: [...links, ...boxes],
      over: Math.max(needed - rect.h, lacking),
      ...flaws([...sizes.values()]),
    };
  };
