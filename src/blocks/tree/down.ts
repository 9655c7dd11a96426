import type { Pt, Rect } from '../../model/theme.ts';
import { allLimbs, type Limb, nodeId } from '../kit/branch.ts';
import { connect } from '../kit/connect.ts';
import { type Child, type Drawing, flaws, maxOf, type Pen, settled } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { nodeSize } from '../kit/node.ts';
import { limbBox, limbWords } from './parts.ts';

/** Between neighbours, and between a row and the next, at least and at most. */
const gap = 18;
const rise = 26;
const riseMost = 44;
/** Between leaves that hang below each other, and how far their line runs beside them. */
const hungGap = 8;
const beside = 9;
const widest = 210;
const narrowest = 64;

/** Rows from the root downward. `hung`: leaves stand below each other under what they hang on, which takes less width. */
export const treeDown =
  (root: Limb, rect: Rect, pen: Pen, hung: boolean) =>
  (level: Level): Drawing => {
    const hangs = ({ limbs }: Limb) =>
      hung && limbs.length > 1 && limbs.every((one) => one.limbs.length === 0);
    const all = allLimbs(root);
    const hanging = new Set(all.filter(hangs).flatMap(({ limbs }) => limbs));
    const slots = ({ limbs }: Limb): number =>
      limbs.reduce((sum, one) => sum + (hanging.has(one) ? 0 : slots(one)), 0) || 1;
    const count = slots(root);
    const w = Math.min(widest, (rect.w - gap * (count - 1) - (hung ? beside : 0)) / count);
    const pitch = w + (count > 1 ? Math.min(gap * 2.4, (rect.w - w * count) / (count - 1)) : 0);
    const words = new Map(all.map((limb) => [limb, limbWords(limb, level, pen)]));
    const sizes = new Map(all.map((limb) => [limb, nodeSize(words.get(limb) ?? [], w, pen)]));
    const heightOf = (limb: Limb): Pt => sizes.get(limb)?.height ?? 0;
    const standing = all.filter((limb) => !hanging.has(limb));
    const rows = Array.from({ length: Math.max(...standing.map(({ depth }) => depth)) + 1 }, (_, depth) =>
      maxOf(standing.filter((limb) => limb.depth === depth).map(heightOf)),
    );
    const stacks = standing.filter(hangs).map(({ depth, limbs }) => ({
      depth,
      height: limbs.reduce((sum, one) => sum + heightOf(one) + hungGap, -hungGap),
    }));
    const topOf = (depth: number, step: Pt): Pt =>
      rows.slice(0, depth).reduce((sum, row) => sum + row + step, 0);
    const total = (step: Pt): Pt =>
      Math.max(
        topOf(rows.length, step) - step,
        ...stacks.map(({ depth, height }) => topOf(depth, step) + (rows[depth] ?? 0) + step + height),
      );
    const steps = Math.max(1, rows.length - 1 + (stacks.length > 0 ? 1 : 0));
    const step = Math.max(rise, Math.min(riseMost, rise + (rect.h - total(rise)) / steps));
    const top = settled(rect, total(step));
    const left = rect.x + (rect.w - (pitch * (count - 1) + w)) / 2 + (hung ? beside / 2 : 0);
    const places = new Map<Limb, Rect>();
    let slot = 0;
    const place = (limb: Limb): Pt => {
      const y = top + topOf(limb.depth, step);
      const middles = limb.limbs.filter((one) => !hanging.has(one)).map(place);
      const middle =
        middles.length > 0 ? ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2 : left + pitch * slot++ + w / 2;
      const rowHeight = rows[limb.depth] ?? 0;
      places.set(limb, { x: middle - w / 2, y, w, h: rowHeight });
      let below = y + rowHeight + step;
      for (const one of limb.limbs.filter((each) => hanging.has(each))) {
        places.set(one, { x: middle - w / 2, y: below, w, h: heightOf(one) });
        below += heightOf(one) + hungGap;
      }
      return middle;
    };
    place(root);
    const links = all.flatMap((limb) =>
      limb.limbs.map((one) =>
        hanging.has(one)
          ? connect(pen, `link-${one.way}`, [nodeId(limb), 1], [nodeId(one), 1], {
              via: [(places.get(limb)?.x ?? 0) - beside],
            })
          : connect(pen, `link-${one.way}`, [nodeId(limb), 2], [nodeId(one), 0]),
      ),
    );
    const boxes: Child[] = all.map((limb) =>
      limbBox(limb, places.get(limb) ?? rect, words.get(limb) ?? [], pen),
    );
    const lacking = (narrowest - w) * count;
    return {
      children: [...links, ...boxes],
      over: Math.max(total(rise) - rect.h, lacking),
      ...flaws([...sizes.values()]),
    };
  };
