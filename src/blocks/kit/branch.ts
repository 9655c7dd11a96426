/** Branches within branches: what trees and mind maps are made of. */
import type { Node } from './node.ts';
import { alt, flag, list, mapping, type Read, text } from './shape.ts';

export interface Branch extends Node {
  readonly branches?: readonly Branch[];
}

/** A title alone, or a map. */
export const readBranch: Read<Branch> = (value, at) =>
  typeof value === 'string' || typeof value === 'number'
    ? { title: String(value) }
    : mapping({ title: text }, { text, source: text, branches: list(readBranch, 0) })(value, at);

/** A block that is a branch itself: the root of a tree, the thought in the middle of a mind map. */
export interface RootSpec extends Branch {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly branches: readonly Branch[];
}

export const readRoot: Read<RootSpec> = mapping(
  { alt, title: text, branches: list(readBranch) },
  { text, source: text, clicks: flag },
);

/** A branch with its way from the root: `2-1` is the first branch of the second. The root's way is empty. */
export interface Limb {
  readonly branch: Branch;
  readonly way: string;
  readonly depth: number;
  readonly limbs: readonly Limb[];
}

export function limbsOf(branch: Branch, way = '', depth = 0): Limb {
  const limbs = (branch.branches ?? []).map((one, i) =>
    limbsOf(one, way === '' ? `${i + 1}` : `${way}-${i + 1}`, depth + 1),
  );
  return { branch, way, depth, limbs };
}

/** A limb and all on it, in reading order. */
export const allLimbs = (limb: Limb): readonly Limb[] => [limb, ...limb.limbs.flatMap(allLimbs)];

export const nodeId = ({ way }: Limb): string => (way === '' ? 'root' : `node-${way}`);

export const depthOf = (limb: Limb): number => Math.max(limb.depth, ...limb.limbs.map(depthOf));

/** All of it in words, what hangs on a branch in brackets after it. */
export const branchWords = ({ title, text: more, branches = [] }: Branch, cjk: boolean): string => {
  const own = [title, more].filter(Boolean).join(cjk ? '：' : ': ');
  const inner = branches.map((one) => branchWords(one, cjk)).join(cjk ? '；' : '; ');
  return inner === '' ? own : cjk ? `${own}（${inner}）` : `${own} (${inner})`;
};
