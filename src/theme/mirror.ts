/** Themes, and places in them, for languages whose lines begin at the right. Runs in Node and in browsers alike. */
import type {
  Align,
  Decoration,
  FooterRegions,
  Insets,
  Layout,
  PlaceChange,
  Rect,
  Region,
  Theme,
} from '../model/theme.ts';

/** The theme as a mirror shows it: what stood at the left stands at the right. Of a mirrored one, the theme itself. */
export function mirrored(theme: Theme): Theme {
  const { size, chrome, grid, logo, logoPlace, rightToLeft, ...rest } = theme;
  const whole = { x: 0, y: 0, ...size };
  const turn = (rect: Rect): Rect => turned(rect, whole);
  return {
    ...rest,
    size,
    ...(!rightToLeft && { rightToLeft: true }),
    layouts: Object.fromEntries(
      Object.entries(theme.layouts).map(([name, layout]) => [name, layoutIn(layout, turn)]),
    ),
    grid: { ...grid, margin: turned({ x: grid.margin, y: 0, w: grid.width, h: 0 }, whole).x },
    chrome: furnitureIn(chrome, turn) as FooterRegions,
    ...(logoPlace && { logoPlace: turn(logoPlace) }),
    ...(logo && { logo: { ...logo, rect: turn(logo.rect) } }),
  };
}

type Turn = (rect: Rect) => Rect;

/** What stands in a place, as far from its other edge. */
const turned = (rect: Rect, within: Pick<Rect, 'x' | 'w'>): Rect => ({
  ...rect,
  x: 2 * within.x + within.w - rect.x - rect.w,
});

/** The same where the theme's lines begin at the right, and else as it is. */
export const insideOf = (
  { rightToLeft }: Pick<Theme, 'rightToLeft'>,
  within: Pick<Rect, 'x' | 'w'>,
  rect: Rect,
): Rect => (rightToLeft ? turned(rect, within) : rect);

/** The edge at which lines begin. */
export const startOf = ({ rightToLeft }: Pick<Theme, 'rightToLeft'>): Align =>
  rightToLeft ? 'right' : 'left';

const others = { left: 'right', center: 'center', right: 'left' } as const;

export const otherAlign = (align: Align): Align => others[align];

export const otherInset = ({ l, t, r, b }: Insets): Insets => ({ l: r, t, r: l, b });

function layoutIn(layout: Layout, turn: Turn): Layout {
  const { regions, decorations, code, chrome } = layout;
  return {
    ...layout,
    regions: regions.map((region) => regionIn(region, turn)),
    decorations: decorations.map((one): Decoration => ({ ...one, rect: turn(one.rect) })),
    ...(code && { code: turn(code) }),
    ...(chrome && { chrome: furnitureIn(chrome, turn) }),
  };
}

const furnitureIn = (chrome: Partial<FooterRegions>, turn: Turn): Partial<FooterRegions> =>
  Object.fromEntries(
    Object.entries(chrome).map(([name, region]) => [name, region && regionIn(region, turn)]),
  );

function regionIn(region: Region, turn: Turn): Region {
  const { rect, align, changes, picture, inset, lent } = region;
  return {
    ...region,
    rect: turn(rect),
    align: others[align],
    changes: changes.map((change) => changeIn(change, rect, turn)),
    ...(picture && { picture: others[picture] }),
    ...(inset && { inset: otherInset(inset) }),
    ...(lent && { lent: turn(lent) }),
  };
}

/** Another width alone moves the other edge, so that both are said. */
function changeIn(change: PlaceChange, rect: Rect, turn: Turn): PlaceChange {
  if (change.x === undefined && change.w === undefined) return change;
  const { x, w } = turn({ ...rect, x: change.x ?? rect.x, w: change.w ?? rect.w });
  return { ...change, x, w };
}
