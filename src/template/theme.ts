/** A template as a theme: our layouts in its places, with its styles, colours and faces. */
import type {
  ColorRoles,
  FooterRegions,
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
import { textRect } from './area.ts';
import { facePair } from './faces.ts';
import { frontRegions } from './front.ts';
import { groundOf } from './ground.ts';
import { columnOf, inPlaceholder } from './in-placeholder.ts';
import { isTitle, kindOf, main, takesText } from './kind.ts';
import type { LayoutMap, TemplateMap } from './map.ts';
import type { Template, TemplateLayout } from './model.ts';
import { footStyleName, ownStyles, type Seat } from './own-styles.ts';
import { type Fit, linesBelow, refitGrid, refitRegion, reservedFor, stripScale } from './refit.ts';
import { bodies, isFront } from './regions.ts';
import { rolesFor, themeColors } from './roles.ts';
import { bulletsLike, colorLike, scaledStyles, styleLike } from './styles.ts';

/** `base`: the theme whose layouts are placed, of the nearest shape of slide. `language`: of the text, BCP 47. */
export function templateTheme(base: Theme, template: Template, map: TemplateMap, language: string): Theme {
  const { size } = template;
  const usualMap = map.get(usualLayout(base).name);
  const usual = usualMap?.layout ?? usualOf(template);
  const { colors: scheme, master } = usual;
  const scale = Math.min(size.h / base.size.h, size.w / base.size.w);
  const colors = themeColors(scheme);
  const title = usual.placeholders.find(isTitle) ?? master.placeholders.find(isTitle);
  const body = main(usual).find(takesText) ?? master.placeholders.find(({ type }) => type === 'body');
  const [titleLook, bodyLook] = [title?.levels[0], body?.levels[0]];
  const roles = rolesFor(colors, {
    title: titleLook ? colorLike(titleLook.color, scheme) : { name: 'tx1' },
    text: bodyLook ? colorLike(bodyLook.color, scheme) : { name: 'tx1' },
    ground: colorLike(usualMap ? groundOf(usualMap) : usual.art.ground, scheme),
  });
  const fonts = {
    heading: facePair(master.fonts.heading, base.fonts.heading),
    body: facePair(master.fonts.body, base.fonts.body),
    mono: base.fonts.mono,
  };
  const looks = { scheme, fonts, language, scale };
  const styles = {
    ...scaledStyles(recolored(base, roles), scale),
    ...(titleLook && { title: styleLike(titleLook, looks) }),
    ...(bodyLook && { body: styleLike(bodyLook, looks) }),
  };
  const seat = { base, template, scale, scheme, fonts, language, known: styles };
  const layouts = Object.values(base.layouts).flatMap((layout) => {
    const mapped = map.get(layout.name);
    return mapped ? [placed(recoloredLayout(layout, roles), mapped, seat)] : [];
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

/** Styles in the template's colours: those of the same roles; any other colour is its text's. */
const recolored = ({ styles }: Theme, roles: ColorRoles): Theme['styles'] =>
  Object.fromEntries(
    Object.entries(styles).map(([name, style]) => [
      name,
      { ...style, color: roles[style.colorRole ?? 'text'] },
    ]),
  ) as Theme['styles'];

const recoloredLayout = (layout: Layout, roles: ColorRoles): Layout => ({
  ...layout,
  regions: layout.regions.map((region) =>
    region.color ? { ...region, color: roles[region.colorRole ?? 'text'] } : region,
  ),
});

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
  // One placeholder for what two regions hold is parted between them; title slides have room for both elsewhere.
  const whole = isFront(layout) || large.every(({ name }) => mapped.regions.has(name));
  const seats = (region: Region) => whole || !large.includes(region);
  const styles = ownStyles(layout.regions, mapped, seat);
  const regions = layout.regions.map((region): Region => {
    const own = mapped.regions.get(region.name);
    if (own)
      return inPlaceholder(region, own, {
        grid,
        seat,
        fit,
        seats,
        styles,
        found: mapped.regions,
        colors: theirs.colors,
      });
    // What has none is a text box, in the theme's own style.
    const { placeholder: _, ...free } = region;
    const placed = refitRegion(free, base.grid, fit);
    return { ...placed, rect: { ...placed.rect, ...columnOf(region, layout, mapped) } };
  });
  const { svg, pictures } = theirs.art;
  const background = colorLike(groundOf(mapped), seat.scheme, theirs.colors);
  const all = isFront(layout) ? frontRegions(regions, layout, mapped, seat) : regions;
  return {
    ...layout,
    title: theirs.name,
    background,
    decorations: [],
    regions: all.map((region) => (region.ground ? { ...region, ground: background } : region)),
    ...lackOf(layout, all),
    grid,
    chrome: chromeOf(mapped, styles, seat),
    ...(Object.keys(styles).length > 0 && { styles }),
    template: { part: theirs.part, svg, pictures, ...(theirs.mapping && { mapping: theirs.mapping }) },
  };
}

function lackOf({ regions }: Layout, placed: readonly Region[]): Pick<Layout, 'lacks'> {
  const lacks = regions.map(({ name }) => name).filter((name) => !placed.some((one) => one.name === name));
  return lacks.length > 0 ? { lacks } : {};
}

/** Date, footer and number where the layout has them. */
function chromeOf(
  { furniture }: LayoutMap,
  styles: Readonly<Record<string, TextStyle>>,
  { base }: Seat,
): Partial<FooterRegions> {
  const regions = [...furniture].map(([name, own]) => {
    const rect = textRect(own);
    const [look] = own.levels;
    const { color: _, ...usual } = base.chrome[name as keyof FooterRegions];
    const style = footStyleName(name);
    const region: Region = {
      ...usual,
      ...(Object.hasOwn(styles, style) && { style }),
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
