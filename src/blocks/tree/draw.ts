import type { Rect } from '../../model/theme.ts';
import { limbsOf, type RootSpec } from '../kit/branch.ts';
import type { Pen } from '../kit/kit.ts';
import { best, inGroup, levels } from '../kit/ladder.ts';
import { treeAcross } from './across.ts';
import { treeDown } from './down.ts';

/** Downward as charts of organisations are; where its words have more room so, with leaves hung up, or sideways. */
export function drawTree(spec: RootSpec, rect: Rect, pen: Pen) {
  const root = limbsOf(spec);
  const arrangements = [
    treeDown(root, rect, pen, false),
    treeDown(root, rect, pen, true),
    treeAcross(root, rect, pen),
  ];
  return inGroup(best(arrangements, levels), pen, { id: 'tree', name: 'Tree', alt: spec.alt });
}
