import type { Color, Theme } from '../model/theme.ts';
import { channelsOf, hexOf } from './color-hex.ts';

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const before = luminances.get(hex);
  if (before !== undefined) return before;
  const [r, g, b] = channelsOf(hex);
  const made = luminanceOf(linear(r), linear(g), linear(b));
  luminances.set(hex, made);
  return made;
}

/** A deck has few colours, and asks for each many times. */
const luminances = new Map<string, number>();

/** Of linear light. */
export const luminanceOf = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The light of a channel from 0 to 255, as a share. */
export function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** For words that are not large: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const readable = 4.5;

/**
 * The slide's ground or its text colour, whichever reads better on this colour; on a middling one the darker of them made
 * darker, or the lighter lighter.
 */
export function inkOn(theme: Pick<Theme, 'colors' | 'roles'>, on: Color): Color {
  const { ground, text } = theme.roles;
  const fill = hexOf(theme, on);
  const reads = (one: Color) => contrast(hexOf(theme, one), fill);
  const best = reads(ground) >= reads(text) ? ground : text;
  if (reads(best) >= readable) return best;
  const [dark, light] =
    luminance(hexOf(theme, ground)) < luminance(hexOf(theme, text)) ? [ground, text] : [text, ground];
  const further = [0.6, 0.3, 0].flatMap((kept): Color[] => [
    { ...dark, lumMod: kept * (dark.lumMod ?? 1), lumOff: kept * (dark.lumOff ?? 0) },
    { ...light, lumMod: kept * (light.lumMod ?? 1), lumOff: 1 - kept + kept * (light.lumOff ?? 0) },
  ]);
  return further.find((one) => reads(one) >= readable) ?? best;
}

/** White reads better on it than black. */
export const isDark = (hex: string): boolean => contrast(hex, 'FFFFFF') > contrast(hex, '000000');

/** A colour between two; `share` of the other, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const to = channelsOf(other);
  return channelsOf(one)
    .map((part, i) => Math.round(part + ((to[i] ?? 0) - part) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
