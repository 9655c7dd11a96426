/** What trees drawn downward and sideways share. */
import type { ShapeBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { type Limb, nodeId } from '../kit/branch.ts';
import type { Pen } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { nodeBox, nodeWords } from '../kit/node.ts';
import { type Tone, tones } from '../kit/tones.ts';

/** The root stands out, then its branches, then all further on alike. */
export function limbTone({ depth }: Limb, pen: Pen): Tone {
  const { root, head, panel } = tones(pen.theme);
  return depth === 0 ? root : depth === 1 ? head : panel;
}

export const limbWords = (limb: Limb, level: Level, pen: Pen, align: 'left' | 'center' = 'center') =>
  nodeWords(limb.branch, level, limbTone(limb, pen), align, limb.depth > 1);

export const limbBox = (limb: Limb, rect: Rect, words: ReturnType<typeof limbWords>, pen: Pen): ShapeBox =>
  nodeBox(pen, nodeId(limb), rect, words, { fill: limbTone(limb, pen).fill });
