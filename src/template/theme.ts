/** A template as a theme: our layouts in its places, with its styles, colours and faces. */
import type {
  FooterRegions,
  Grid,
  Layout,
  PlaceholderType,
  Region,
  TextStyle,
  Theme,
} from '../model/theme.ts';
import { hexOf } from '../theme/color-hex.ts';
import { luminance } from '../theme/contrast.ts';
import { usualLayout } from '../theme/find-layout.ts';
import { contentArea } from '../theme/grid.ts';
import { styleOf } from '../theme/style-of.ts';
import { facePair } from './faces.ts';
import { frontRegions } from './front.ts';
import { isTitle, kindOf, main, takesText } from './kind.ts';
import { bodies, isFront, isSmall, type LayoutMap, type TemplateMap, textRect } from './map.ts';
import type { Template, TemplateLayout, TemplatePlaceholder } from './model.ts';
import {
  type Fit,
  headOf,
  linesBelow,
  refitGrid,
  refitRegion,
  reservedFor,
  seated,
  stripScale,
} from './refit.ts';
import { rolesFor, themeColors } from './roles.ts';
import { bulletsLike, colorLike, scaledStyles, styleLike } from './styles.ts';

/** `base`: the theme whose layouts are placed, of the nearest shape of slide. */
export function templateTheme(base: Theme, template: Template, map: TemplateMap): Theme {
  const { size } = template;
  const usual = map.get(usualLayout(base).name)?.layout ?? usualOf(template);
  const { colors: scheme, master } = usual;
  const scale = Math.min(size.h / base.size.h, size.w / base.size.w);
  const colors = themeColors(scheme);
  const title = usual.placeholders.find(isTitle) ?? master.placeholders.find(isTitle);
  const body = main(usual).find(takesText) ?? master.placeholders.find(({ type }) => type === 'body');
  const [titleLook, bodyLook] = [title?.levels[0], body?.levels[0]];
  const roles = rolesFor(colors, {
    title: titleLook ? colorLike(titleLook.color, scheme) : { name: 'tx1' },
    text: bodyLook ? colorLike(bodyLook.color, scheme) : { name: 'tx1' },
    ground: colorLike(usual.art.ground, scheme),
  });
  const fonts = {
    heading: facePair(master.fonts.heading, base.fonts.heading),
    body: facePair(master.fonts.body, base.fonts.body),
    mono: base.fonts.mono,
  };
  const looks = { scheme, fonts };
  const styles = {
    ...scaledStyles(recolored(base, roles), scale),
    ...(titleLook && { title: styleLike(titleLook, looks) }),
    ...(bodyLook && { body: styleLike(bodyLook, looks) }),
  };
  const seat = { base, template, scale, fonts, known: styles };
  const layouts = Object.values(base.layouts).flatMap((layout) => {
    const mapped = map.get(layout.name);
    return mapped ? [placed(layout, mapped, seat)] : [];
  });
  return {
    ...base,
    title: master.name || base.title,
    size,
    dark: luminance(hexOf({ colors }, roles.ground)) < 0.18,
    colors,
    roles,
    fonts,
    styles,
    layouts: Object.fromEntries(layouts.map((layout) => [layout.name, layout])),
    grid: layouts.find((one) => one.template?.part === usual.part)?.grid ?? base.grid,
    bullets: body ? bulletsLike(body.levels, scheme, base.bullets) : base.bullets,
    template: { file: template.file, stamp: template.stamp },
  };
}

/** The layout that most slides have, where a map says none. */
function usualOf({ layouts }: Template): TemplateLayout {
  const [first] = layouts;
  const found = layouts.find((one) => kindOf(one) === 'obj') ?? first;
  if (!found) throw new Error('a template has layouts');
  return found;
}

/** Styles take the colours of the roles that they had before. */
function recolored({ styles, roles: before }: Theme, after: Theme['roles']): Theme['styles'] {
  const roles = Object.entries(before).filter(([role]) => role !== 'series');
  return Object.fromEntries(
    Object.entries(styles).map(([name, style]) => {
      const role = roles.find(([, color]) => color === style.color)?.[0] as keyof Theme['roles'] | undefined;
      return [name, { ...style, color: role && role !== 'series' ? after[role] : after.text }];
    }),
  ) as Theme['styles'];
}

interface Seat {
  readonly base: Theme;
  readonly template: Template;
  readonly scale: number;
  readonly fonts: Theme['fonts'];
  readonly known: Theme['styles'];
}

