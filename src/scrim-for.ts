/** How much of a veil a slide's picture needs for the words on it. */
import { dirname, resolve } from 'node:path';
import { completed } from './blocks/outside.ts';
import { groundPixels } from './ground-pixels.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation, Slide } from './model/tree.ts';
import { hasCjkPunctuation, type Inked, inkedIn, slideContent } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import { hexOf } from './theme/color-hex.ts';
import { placedRect } from './theme/grid.ts';
import { onLayout } from './theme/on-layout.ts';
import {
  anyPicture,
  freeBeside,
  leastContrast,
  leastOpacity,
  type Pixel,
  type Reading,
  type Scrim,
  type WrittenScrim,
  writeScrim,
} from './theme/scrim.ts';
import { completeFigures } from './tree/figures.ts';

interface Options {
  readonly root: string;
  readonly language: string;
  /** What the web deck is switched to, asked for where it is wanted. */
  readonly switched: () => Theme | undefined;
}

/** What the front matter of such a slide says; undefined of one without anything on its ground. */
export function scrimFor(
  presentation: Presentation,
  theme: Theme,
  options: Options,
): WrittenScrim | undefined {
  const [slide] = presentation.slides;
  if (!slide || !hasGround(slide, theme)) return undefined;
  const folder = dirname(resolve(options.root, presentation.file));
  const { presentation: whole } = completeFigures(presentation, ({ kind, spec }) =>
    completed(kind, spec, folder, options.root),
  );
  const own = scrimIn(whole, theme, options);
  const other = options.switched();
  return own && writeScrim(own, other && scrimIn(whole, other, options)?.opacity);
}

function hasGround(slide: Slide, theme: Theme): boolean {
  const { layout, regions } = slideContent(slide, theme);
  return layout.regions.some(({ name, ground }) => ground && regions.has(name));
}

function scrimIn(presentation: Presentation, theme: Theme, { root, language }: Options): Scrim | undefined {
  const [slide] = presentation.slides;
  const [placed] = placeDeck(presentation, theme, { root, language });
  if (!slide || !placed) return undefined;
  const { layout } = slideContent(slide, theme);
  const region = layout.regions.find(({ ground, name }) => ground && placed.placed.filled.includes(name));
  const { boxes } = placed.placed;
  const picture = boxes[0];
  if (!region?.ground || !picture) return undefined;
  const ground = hexOf(theme, region.ground);
  const rect = placedRect(region, layout.grid ?? theme.grid, new Set(placed.placed.filled));
  const seen = onLayout(theme, layout);
  const words = inkedIn(boxes.slice(1), seen, hasCjkPunctuation(language)).flatMap((one) => {
    const shared = sharedPart(one.rect, rect);
    return shared ? [{ ...one, rect: shared }] : [];
  });
  const pixels = groundPixels([picture], region.ground, theme);
  const readings = words.flatMap((one) => readingsOf(one, pixels?.(one.rect) ?? anyPicture, theme));
  const free = freeBeside(
    words.map((one) => one.rect),
    rect,
  );
  return { ...(free && { free }), opacity: leastOpacity(readings, ground) };
}

/** Once for each colour. */
const readingsOf = ({ colors, size, bold }: Inked, pixels: readonly Pixel[], theme: Theme): Reading[] =>
  [...new Set(colors.map((color) => hexOf(theme, color)))].map((hex) => ({
    pixels,
    hex,
    least: leastContrast(size, bold),
  }));

type Rect = Inked['rect'];

function sharedPart(a: Rect, b: Rect): Rect | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
}
