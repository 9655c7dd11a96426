/**
 * What varies of a layout, as a layout of its own: slides inherit from it and say nothing, so that "Reset Slide" in
 * PowerPoint finds nothing to do. Where regions stand depends on which of them have content; how large their text is set,
 * on how much it is.
 */
import type { Grid, Layout, Rect, Region, Theme } from '../model/theme.ts';
import { placedRect } from './grid.ts';

/** What a slide makes of its layout: regions that have content, and the step of those whose text is set smaller. */
export interface LayoutUse {
  readonly filled: ReadonlySet<string>;
  readonly steps: Readonly<Record<string, number>>;
}

/** A layout as a slide sees it. Regions that would move what the slide shows are not on it. */
export function layoutVariant(
  theme: Pick<Theme, 'grid' | 'styles'>,
  layout: Layout,
  { filled, steps }: LayoutUse,
): Layout {
  const { grid = theme.grid } = layout;
  const shown = layout.regions.filter(({ name }) => filled.has(name));
  const regions = layout.regions.flatMap((region): Region[] => {
    const with_ = new Set([...filled, region.name]);
    if (!filled.has(region.name) && moves(shown, grid, filled, with_)) return [];
    const step = steps[region.name] ?? 0;
    return [{ ...region, rect: placedRect(region, grid, with_), ...(step > 0 && { step }) }];
  });
  return { ...layout, regions };
}

/** What a new slide of a layout has: all its regions but those that take room from the others, such as a lead. */
export function usualUse(theme: Pick<Theme, 'grid' | 'styles'>, layout: Layout): LayoutUse {
  const { grid = theme.grid } = layout;
  const all = new Set(layout.regions.map(({ name }) => name));
  const extra = grid.changes.flatMap((change) => change.with ?? []);
  const filled = new Set(
    [...all].filter((name) => {
      const without = new Set([...all].filter((other) => other !== name));
      const others = layout.regions.filter((region) => region.name !== name);
      return !extra.includes(name) || !moves(others, grid, all, without);
    }),
  );
  return { filled, steps: {} };
}

function moves(
  regions: readonly Region[],
  grid: Grid,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): boolean {
  return regions.some(
    (region) =>
      region.placeholder && !sameRect(placedRect(region, grid, before), placedRect(region, grid, after)),
  );
}

/** Within a tenth of a point: what is computed by different ways is still the same place. */
export const sameRect = (a: Rect, b: Rect): boolean =>
  (['x', 'y', 'w', 'h'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.1);
