/** Which of a theme's layouts a slide has. Runs in Node and in browsers alike. */
import type { Layout, Region, Theme } from '../model/theme.ts';

type Layouts = Pick<Theme, 'layouts'>;

/** Slidev's own layout of slides that name none. */
const usual = 'default';

export const layoutNamed = ({ layouts }: Layouts, name: string): Layout | undefined =>
  Object.hasOwn(layouts, name) ? layouts[name] : undefined;

const standIn = ({ layouts }: Layouts, name: string): Layout | undefined =>
  Object.values(layouts).find((layout) => layout.for.includes(name));

/** The layout for slides that have no better. Every theme has one: its reader sees to it. */
export function usualLayout(theme: Layouts): Layout {
  const layout = layoutNamed(theme, usual) ?? standIn(theme, usual);
  if (!layout) throw new Error(`the theme has no layout for '${usual}'`);
  return layout;
}

/** The theme's layout of that name, or that stands for it; undefined where there is none. */
export const layoutFor = (theme: Layouts, name: string): Layout | undefined =>
  layoutNamed(theme, name) ?? standIn(theme, name);

/** Holds text of several levels, whatever else. */
export const isText = ({ placeholder }: Pick<Region, 'placeholder'>): boolean =>
  placeholder?.type === 'body' || placeholder?.type === 'obj';

/** The region of the usual layout that is the title or the body of PowerPoint's master; every theme has both. */
export const masterRegion = (theme: Layouts, part: 'title' | 'body'): Region | undefined =>
  usualLayout(theme).regions.find((region) =>
    part === 'body' ? isText(region) : region.placeholder?.type === 'title',
  );

/** A region's name to people: "Left Heading". */
export const regionLabel = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
