/**
 * The veil between a picture and the words on it: in the ground's colour, over all words as thick as the picture needs,
 * and thinning out where there are none. Runs in Node and in browsers alike.
 */
import type { Fade } from '../model/box.ts';
import type { Color, Layout, Rect, Theme } from '../model/theme.ts';
import { channelsOf, hexOf } from './color-hex.ts';
import { contrast, linear, luminance, luminanceOf } from './contrast.ts';

/** Red, green and blue, each from 0 to 255. */
export type Pixel = readonly [r: number, g: number, b: number];

/** All over the picture but for a stretch along one of its sides, within which it thins out to nothing. */
export interface Scrim {
  /** Where the words leave the picture free, as shares of its height or width. */
  readonly free?: { readonly axis: Fade['axis']; readonly from: number; readonly to: number };
  /** Where words are, from 0 to 1. */
  readonly opacity: number;
}

/** What is to be read on a picture: the pixels below it, its colour, and how much it must differ (WCAG 2.2, 1.4.3). */
export interface Reading {
  readonly pixels: readonly Pixel[];
  readonly hex: string;
  readonly least: number;
}

/** Text is large from 24 points on, or 19 if it is bold: as CSS counts them, since a slide may be shown so small. */
export const leastContrast = (size: number, bold: boolean): number =>
  size >= 24 || (bold && size >= 19) ? 3 : 4.5;

/** How many of the pixels may be nearer to the ink than they should: specks, smaller together than half a letter. */
const specks = 0.005;

/**
 * The least opacity, in hundredths, with which all of this is read; 1 where even the bare ground is too near to an ink. A
 * veil may bring a picture nearer to an ink before it takes it further away, so that what lies below is tried too.
 */
export function leastOpacity(readings: readonly Reading[], ground: string): number {
  const veil = channelsOf(ground);
  const isRead = (hundredths: number): boolean =>
    readings.every((one) => isReadThrough(one, veil, hundredths / 100));
  if (isRead(0)) return 0;
  let opacity = 100;
  while (opacity > 1 && isRead(opacity - 1)) opacity--;
  return opacity / 100;
}

function isReadThrough({ pixels, hex, least }: Reading, veil: Pixel, share: number): boolean {
  const ink = luminance(hex) + 0.05;
  const allowed = Math.floor(pixels.length * specks);
  let failed = 0;
  for (const pixel of pixels) {
    const seen = mixedLuminance(pixel, veil, share) + 0.05;
    const ratio = seen > ink ? seen / ink : ink / seen;
    if (ratio < least && ++failed > allowed) return false;
  }
  return true;
}

/** Any picture at all may be black here and white there. */
export const anyPicture: readonly Pixel[] = [
  [0, 0, 0],
  [255, 255, 255],
];

/** By a table: pictures have many pixels. */
const lights = Float64Array.from({ length: 256 }, (_, channel) => linear(channel));

/** Browsers and PowerPoint mix colours as they are written. */
function mixedLuminance(pixel: Pixel, veil: Pixel, share: number): number {
  const mixed = (i: 0 | 1 | 2): number => lights[Math.round(pixel[i] + (veil[i] - pixel[i]) * share)] ?? 0;
  return luminanceOf(mixed(0), mixed(1), mixed(2));
}

type Look = Pick<Theme, 'colors' | 'roles' | 'styles'>;

/**
 * A veil over all of a picture of which nothing is known, for all that may be written on a layout. Colours that are read on
 * its ground only where they are large are taken to be so.
 */
function wholeScrim(theme: Look, { regions, styles }: Layout, ground: string): Scrim {
  const own = { ...theme.styles, ...styles };
  const readings = regions.flatMap(({ color, style }): Reading[] => {
    const ink = color ?? own[style]?.color;
    const hex = ink && hexOf(theme, ink);
    const bare = hex ? contrast(hex, ground) : 0;
    return hex && bare >= 3 ? [{ pixels: anyPicture, hex, least: bare < 4.5 ? 3 : 4.5 }] : [];
  });
  return { opacity: leastOpacity(readings, ground) };
}

/** Room around words, and how far a veil takes to thin out, as shares of the picture. */
const around = 0.025;
const ramp = 0.3;

/** The longest stretch of the picture without words, down it or across; none where that is hardly longer than a line. */
export function freeBeside(words: readonly Rect[], picture: Rect): Scrim['free'] {
  const down = words.map(
    ({ y, h }) => [(y - picture.y) / picture.h, (y + h - picture.y) / picture.h] as const,
  );
  const across = words.map(
    ({ x, w }) => [(x - picture.x) / picture.w, (x + w - picture.x) / picture.w] as const,
  );
  const found = [
    { axis: 'down' as const, ...longestGap(down) },
    { axis: 'across' as const, ...longestGap(across) },
  ];
  const [best] = found.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return best && best.to - best.from > ramp / 2 ? best : undefined;
}

