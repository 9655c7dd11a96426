import type { Rect } from '../../model/theme.ts';
import type { Block } from '../../model/tree.ts';
import { type Part, partsOf } from '../parts.ts';
import type { Setting } from '../setting.ts';
import { stack } from '../stack.ts';
import { identity, type PlacedPart, type PlaceKind, type RegionContext } from './context.ts';

export const settingOf = ({ region, step, theme, cjk }: RegionContext): Setting => ({
  style: region.style,
  step,
  theme,
  cjk,
});

/** The click of a block, for the boxes it becomes. */
export const clickOf = ({ click }: { readonly click?: number }) => (click === undefined ? {} : { click });

/** What a block holds, placed within it as a region's parts are. `name` parts it from what else the block holds. */
export function placeWithin(
  blocks: readonly Block[],
  rect: Rect,
  context: RegionContext,
  name: string,
  placePart: PlaceKind<Part>,
): PlacedPart {
  const parts = partsOf(blocks);
  const { rects } = stack(parts, rect, settingOf(context));
  const inner = {
    ...context,
    isMain: false,
    region: { ...context.region, anchor: 'top' as const },
    within: `${identity(context).id}-${name}`,
  };
  const placed = parts.map((part, i) => placePart(part, rects[i] ?? rect, { ...inner, part: i }));
  return {
    boxes: placed.flatMap(({ boxes }) => boxes),
    // Text and tables were measured with their region.
    overflow: Math.max(0, ...placed.map(({ overflow }, i) => (isMeasured(parts[i]) ? 0 : overflow))),
  };
}

const isMeasured = (part: Part | undefined): boolean => part?.kind === 'text' || part?.kind === 'table';
