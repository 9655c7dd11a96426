/** A template as a theme: our layouts in its places, with its styles, colours and faces. */
import type {
  FontPair,
  FooterRegions,
  Grid,
  Layout,
  PlaceholderType,
  Region,
  Theme,
} from '../model/theme.ts';
import { familyList } from '../theme/faces.ts';
import { contentArea } from '../theme/grid.ts';
import { frontRegions } from './front.ts';
import { isTitle, kindOf, main, takesText } from './kind.ts';
import { isFront, type LayoutMap, type TemplateMap, textRect } from './map.ts';
import type { Template, TemplateLayout, TemplatePlaceholder, ThemeFont } from './model.ts';
import { type Fit, linesBelow, refitGrid, refitRegion, reservedFor, seated } from './refit.ts';
import { rolesFor, themeColors } from './roles.ts';
import { bulletsLike, colorLike, scaledStyles, styleLike } from './styles.ts';

/** `base`: the theme whose layouts are placed, of the nearest shape of slide. */
export function templateTheme(base: Theme, template: Template, map: TemplateMap): Theme {
  const { size } = template;
  const usual = usualOf(template);
  const { colors: scheme, master } = usual;
  const scale = Math.min(size.h / base.size.h, size.w / base.size.w);
  const colors = themeColors(scheme);
  const title = usual.placeholders.find(isTitle) ?? master.placeholders.find(isTitle);
  const body = main(usual).find(takesText) ?? master.placeholders.find(({ type }) => type === 'body');
  const [titleLook, bodyLook] = [title?.levels[0], body?.levels[0]];
  const roles = rolesFor(colors, titleLook ? colorLike(titleLook.color, scheme) : { name: 'tx1' });
  const styles = {
    ...scaledStyles(recolored(base, roles), scale),
    ...(titleLook && { title: styleLike(titleLook, scheme) }),
    ...(bodyLook && { body: styleLike(bodyLook, scheme) }),
  };
  const own: Record<string, Theme['styles'][string]> = {};
  const seat = { base, template, scale, styles: own, known: styles };
  const layouts = Object.values(base.layouts).flatMap((layout) => {
    const mapped = map.get(layout.name);
    return mapped ? [placed(layout, mapped, seat)] : [];
  });
  return {
    ...base,
    title: master.name || base.title,
    size,
    dark: luminous(colors.bg1) < luminous(colors.tx1),
    colors,
    roles,
    fonts: {
      heading: facesOf(master.fonts.heading, base.fonts.heading),
      body: facesOf(master.fonts.body, base.fonts.body),
      mono: base.fonts.mono,
    },
    styles: { ...styles, ...own },
    layouts: Object.fromEntries(layouts.map((layout) => [layout.name, layout])),
    grid: layouts.find((one) => one.template?.part === usual.part)?.grid ?? base.grid,
    bullets: body ? bulletsLike(body.levels, scheme, base.bullets) : base.bullets,
    template: { file: template.file },
  };
}

/** The layout that most slides have. */
const usualOf = ({ layouts }: Template): TemplateLayout => {
  const [first] = layouts;
  const found = layouts.find((one) => kindOf(one) === 'content') ?? first;
  if (!found) throw new Error('a template has layouts');
  return found;
};

const luminous = (hex: string): number =>
  [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);

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

function facesOf({ latin, ea }: ThemeFont, usual: FontPair): FontPair {
  const web = [latin, ea, ...usual.web.split(',').map((name) => name.trim().replace(/^"|"$/g, ''))];
  return { latin, ea: ea || usual.ea, web: familyList([...new Set(web.filter((name) => name !== ''))]) };
}

interface Seat {
  readonly base: Theme;
  readonly template: Template;
  readonly scale: number;
  /** Styles of placeholders that look like none of the theme's, as they are found. */
  readonly styles: Record<string, Theme['styles'][string]>;
  readonly known: Theme['styles'];
}

