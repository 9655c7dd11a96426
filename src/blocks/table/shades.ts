/** Colours behind words in cells: the main colour, as much lighter or darker as keeps the words well read. */
import type { Color, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast, isDark, luminance, mixed } from '../../theme/contrast.ts';

type Colors = Pick<Theme, 'colors' | 'roles'>;

/** What WCAG asks of text. */
const readable = 4.5;
const [faintest, strongest] = [0.08, 0.7];

/** As PowerPoint's palette has lighter and darker ones of a colour: `keep` of it, from 0 to 1, on the slide's ground. */
function tinted(color: Color, keep: number, { colors, roles }: Colors): Color {
  const share = Math.round(keep * 100) / 100;
  if (color.hex !== undefined) return { ...color, alpha: share };
  const { name } = color;
  return isDark(hexOf({ colors }, roles.ground))
    ? { name, lumMod: share }
    : { name, lumMod: share, lumOff: Math.round((1 - share) * 100) / 100 };
}

/** How much of a colour a ground may have, so that text on it is still read. */
function most(color: Color, theme: Colors): number {
  const text = hexOf(theme, theme.roles.onPanel);
  for (let keep = strongest; keep > faintest; keep -= 0.02)
    if (contrast(seen(tinted(color, keep, theme), theme), text) >= readable) return keep;
  return faintest;
}

/** On the slide's ground, where a thinned colour lets it through. */
const seen = (color: Color, theme: Colors): string =>
  mixed(hexOf(theme, theme.roles.ground), hexOf(theme, color), color.alpha ?? 1);

/** How little of a colour still parts it from the ground: on a dark one less would be darker than that. */
function least(color: Color, theme: Colors): number {
  const ground = hexOf(theme, theme.roles.ground);
  if (!isDark(ground)) return faintest;
  let keep = faintest;
  while (keep < strongest && luminance(seen(tinted(color, keep, theme), theme)) < 1.2 * luminance(ground))
    keep += 0.02;
  return keep;
}

/** A colour as strong as `share` says, from 0 to 1. */
function shaded(color: Color, share: number, theme: Colors): Color {
  const from = least(color, theme);
  return tinted(color, from + share * Math.max(0, most(color, theme) - from), theme);
}

/** Of a bar in a cell; on a colour of the cell's own it is stronger than that. */
export const barColor = (onColor: boolean, theme: Colors): Color =>
  shaded(theme.roles.accent, onColor ? 0.85 : 0.35, theme);

/** Behind what stands out. */
export const strongColor = (theme: Colors): Color => shaded(theme.roles.accent, 0.35, theme);

/** Of a share in per cent; of one below 0 in the second colour. */
export function shadeColor(share: number | undefined, theme: Colors): Color | undefined {
  if (share === undefined) return undefined;
  const { accent, series } = theme.roles;
  return shaded(share < 0 ? (series[1] ?? accent) : accent, Math.abs(share) / 100, theme);
}