function longestGap(spans: readonly (readonly [from: number, to: number])[]) {
  let gap = { from: 0, to: 0 };
  let end = 0;
  const longer = (to: number) => {
    if (to - end > gap.to - gap.from) gap = { from: end, to };
  };
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    longer(from - around);
    end = Math.max(end, to + around);
  }
  longer(1);
  return gap;
}

export interface Veil {
  readonly rect: Rect;
  readonly fade: Fade;
}

/**
 * The veil as rectangles that each thin out in one direction alone: before the free stretch, and after it. Programs differ
 * in what they make of gradients that do more.
 */
export function veilsOver({ free, opacity }: Scrim, rect: Rect): readonly Veil[] {
  if (!free) return [{ rect, fade: { axis: 'down', stops: [{ at: 0, alpha: opacity }] } }];
  const { axis, from, to } = free;
  const both = from > 0 && to < 1;
  const reach = Math.min(ramp, (to - from) / (both ? 2 : 1));
  const part = (start: number, end: number): Rect =>
    axis === 'down'
      ? { ...rect, y: rect.y + start * rect.h, h: (end - start) * rect.h }
      : { ...rect, x: rect.x + start * rect.w, w: (end - start) * rect.w };
  const full = { alpha: opacity };
  const none = { alpha: 0 };
  return [
    ...(from > 0
      ? [
          {
            rect: part(0, from + reach),
            fade: {
              axis,
              stops: [
                { at: 0, ...full },
                { at: rounded(from / (from + reach)), ...full },
                { at: 1, ...none },
              ],
            },
          },
        ]
      : []),
    ...(to < 1
      ? [
          {
            rect: part(to - reach, 1),
            fade: {
              axis,
              stops: [
                { at: 0, ...none },
                { at: rounded(reach / (1 - to + reach)), ...full },
                { at: 1, ...full },
              ],
            },
          },
        ]
      : []),
  ];
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/**
 * In the front matter, in whole per cent: the free stretch, how opaque the rest is, and how opaque in the theme that the
 * web deck is switched to.
 */
export interface WrittenScrim {
  readonly down?: readonly [from: number, to: number];
  readonly across?: readonly [from: number, to: number];
  readonly opacity: number;
  readonly switched?: number;
}

export function writeScrim({ free, opacity }: Scrim, switched: number | undefined): WrittenScrim {
  return {
    ...(free && { [free.axis]: [Math.ceil(free.from * 100), Math.floor(free.to * 100)] }),
    opacity: Math.round(opacity * 100),
    ...(switched !== undefined && { switched: Math.round(switched * 100) }),
  };
}

/** What a slide's front matter says of it; undefined where it says nothing that is one. */
function writtenScrim({ scrim }: Readonly<Record<string, unknown>>, isSwitched: boolean): Scrim | undefined {
  if (typeof scrim !== 'object' || scrim === null) return undefined;
  const said = scrim as Readonly<Record<string, unknown>>;
  const opacity = (isSwitched ? share(said['switched']) : undefined) ?? share(said['opacity']);
  if (opacity === undefined) return undefined;
  const [free] = (['down', 'across'] as const).flatMap((axis) => {
    const [from, to] = Array.isArray(said[axis]) ? said[axis].map(share) : [];
    return from !== undefined && to !== undefined && to > from ? [{ axis, from, to }] : [];
  });
  return { ...(free && { free }), opacity };
}

const share = (percent: unknown): number | undefined =>
  typeof percent === 'number' && percent >= 0 && percent <= 100 ? percent / 100 : undefined;

interface Ground {
  readonly layout: Layout;
  readonly ground: Color;
  /** The deck is shown in its theme's counterpart. */
  readonly isSwitched?: boolean;
}

/** The veil of a slide on what fills its ground, by its front matter or all over it. */
export function veilsOf(
  frontmatter: Readonly<Record<string, unknown>>,
  rect: Rect,
  theme: Look,
  { layout, ground, isSwitched = false }: Ground,
): readonly Veil[] {
  const scrim = writtenScrim(frontmatter, isSwitched) ?? wholeScrim(theme, layout, hexOf(theme, ground));
  return scrim.opacity > 0 ? veilsOver(scrim, rect) : [];
}
