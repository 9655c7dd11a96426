import type { BrandColor, Ground } from '../../model/audience.ts';
import { type ColorName, colorNames } from '../../model/theme.ts';
import { channelsOf } from '../../theme/color-hex.ts';
import { contrast, mixed } from '../../theme/contrast.ts';
import type { Cursor } from '../cursor.ts';
import type { SemanticColor } from './color-names.ts';
import type { BrandColors } from './colors.ts';

type Found = Partial<Record<ColorName, BrandColor | undefined>>;
type ThemeColors = Readonly<Partial<Record<ColorName, BrandColor>>>;

/** Which of a brand's colours the accents are, the first that is there: they serve as in our own themes. */
const accents: readonly (readonly [ColorName, readonly SemanticColor[]])[] = [
  ['accent1', ['primary']],
  ['accent2', ['secondary']],
  ['accent3', ['danger', 'warning']],
  ['accent4', ['success']],
  ['accent5', ['info', 'tertiary']],
  ['accent6', ['tertiary', 'warning']],
];

/** The twelve colours of a theme that a brand says, for slides of a ground. What it does not say stays the theme's. */
export function themeColors(colors: BrandColors, typography: Cursor, ground: Ground): ThemeColors {
  const named = (name: SemanticColor) => colors.named(name, ground);
  const written = (element: string) => colors.at(typography.get(element).get('color'), ground);
  const [bg1, tx1] = [named('background'), named('foreground')];
  const found: Found = {
    bg1,
    tx1,
    bg2: panel(named(ground), bg1, tx1, ground),
    tx2: written('headings') ?? tx1,
    hlink: written('link') ?? named('link') ?? named('primary'),
  };
  const taken = new Set<BrandColor>();
  for (const [accent, names] of accents) {
    const own = names
      .map(named)
      .find((one) => one && ![...taken].some(({ place }) => isSame(place, one.place)));
    if (own) taken.add(own);
    found[accent] = own;
  }
  Object.assign(found, fromPalette(found, colors.palette(ground), ground));
  const all = { ...found, ...seenOnDeep(found, ground), folHlink: found.hlink };
  return Object.fromEntries(colorNames.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

const isSame = (one: BrandColor['place'], other: BrandColor['place']): boolean =>
  one.line === other.line && one.column === other.column;

/**
 * Panels: the brand's own quiet colour where it can be told from the slide and written on, else a little of the text's
 * colour on the slide's.
 */
function panel(
  quiet: BrandColor | undefined,
  bg1: BrandColor | undefined,
  tx1: BrandColor | undefined,
  ground: Ground,
): BrandColor | undefined {
  const [slide, text] = ground === 'light' ? ['FFFFFF', '000000'] : ['000000', 'FFFFFF'];
  const [below, above] = [bg1?.hex ?? slide, tx1?.hex ?? text];
  if (quiet && contrast(quiet.hex, below) >= 1.05 && contrast(quiet.hex, above) >= 7) return quiet;
  return bg1 && { hex: mixed(below, above, ground === 'light' ? 0.06 : 0.12), place: bg1.place };
}

/**
 * Numerals and rules on covers are accent 2, on the text's colour where slides are light and on panels where they are dark.
 * What could not be seen there changes places with an accent that can be, and that stands for nothing else.
 */
function seenOnDeep({ tx2, bg2, accent2, ...others }: Found, ground: Ground): Found {
  const deep = ground === 'light' ? tx2 : bg2;
  const isSeen = (one: BrandColor | undefined) =>
    deep !== undefined && one !== undefined && contrast(one.hex, deep.hex) >= 3;
  if (!deep || !accent2 || isSeen(accent2)) return {};
  const name = (['accent5', 'accent6'] as const).find((one) => isSeen(others[one]));
  return name ? { accent2: others[name], [name]: accent2 } : {};
}

/** Accents that no purpose gives are the palette's other colours, in order, as far as they are seen on the slide. */
function fromPalette(found: Found, palette: readonly BrandColor[], ground: Ground): ThemeColors {
  const slide = found.bg1?.hex ?? (ground === 'light' ? 'FFFFFF' : '000000');
  const used = new Set(Object.values(found).map((one) => one?.hex));
  const rest = palette.filter(({ hex }, i) => {
    const first = palette.findIndex((one) => one.hex === hex) === i;
    return first && !used.has(hex) && isColorful(hex) && contrast(hex, slide) >= 3;
  });
  const free = accents.map(([name]) => name).filter((name) => !found[name]);
  return Object.fromEntries(free.flatMap((name, i) => (rest[i] ? [[name, rest[i]]] : [])));
}

/** Neither grey nor nearly so. */
function isColorful(hex: string): boolean {
  const parts = channelsOf(hex);
  return Math.max(...parts) - Math.min(...parts) >= 40;
}
