import type { Color, ColorRoles, FooterRegions, Layout, Theme } from '../model/theme.ts';

/**
 * A theme as slides of a layout see it: with the content area and the text styles that the layout has of its own, and, on
 * another ground than other slides have, with small print that is read there.
 */
export function onLayout<T extends Pick<Theme, 'grid' | 'styles' | 'roles'>>(theme: T, layout: Layout): T {
  const before = seen.get(layout)?.get(theme);
  if (before) return before as T;
  const made = asSeen(theme, layout);
  seen.set(layout, (seen.get(layout) ?? new WeakMap()).set(theme, made));
  return made;
}

/** The same for all slides of a layout, so that what is remembered of a theme is remembered of this one. */
const seen = new WeakMap<Layout, WeakMap<object, object>>();

function asSeen<T extends Pick<Theme, 'grid' | 'styles' | 'roles'>>(theme: T, layout: Layout): T {
  const { grid, styles } = layout;
  const muted = inkOf(theme, layout);
  if (grid === undefined && styles === undefined && muted === undefined) return theme;
  return {
    ...theme,
    ...(grid && { grid }),
    ...(styles && { styles: { ...theme.styles, ...styles } }),
    ...(muted && { roles: { ...theme.roles, muted } }),
  };
}

/** What is written in on a layout's ground; undefined on the usual one, and in a template, whose layouts say it themselves. */
export function inkOf(
  { roles }: { readonly roles: ColorRoles },
  { background, template }: Layout,
): Color | undefined {
  if (template) return undefined;
  const pairs = [
    [roles.ground, undefined],
    [roles.deep, roles.onDeep],
    [roles.accent, roles.onAccent],
    [roles.panel, roles.onPanel],
  ] as const;
  const ground = JSON.stringify(background);
  return pairs.find(([one]) => JSON.stringify(one) === ground)?.[1];
}

/** The footer, date and slide number that a layout has. */
export const furnitureOf = ({ chrome }: Pick<Theme, 'chrome'>, layout: Layout): Partial<FooterRegions> =>
  layout.chrome ?? chrome;