function placed(layout: Layout, mapped: LayoutMap, seat: Seat): Layout {
  const { base, template, scale } = seat;
  const { layout: theirs, area } = mapped;
  const from = contentArea(base.grid);
  const lines = linesBelow(layout, mapped.regions, from);
  const strip = stripScale(from, area, scale);
  const fit: Fit = {
    from,
    to: area,
    scale,
    strip,
    below: lines.map(({ name }) => name),
    reserved: reservedFor(lines, mapped, template.size, strip),
  };
  const grid = refitGrid(base.grid, fit);
  const large = bodies(layout);
  // One placeholder for what two regions hold is parted between them.
  const whole = large.every(({ name }) => mapped.regions.has(name));
  const seats = (region: Region) => whole || !large.includes(region);
  const regions = layout.regions.map((region): Region => {
    const own = mapped.regions.get(region.name);
    if (own) return inPlaceholder(region, own, { grid, seat, fit, seats, found: mapped.regions });
    // What has none is a text box, in the theme's own style.
    const { placeholder: _, ...free } = region;
    const placed = refitRegion(free, base.grid, fit);
    return { ...placed, rect: { ...placed.rect, ...columnOf(region, layout, mapped) } };
  });
  const { ground, svg, pictures } = theirs.art;
  const styles = ownStyles(layout.regions, mapped, seat);
  return {
    ...layout,
    title: theirs.name,
    background: colorLike(ground, theirs.colors),
    decorations: [],
    regions: isFront(layout) ? frontRegions(regions, layout, mapped, seat) : regions,
    grid,
    chrome: chromeOf(mapped, seat),
    ...(styles && { styles }),
    template: { part: theirs.part, svg, pictures },
  };
}

/** A heading stands where the words below it begin. */
function columnOf({ rect }: Region, layout: Layout, { regions: found }: LayoutMap) {
  const beneath = bodies(layout).find((one) => one.rect.x === rect.x && one.rect.w === rect.w);
  const own = beneath && found.get(beneath.name);
  if (!own || beneath.rect === rect || bodies(layout).length < 2) return undefined;
  const { x, w } = textRect(own);
  return { x, w };
}

interface Places {
  readonly grid: Grid;
  readonly seat: Seat;
  readonly fit: Fit;
  /** Does a region stand just where its placeholder does? */
  readonly seats: (region: Region) => boolean;
  readonly found: LayoutMap['regions'];
}

/**
 * A region that is a placeholder of theirs looks like it, and stands in it where all that shares its place has one. A line of
 * words in a body keeps its own look.
 */
function inPlaceholder(
  region: Region,
  own: TemplatePlaceholder,
  { grid, seat, fit, seats, found }: Places,
): Region {
  const [look] = own.levels;
  const placeholder = { type: own.type as PlaceholderType, idx: own.idx };
  const filled: Region = {
    ...region,
    placeholder,
    inset: own.inset,
    bulleted: look?.bullet !== undefined,
    ...(own.isWritten && { unsaid: true }),
  };
  const lent = { ...refitRegion(filled, seat.base.grid, fit), lent: textRect(own) };
  if (isLent(region, own)) return lent;
  const head = headOf(region, found, seat.base.grid, seat.scale);
  const { color: _, ...uncolored } = seats(region) ? seated(filled, textRect(own), grid, head) : lent;
  return { ...uncolored, anchor: own.anchor, ...(look && { align: look.align }) };
}

/** Words of a line in a placeholder for many. */
const isLent = ({ rect }: Pick<Region, 'rect'>, own: TemplatePlaceholder): boolean =>
  isSmall(rect) && !isSmall(own.rect);

const texts: readonly string[] = ['title', 'ctrTitle', 'subTitle', 'body', 'obj'];

/** How the layout's placeholders have text where it looks otherwise than in the theme. */
function ownStyles(
  regions: readonly Region[],
  { layout, regions: found }: LayoutMap,
  seat: Seat,
): Layout['styles'] {
  const own: Record<string, TextStyle> = {};
  const add = (style: string, from: TemplatePlaceholder | undefined) => {
    const [look] = from?.levels ?? [];
    if (!look || Object.hasOwn(own, style)) return;
    // What is set small by its kind, such as references, may be set as small in a body of theirs.
    const { size, steps } = styleOf({ styles: seat.known }, style);
    const seen = styleLike(look, { scheme: layout.colors, fonts: seat.fonts }, steps.at(-1)?.size ?? size);
    if (JSON.stringify(seen) !== JSON.stringify(seat.known[style])) own[style] = seen;
  };
  // Charts, tables and pictures inherit no text from their placeholder.
  for (const { name, style, placeholder, rect } of regions) {
    const from = found.get(name);
    if (from && !isLent({ rect }, from) && placeholder && texts.includes(placeholder.type)) add(style, from);
  }
  add(
    seat.base.chrome.footer.style,
    layout.placeholders.find(({ type }) => type === 'ftr'),
  );
  return Object.keys(own).length > 0 ? own : undefined;
}

/** Date, footer and number where the layout has them. */
function chromeOf({ furniture }: LayoutMap, { base }: Seat): Partial<FooterRegions> {
  const regions = [...furniture].map(([name, own]) => {
    const rect = textRect(own);
    const [look] = own.levels;
    const region: Region = {
      ...base.chrome[name as keyof FooterRegions],
      rect,
      down: { y: { pt: rect.y }, h: { pt: rect.h } },
      changes: [],
      placeholder: { type: own.type as PlaceholderType, idx: own.idx },
      inset: own.inset,
      anchor: own.anchor,
      ...(look && { align: look.align }),
      ...(own.isWritten && { unsaid: true }),
    };
    return [name, region] as const;
  });
  return Object.fromEntries(regions);
}
