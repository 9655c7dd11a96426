/** Where the regions of a slide stand, which depends on which of them have content. */
import type { Layout, Rect, Region, Theme } from '../model/theme.ts';
import { placedRect } from '../theme/grid.ts';

export interface PlacedRegion {
  readonly region: Region;
  readonly rect: Rect;
}

/** Rectangles of a layout's regions that have content. The web theme calls this too. */
export const placeRegions = (
  { grid }: Pick<Theme, 'grid'>,
  layout: Layout,
  filled: ReadonlySet<string>,
): PlacedRegion[] =>
  layout.regions
    .filter(({ name }) => filled.has(name))
    .map((region) => ({ region, rect: placedRect(region, layout.grid ?? grid, filled) }));
