import type { Layout, Region, Theme } from '../../model/theme.ts';
import { styleOf } from '../../theme/style-of.ts';
import type { Say } from '../../theme/words.ts';
import { placeholderName } from '../parts/master-words.ts';
import { atStep } from '../text/styles.ts';

/**
 * What a layout that varies is called: "Chart with Lead", "Chart without Takeaways", "Title and Content, 22 pt", "Chart,
 * Takeaways 20 pt". `usual` is the layout as a new slide has it.
 */
export function variantTitle(variant: Layout, usual: Layout, theme: Theme, say: Say): string {
  const [more, less] = [placeholdersOf(variant, usual), placeholdersOf(usual, variant)];
  const names = new Set(variant.regions.map(({ name }) => name));
  const own = variant.titles?.findLast(({ without }) => without.every((name) => !names.has(name)));
  const unsaid = less.filter(({ name }) => !own?.without.includes(name));
  const labels = (regions: readonly Region[]) =>
    regions.map((region) => placeholderName(region, say)).join(say(', '));
  const joined = (title: string, pattern: string, regions: readonly Region[]): string =>
    regions.length === 0
      ? title
      : say(pattern)
          .replace('{layout}', () => title)
          .replace('{regions}', () => labels(regions));
  const withMore = joined(say(own?.title ?? usual.title), '{layout} with {regions}', more);
  const whole = joined(withMore, '{layout} without {regions}', unsaid);
  return [whole, ...sizes(variant, theme, say)].join(say(', '));
}

/** Placeholders of a layout that another does not have. */
const placeholdersOf = (layout: Layout, other: Layout): readonly Region[] =>
  layout.regions.filter(
    ({ name, placeholder }) => placeholder && !other.regions.some((region) => region.name === name),
  );

/** `22 pt`, `Note 14 pt`: of the layout's main text nobody needs to say which it is. */
function sizes({ regions, default: { region: main } }: Layout, theme: Theme, say: Say): string[] {
  const all = regions.flatMap((region) => {
    const { step = 0, style, name, peer } = region;
    if (step === 0 || !region.placeholder) return [];
    const { size } = atStep(styleOf(theme, style), step);
    const isMain = name === main || peer === main;
    const shown = say('{size} pt').replace('{size}', `${size}`);
    return [isMain ? shown : `${placeholderName(region, say)} ${shown}`];
  });
  return [...new Set(all)];
}
