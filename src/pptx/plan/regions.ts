import type { Box } from '../../model/box.ts';
import type { Layout, Region, Theme } from '../../model/theme.ts';
import { isText, layoutNamed } from '../../theme/find-layout.ts';
import { furnitureOf } from '../../theme/on-layout.ts';

/** The region of the layout (or its footer line) whose placeholder a box fills; undefined on free canvas. */
export function regionOf(theme: Theme, layout: Layout, box: Box): Region | undefined {
  if (!('placeholder' in box) || box.placeholder === undefined) return undefined;
  const { type, idx } = box.placeholder;
  const found = [...layout.regions, ...Object.values(furnitureOf(theme, layout))].find(
    ({ placeholder }) => placeholder?.idx === idx && placeholder.type === type,
  );
  if (found === undefined) throw new Error(`layout ${layout.name} has no ${type} placeholder ${idx}`);
  return found;
}

export function layoutOf(theme: Theme, name: string): Layout {
  const layout = layoutNamed(theme, name);
  if (layout === undefined) throw new Error(`the theme has no layout ${name}`);
  return layout;
}

/** Body text and small print hold lists: their layouts have bullets, and a plain paragraph says that it has none. */
export const holdsLists = (region: Region): boolean =>
  region.bulleted ?? (isText(region) && (region.style === 'body' || region.style === 'label'));
