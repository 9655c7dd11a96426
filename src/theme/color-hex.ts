import type { Color, Theme } from '../model/theme.ts';

/** A theme colour as six hex digits, without its alpha: lighter or darker as `lumMod` and `lumOff` say. */
export function hexOf(
  { colors }: Pick<Theme, 'colors'>,
  { name, lumMod = 1, lumOff = 0, hex: seen }: Pick<Color, 'name' | 'lumMod' | 'lumOff' | 'hex'>,
): string {
  const hex = seen ?? colors[name];
  if (lumMod === 1 && lumOff === 0) return hex;
  const parts = channelsOf(hex).map((part) => part / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (most + least) / 2;
  const changed = Math.min(1, Math.max(0, lightness * lumMod + lumOff));
  // Hue and saturation stay: all parts keep their share of the chroma. https://www.w3.org/TR/css-color-3/#hsl-color
  const stretch = lightness === 0 || lightness === 1 ? 0 : chromaAt(changed) / chromaAt(lightness);
  return parts.map((part) => hexByte(changed + (part - lightness) * stretch)).join('');
}

/** The chroma of full saturation at a lightness. */
const chromaAt = (lightness: number): number => 1 - Math.abs(2 * lightness - 1);

/** Red, green and blue of six hex digits, each from 0 to 255. */
export const channelsOf = (hex: string): readonly [r: number, g: number, b: number] => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
};

/** A share of 255 as two hex digits. */
export const hexByte = (share: number): string =>
  Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
