/** Text of a layout's placeholders where it looks otherwise than in the theme. */
import type { Region, TextStyle, Theme } from '../model/theme.ts';
import { styleOf } from '../theme/style-of.ts';
import type { LayoutMap } from './map.ts';
import type { Template, TemplatePlaceholder } from './model.ts';
import { isSmall } from './regions.ts';
import { type Looks, styleLike } from './styles.ts';

/** What all layouts of a template are made with. */
export interface Seat extends Omit<Looks, 'own'> {
  readonly base: Theme;
  readonly template: Template;
  readonly known: Theme['styles'];
}

/** Words of a line in a placeholder for many. */
export const isLent = ({ rect }: Pick<Region, 'rect'>, own: TemplatePlaceholder): boolean =>
  isSmall(rect) && !own.small;

const texts: readonly string[] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj'];

/**
 * How the layout's placeholders have text where it looks otherwise than in the theme. A line of words has a style by its own
 * name, since drawings below it use those that such lines have in our themes.
 */
export function ownStyles(
  regions: readonly Region[],
  { layout, regions: found, furniture }: LayoutMap,
  seat: Seat,
) {
  const own: Record<string, TextStyle> = {};
  const add = (name: string, style: string, from: TemplatePlaceholder | undefined) => {
    const [look] = from?.levels ?? [];
    if (!look || Object.hasOwn(own, name)) return;
    // What is set small by its kind, such as references, may be set as small in a body of theirs.
    const usual = styleOf({ styles: seat.known }, style);
    const least = 0.85 * (usual.steps.at(-1)?.size ?? usual.size);
    const { entries } = usual;
    const seen = { ...styleLike(look, { ...seat, own: layout.colors }, least), ...(entries && { entries }) };
    if (JSON.stringify(seen) !== JSON.stringify(usual)) own[name] = seen;
  };
  // Charts, tables and pictures inherit no text from their placeholder.
  for (const region of regions) {
    const from = found.get(region.name);
    const filled = from && region.placeholder && texts.includes(region.placeholder.type);
    if (filled && !isLent(region, from)) add(ownStyleName(region), region.style, from);
  }
  const { style } = seat.base.chrome.footer;
  add(
    style,
    style,
    layout.placeholders.find(({ type }) => type === 'ftr'),
  );
  // The date and the number have their own size, colour and face.
  for (const [name, from] of furniture) {
    const [look] = name === 'footer' ? [] : from.levels;
    const seen = look && styleLike(look, { ...seat, own: layout.colors });
    const known = own[style] ?? styleOf({ styles: seat.known }, style);
    if (seen && JSON.stringify(seen) !== JSON.stringify(known)) own[footStyleName(name)] = seen;
  }
  return own;
}

export const ownStyleName = ({ name, style, rect }: Region): string => (isSmall(rect) ? name : style);
/** Of the date or the number. */
export const footStyleName = (name: string): string => `foot-${name}`;
