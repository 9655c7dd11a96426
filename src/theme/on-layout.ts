import type { FooterRegions, Layout, Theme } from '../model/theme.ts';

/** A theme as slides of a layout see it: with the content area and the text styles that the layout has of its own. */
export const onLayout = <T extends Pick<Theme, 'grid' | 'styles'>>(theme: T, { grid, styles }: Layout): T =>
  grid === undefined && styles === undefined
    ? theme
    : { ...theme, ...(grid && { grid }), ...(styles && { styles: { ...theme.styles, ...styles } }) };

/** The footer, date and slide number that a layout has. */
export const furnitureOf = ({ chrome }: Pick<Theme, 'chrome'>, layout: Layout): Partial<FooterRegions> =>
  layout.chrome ?? chrome;
