import type { Color, Theme } from '../model/theme.ts';
import { hexOf } from './color-hex.ts';

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The slide's ground or its text colour: whichever reads better on this colour. */
export function inkOn(theme: Pick<Theme, 'colors' | 'roles'>, on: Color): Color {
  const { ground, text } = theme.roles;
  const fill = hexOf(theme, on);
  const [a, b] = [contrast(hexOf(theme, ground), fill), contrast(hexOf(theme, text), fill)];
  return a >= b ? ground : text;
}

/** White reads better on it than black. */
export const isDark = (hex: string): boolean => contrast(hex, 'FFFFFF') > contrast(hex, '000000');

/** A colour between two; `share` of the other, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const parts = [0, 2, 4].map((at) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share);
  });
  return parts
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
