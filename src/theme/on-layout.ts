import type { FooterRegions, Layout, Theme } from '../model/theme.ts';

/** A theme as slides of a layout see it: where the layout has a content area of its own, in that. */
export const onLayout = <T extends Pick<Theme, 'grid'>>(theme: T, { grid }: Layout): T =>
  grid === undefined ? theme : { ...theme, grid };

/** The footer, date and slide number that a layout has. */
export const furnitureOf = ({ chrome }: Pick<Theme, 'chrome'>, layout: Layout): Partial<FooterRegions> =>
  layout.chrome ?? chrome;
