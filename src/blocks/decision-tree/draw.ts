import type { ShapeBox } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { allLimbs, depthOf, type Limb, limbsOf, nodeId } from '../kit/branch.ts';
import { connect } from '../kit/connect.ts';
import { type Drawing, flaws, maxOf, type Pen, paragraph, settled } from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { label, labelSize } from '../kit/line-label.ts';
import { nodeBox, nodeSize, nodeWords, wishedWidth } from '../kit/node.ts';
import { shared } from '../kit/shared.ts';
import { stacked } from '../kit/stacked.ts';
import { type Tone, tones } from '../kit/tones.ts';
import { type AnsweredBranch, asBranch, type DecisionTreeSpec } from './spec.ts';

/** Of a line before it turns, and after its answer. */
const stub: Pt = 16;
const gap: Pt = 10;
const gapMost: Pt = 26;
const widest: Pt = 230;
const narrowest: Pt = 64;

/** Questions from the left to the right, answers on the lines, outcomes in the panels' colour at the ends. */
export function drawDecisionTree(spec: DecisionTreeSpec, rect: Rect, pen: Pen) {
  const root = limbsOf(asBranch(spec));
  return inGroup(best([decisionTree(root, rect, pen)], levels), pen, {
    id: 'decision-tree',
    name: 'Decision tree',
    alt: spec.alt,
  });
}

const answerOf = ({ branch }: Limb): string => (branch as AnsweredBranch).when ?? '';
const isOutcome = ({ limbs }: Limb): boolean => limbs.length === 0;

function toneOf(limb: Limb, pen: Pen): Tone {
  const { root, head, panel } = tones(pen.theme);
  return isOutcome(limb) ? panel : limb.depth === 0 ? root : head;
}

const decisionTree =
  (root: Limb, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const all = allLimbs(root);
    const words = new Map(
      all.map((limb) => [limb, nodeWords(limb.branch, level, toneOf(limb, pen), 'center', isOutcome(limb))]),
    );
    const answers = new Map(
      all
        .filter((limb) => answerOf(limb) !== '')
        .map((limb) => [
          limb,
          paragraph(level.text, [{ text: answerOf(limb) }], {
            align: 'center',
            color: pen.theme.roles.muted,
            after: 0,
          }),
        ]),
    );
    const columns = depthOf(root) + 1;
    const at = (depth: number) => all.filter((limb) => limb.depth === depth);
    const answerWidths = Array.from({ length: columns }, (_, depth) =>
      maxOf(at(depth).map((limb) => labelSize(answers.get(limb), rect.w * 0.16, pen).w)),
    );
    const rises = answerWidths.map((w, depth) => (depth === 0 ? 0 : 2 * stub + w));
    const wishes = Array.from({ length: columns }, (_, depth) =>
      Math.min(widest, maxOf(at(depth).map((limb) => wishedWidth(words.get(limb) ?? [], pen)))),
    );
    const widths = shared(wishes, rect.w - rises.reduce((a, b) => a + b, 0));
    const sizes = new Map(
      all.map((limb) => [limb, nodeSize(words.get(limb) ?? [], widths[limb.depth] ?? 0, pen)]),
    );
    const height = (limb: Limb): Pt =>
      Math.max(sizes.get(limb)?.height ?? 0, labelSize(answers.get(limb), rect.w * 0.16, pen).h);
    const close = stacked(root, height, gap);
    const needed = close.spans.get(root)?.height ?? 0;
    const spare = Math.max(0, rect.h - needed) / Math.max(1, close.leaves - 1);
    const { spans } = stacked(root, height, Math.min(gapMost, gap + spare));
    const used = [...widths, ...rises].reduce((a, b) => a + b, 0);
    const left = rect.x + (rect.w - used) / 2;
    const top = settled(rect, spans.get(root)?.height ?? 0);
    const xOf = (depth: number): Pt =>
      left +
      widths.slice(0, depth).reduce((sum, w) => sum + w, 0) +
      rises.slice(0, depth + 1).reduce((a, b) => a + b, 0);
    const middleOf = (limb: Limb): Pt => top + (spans.get(limb)?.middle ?? 0);
    const boxes = all.flatMap((limb): ShapeBox[] => {
      const h = height(limb);
      const place = { x: xOf(limb.depth), y: middleOf(limb) - h / 2, w: widths[limb.depth] ?? 0, h };
      const answer = answers.get(limb);
      const rounded = isOutcome(limb) ? ({ geometry: 'roundRect', radius: 8 } as const) : {};
      const node = nodeBox(pen, nodeId(limb), place, words.get(limb) ?? [], {
        fill: toneOf(limb, pen).fill,
        ...rounded,
      });
      if (!answer) return [node];
      const size = labelSize(answer, rect.w * 0.16, pen);
      const middle: readonly [Pt, Pt] = [
        place.x - stub - (answerWidths[limb.depth] ?? 0) / 2,
        middleOf(limb),
      ];
      return [label(pen, `label-${limb.way}`, answer, middle, size), node];
    });
    const links = all.flatMap((limb) =>
      limb.limbs.map((one) =>
        connect(pen, `link-${one.way}`, [nodeId(limb), 3], [nodeId(one), 1], {
          via: [xOf(limb.depth) + (widths[limb.depth] ?? 0) + stub / 2],
          head: 'triangle',
        }),
      ),
    );
    const lacking = maxOf(widths.map((w, i) => Math.min(narrowest, wishes[i] ?? 0) - w)) * columns;
    return {
      children: [...links, ...boxes],
      over: Math.max(needed - rect.h, lacking),
      ...flaws([...sizes.values()]),
    };
  };
