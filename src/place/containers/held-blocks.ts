import type { Rect } from '../../model/theme.ts';
import type { Block } from '../../model/tree.ts';
import { type Part, partsOf } from '../parts.ts';
import type { Setting } from '../setting.ts';
import { stack } from '../stack.ts';
import { calloutInside } from './callout-inside.ts';
import { columnRects } from './columns.ts';

export interface Held {
  readonly block: Block;
  readonly rect: Rect;
}

/** What stands in a place of its own in a region, callouts and columns among it opened: all but text. `rects`: of the parts. */
export const heldIn = (parts: readonly Part[], rects: readonly Rect[], setting: Setting): readonly Held[] =>
  parts.flatMap((part, i) => {
    const rect = rects[i];
    return rect ? held(part, rect, setting) : [];
  });

const stacked = (blocks: readonly Block[], rect: Rect, setting: Setting): readonly Held[] => {
  const parts = partsOf(blocks);
  return heldIn(parts, stack(parts, rect, setting).rects, setting);
};

function held(part: Part, rect: Rect, setting: Setting): readonly Held[] {
  switch (part.kind) {
    case 'table':
    case 'code':
    case 'equations':
    case 'figure':
    case 'image':
      return [{ block: part.block, rect }];
    case 'callout':
      return [
        { block: part.block, rect },
        ...stacked(part.block.children, calloutInside(part.block, rect, setting), setting),
      ];
    case 'columns': {
      const rects = columnRects(part.block, rect, setting.theme);
      return part.block.children.flatMap(({ children }, i) => stacked(children, rects[i] ?? rect, setting));
    }
    default:
      return [];
  }
}