function placed(layout: Layout, mapped: LayoutMap, seat: Seat): Layout {
  const { base, template, scale } = seat;
  const { layout: theirs, area } = mapped;
  const from = contentArea(base.grid);
  const lines = linesBelow(layout, mapped.regions, from);
  const fit: Fit = {
    from,
    to: area,
    scale,
    below: lines.map(({ name }) => name),
    reserved: reservedFor(lines, mapped, template.size, scale),
  };
  const grid = refitGrid(base.grid, fit);
  const regions = layout.regions.map((region): Region => {
    const own = mapped.regions.get(region.name);
    if (own) return inPlaceholder(region, own, mapped, grid, seat, fit);
    // What has none is a text box, in the theme's own style.
    const { placeholder: _, ...free } = region;
    return refitRegion(free, base.grid, fit);
  });
  const { ground, svg, pictures } = theirs.art;
  return {
    ...layout,
    title: theirs.name,
    background: colorLike(ground, theirs.colors),
    decorations: [],
    regions: isFront(layout) ? frontRegions(regions, layout, mapped, seat) : regions,
    grid,
    chrome: chromeOf(mapped, seat),
    template: { part: theirs.part, svg, pictures },
  };
}

/** A region that is a placeholder of theirs looks like it, and stands in it where all that shares its place has one. */
function inPlaceholder(
  region: Region,
  own: TemplatePlaceholder,
  mapped: LayoutMap,
  grid: Grid,
  seat: Seat,
  fit: Fit,
): Region {
  const [look] = own.levels;
  const { color: _, ...uncolored } = region;
  const styled: Region = {
    ...uncolored,
    placeholder: { type: own.type as PlaceholderType, idx: own.idx },
    inset: own.inset,
    anchor: own.anchor,
    ...(look && { align: look.align, style: styleName(region, own, mapped, seat) }),
    bulleted: look?.bullet !== undefined,
  };
  const rect = textRect(own);
  const shared = isTitle(own) || holdsAlone(rect, fit);
  return shared ? seated(styled, rect, grid) : refitRegion(styled, seat.base.grid, fit);
}

/** It stands within the area, or apart from it: then it is theirs to place. */
const holdsAlone = (rect: { readonly w: number; readonly h: number }, { to }: Fit): boolean =>
  rect.w <= to.w + 1 || rect.h <= to.h + 1;

/** The name of a style that looks so: one of the theme's, or a new one. */
function styleName(region: Region, own: TemplatePlaceholder, { layout }: LayoutMap, seat: Seat): string {
  const [look] = own.levels;
  if (!look) return region.style;
  const style = styleLike(look, layout.colors);
  const same = (other: unknown) => JSON.stringify(other) === JSON.stringify(style);
  const all = Object.entries({ ...seat.known, ...seat.styles });
  const found = all.find(([, other]) => same(other))?.[0];
  if (found !== undefined) return found;
  const name = `${region.style}-${Object.keys(seat.styles).length + 1}`;
  seat.styles[name] = style;
  return name;
}

/** Date, footer and number where the layout has them. */
function chromeOf(mapped: LayoutMap, seat: Seat): Partial<FooterRegions> {
  const { layout: theirs } = mapped;
  const { chrome: usual } = seat.base;
  const names = { date: 'dt', footer: 'ftr', number: 'sldNum' } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, type]) => {
      const own = theirs.placeholders.find((one) => one.type === type);
      if (!own) return [];
      const rect = textRect(own);
      const [look] = own.levels;
      const region: Region = {
        ...usual[name as keyof FooterRegions],
        rect,
        down: { y: { pt: rect.y }, h: { pt: rect.h } },
        changes: [],
        placeholder: { type, idx: own.idx },
        inset: own.inset,
        anchor: own.anchor,
        ...(look && {
          align: look.align,
          style: styleName(usual[name as keyof FooterRegions], own, mapped, seat),
        }),
      };
      return [[name, region]];
    }),
  );
}
