import type { Color, Theme } from '../model/theme.ts';
import { hexByte, hexOf } from '../theme/color-hex.ts';

/** A theme colour as CSS: six hex digits, eight where it is partly clear. */
export function cssColor(theme: Pick<Theme, 'colors'>, color: Color): string {
  const { alpha } = color;
  return `#${hexOf(theme, color)}${alpha === undefined || alpha >= 1 ? '' : hexByte(alpha)}`;
}
