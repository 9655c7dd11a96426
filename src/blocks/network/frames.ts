/** Frames around groups of nodes, with their titles at the top. */
import { atStep } from '../../measure/step.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Pen } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import type { NetworkGroup, NetworkNode } from './spec.ts';

const edge: Pt = 12;

/** Height of a title. */
export const frameTitle = ({ text }: Level, { theme }: Pen): Pt =>
  atStep(theme, text.style, text.step).line + 6;

/** Each around the nodes and groups in it; nothing for a group without any. */
export function framesOf(
  groups: readonly NetworkGroup[],
  nodes: readonly NetworkNode[],
  placed: ReadonlyMap<string, Rect>,
  title: Pt,
): ReadonlyMap<string, Rect> {
  const frames = new Map<string, Rect>();
  const frame = (id: string): Rect | undefined => {
    const known = frames.get(id);
    if (known) return known;
    const inner = [
      ...nodes.filter(({ group }) => group === id).flatMap((node) => placed.get(node.id) ?? []),
      ...groups.filter(({ group }) => group === id).flatMap((one) => frame(one.id) ?? []),
    ];
    if (inner.length === 0) return undefined;
    const [left, top] = [Math.min(...inner.map(({ x }) => x)), Math.min(...inner.map(({ y }) => y))];
    const [right, bottom] = [
      Math.max(...inner.map(({ x, w }) => x + w)),
      Math.max(...inner.map(({ y, h }) => y + h)),
    ];
    const made = {
      x: left - edge,
      y: top - title,
      w: right - left + 2 * edge,
      h: bottom - top + title + edge,
    };
    frames.set(id, made);
    return made;
  };
  for (const { id } of groups) frame(id);
  return frames;
}
