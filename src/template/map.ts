/** Which layout of a template stands for each of ours, and which placeholder for each region. */
import type { Layout, Rect, Theme } from '../model/theme.ts';
import { areaOf, onSlide } from './area.ts';
import { assign, lend, wordsFirst } from './assign.ts';
import { isTitle, kindOf } from './kind.ts';
import type { Template, TemplateLayout, TemplatePlaceholder } from './model.ts';
import { isNamed } from './named.ts';
import { drawsBeside, nearest, wanted } from './nearest.ts';
import type { ColorsIn } from './pixels.ts';
import { bodies, isTitleRegion } from './regions.ts';

export interface LayoutMap {
  readonly layout: TemplateLayout;
  /** It is of the kind that ours is, or a person has chosen it. */
  readonly exact: boolean;
  /** By region; those that are not here stand free. */
  readonly regions: ReadonlyMap<string, TemplatePlaceholder>;
  /** The date, the footer and the slide number that the layout has, by their names in a theme. */
  readonly furniture: ReadonlyMap<string, TemplatePlaceholder>;
  /** Where what has no placeholder stands. */
  readonly area: Rect;
  /** A person has put the area elsewhere than it was found. */
  readonly moved: boolean;
  /** What is seen of the layout's drawing, where colours of shapes do not tell. */
  readonly colorsIn?: ColorsIn;
}

const furnitureTypes: Readonly<Record<string, string>> = { footer: 'ftr', date: 'dt', number: 'sldNum' };
export const furnitureNames: readonly string[] = Object.keys(furnitureTypes);

export type TemplateMap = ReadonlyMap<string, LayoutMap>;

/** A person's corrections: by our layout, theirs by name, and the index of a region's placeholder or none. */
export interface Corrections {
  readonly [layout: string]: {
    readonly layout?: string;
    readonly area?: Rect;
    readonly regions?: Readonly<Record<string, number | undefined>>;
  };
}

export function mapTemplate(theme: Theme, template: Template, said: Corrections = {}): TemplateMap {
  const layouts = Object.values(theme.layouts);
  const saidOf = ({ name, inTemplates }: Layout) =>
    said[name] ?? (inTemplates ? said[inTemplates] : undefined);
  return new Map(layouts.map((one) => [one.name, mapLayout(one, theme, template, saidOf(one))]));
}

function mapLayout(
  layout: Layout,
  theme: Theme,
  template: Template,
  said: Corrections[string] = {},
): LayoutMap {
  const corrected = template.layouts.find(({ name }) => name === said.layout);
  const chosen = corrected ?? nearest(layout, template, theme);
  const found = assign(layout.regions, chosen, { ours: theme.size, theirs: template.size });
  wordsFirst(layout, found);
  lend(layout, chosen, theme, found);
  const furniture = furnitureOf(layout, chosen);
  for (const [region, idx] of Object.entries(said.regions ?? {})) {
    const wanted = layout.regions.find(({ name }) => name === region);
    const own = chosen.placeholders.find((one) => one.idx === idx && isTitle(one) === isTitleRegion(wanted));
    const part = furnitureNames.includes(region) ? furniture : found;
    if (own) part.set(region, own);
    else part.delete(region);
  }
  const seated = bodies(layout).every(({ name, placeholder }) => !placeholder || found.has(name));
  const exact =
    corrected !== undefined ||
    kindOf(chosen) === wanted(layout, theme)[0] ||
    isNamed(layout, chosen, theme) ||
    // What stands beside words may do so in whatever has a place for both.
    (drawsBeside(layout) && seated);
  const usual = onSlide(areaOf(layout, chosen, found, template), template.size);
  return {
    layout: chosen,
    exact,
    regions: found,
    furniture,
    area: said.area ?? usual,
    moved: said.area !== undefined && !isNear(said.area, usual),
  };
}

/** The same but for rounding. */
const isNear = (a: Rect, b: Rect): boolean =>
  [a.x - b.x, a.y - b.y, a.w - b.w, a.h - b.h].every((by) => Math.abs(by) < 1);

/** What stands at the foot, or wherever the template has it, of slides that have such. */
function furnitureOf({ footer }: Layout, { placeholders }: TemplateLayout): Map<string, TemplatePlaceholder> {
  const found = Object.entries(furnitureTypes).flatMap(([name, type]) => {
    const own = placeholders.find((one) => one.type === type && !one.turned);
    return footer && own ? [[name, own] as const] : [];
  });
  return new Map(found);
}
