import type { Color, Theme } from '../model/theme.ts';

/** A theme colour as CSS: six hex digits, eight where it is partly clear. */
export function cssColor({ colors }: Pick<Theme, 'colors'>, { name, alpha }: Color): string {
  const opacity = alpha === undefined || alpha >= 1 ? '' : hexByte(alpha);
  return `#${colors[name]}${opacity}`;
}

const hexByte = (share: number): string =>
  Math.round(Math.max(0, share) * 255)
    .toString(16)
    .padStart(2, '0');
