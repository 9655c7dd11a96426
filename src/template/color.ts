/** Colours of DrawingML as they are seen. ECMA-376 part 1, 20.1.2.3. */
import { channelsOf } from '../theme/color-hex.ts';
import type { Paint, SchemeColors } from './model.ts';
import { attr, childrenOf, type Element, num } from './xml.ts';

export interface ColorScope {
  readonly scheme: SchemeColors;
  /** What `phClr` is, in fills that a theme's format list has. */
  readonly placeholder?: Paint | undefined;
}

const names = ['a:srgbClr', 'a:schemeClr', 'a:sysClr', 'a:prstClr', 'a:hslClr', 'a:scrgbClr'];

/** The colour that an element has, as `a:solidFill` does; undefined where there is none. */
export function colorIn(parent: Element | undefined, scope: ColorScope): Paint | undefined {
  const element = childrenOf(parent).find(({ name }) => names.includes(name));
  return element && colorOf(element, scope);
}

export function colorOf(element: Element, scope: ColorScope): Paint | undefined {
  const base = baseOf(element, scope);
  return base && changed(base, childrenOf(element));
}

function baseOf(element: Element, { scheme, placeholder }: ColorScope): Paint | undefined {
  const val = attr(element, 'val') ?? '';
  switch (element.name) {
    case 'a:srgbClr':
      return paint(val);
    case 'a:sysClr':
      return paint(attr(element, 'lastClr') ?? (val === 'window' ? 'FFFFFF' : '000000'));
    case 'a:schemeClr':
      return val === 'phClr' ? placeholder : paint(scheme[val]);
    case 'a:prstClr':
      return paint(presets[val] ?? '000000');
    case 'a:hslClr': {
      const part = (name: string) => (num(element, name) ?? 0) / 100_000;
      return { hex: fromHsl([(num(element, 'hue') ?? 0) / 21_600_000, part('sat'), part('lum')]), alpha: 1 };
    }
    default: {
      const part = (name: string) => linearToHex((num(element, name) ?? 0) / 100_000);
      return { hex: part('r') + part('g') + part('b'), alpha: 1 };
    }
  }
}

const paint = (hex: string | undefined): Paint | undefined =>
  hex !== undefined && /^[\da-f]{6}$/i.test(hex) ? { hex: hex.toUpperCase(), alpha: 1 } : undefined;

/** Of the preset names, those that are in use; they are CSS's. */
const presets: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  grey: '808080',
  ltGray: 'D3D3D3',
  dkGray: 'A9A9A9',
  silver: 'C0C0C0',
  orange: 'FFA500',
  navy: '000080',
};

/** Transforms in their order. */
function changed(base: Paint, transforms: readonly Element[]): Paint {
  let { hex, alpha } = base;
  for (const one of transforms) {
    const val = (num(one, 'val') ?? 0) / 100_000;
    if (one.name === 'a:alpha') alpha = val;
    else if (one.name === 'a:alphaMod') alpha *= val;
    else if (one.name === 'a:tint') hex = mixLinear(hex, 'FFFFFF', val);
    else if (one.name === 'a:shade') hex = mixLinear(hex, '000000', val);
    else if (one.name === 'a:inv') hex = hex.replace(/../g, (two) => toHex(255 - Number.parseInt(two, 16)));
    else if (one.name === 'a:gray') hex = gray(hex);
    else hex = inHsl(hex, one.name.slice(2), val);
  }
  return { hex, alpha: Math.min(1, Math.max(0, alpha)) };
}

function inHsl(hex: string, name: string, val: number): string {
  const [, part, how] = /^(hue|sat|lum)(Mod|Off)?$/.exec(name) ?? [];
  if (part === undefined) return hex;
  const hsl = toHsl(hex);
  const i = ['hue', 'sat', 'lum'].indexOf(part);
  // A hue is in sixty-thousandths of a degree, though its factor is a percentage.
  const amount = part === 'hue' && how !== 'Mod' ? (val * 100_000) / 21_600_000 : val;
  const before = hsl[i] ?? 0;
  const next = how === 'Mod' ? before * amount : how === 'Off' ? before + amount : amount;
  hsl[i] = part === 'hue' ? ((next % 1) + 1) % 1 : Math.min(1, Math.max(0, next));
  return fromHsl(hsl);
}

type Three = [number, number, number];

const toHex = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

const channels = (hex: string): Three => channelsOf(hex).map((part) => part / 255) as Three;

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const linearToHex = (part: number): string =>
  toHex(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055));

/** `amount` of a colour, the rest of another, in linear light as PowerPoint tints and shades. */
function mixLinear(hex: string, other: string, amount: number): string {
  const rest = channels(other);
  return channels(hex)
    .map((part, i) => linearToHex(toLinear(part) * amount + (rest[i] ?? 0) * (1 - amount)))
    .join('');
}

function gray(hex: string): string {
  const [r, g, b] = channels(hex);
  return toHex(255 * (0.299 * r + 0.587 * g + 0.114 * b)).repeat(3);
}

function toHsl(hex: string): Three {
  const [r, g, b] = channels(hex);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [lum, span] = [(max + min) / 2, max - min];
  if (span === 0) return [0, 0, lum];
  const sat = span / (1 - Math.abs(2 * lum - 1));
  const turn = max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [turn / 6, sat, lum];
}

function fromHsl([hue, sat, lum]: Three): string {
  const at = (n: number): string => {
    const k = (n + hue * 12) % 12;
    return toHex(255 * (lum - sat * Math.min(lum, 1 - lum) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return at(0) + at(8) + at(4);
}
