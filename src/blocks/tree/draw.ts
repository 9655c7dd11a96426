import type { Rect } from '../../model/theme.ts';
import { limbsOf } from '../kit/branch.ts';
import { group, type Pen } from '../kit/kit.ts';
import { best, levels } from '../kit/ladder.ts';
import { treeAcross } from './across.ts';
import { treeDown } from './down.ts';
import type { TreeSpec } from './spec.ts';

/** Downward as charts of organisations are; where its words have more room so, with leaves hung up, or sideways. */
export function drawTree(spec: TreeSpec, rect: Rect, pen: Pen) {
  const root = limbsOf(spec);
  const arrangements = [
    treeDown(root, rect, pen, false),
    treeDown(root, rect, pen, true),
    treeAcross(root, rect, pen),
  ];
  const { drawing, overflow } = best(arrangements, levels);
  return { box: group(pen, 'tree', 'Tree', drawing.children, spec.alt), overflow };
}
