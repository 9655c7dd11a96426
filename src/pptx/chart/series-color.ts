import type { Color, Theme } from '../../model/theme.ts';

/** The colour of a series, or of a slice, by its place. */
export const seriesColor = ({ roles }: Theme, i: number): Color =>
  roles.series[i % roles.series.length] ?? roles.accent;
