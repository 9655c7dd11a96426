/** What a layout's drawing and pictures look like where text stands on them: their pixels, few of them. */
import { createRequire } from 'node:module';
import type { Rect, Size } from '../model/theme.ts';
import { Archive } from '../ooxml/archive.ts';
import { contrast } from '../theme/contrast.ts';
import type { Art, Template } from './model.ts';
import { wholeSvg } from './whole-svg.ts';

/** Colours as six hex digits, each of a square of the slide within a place; none where it is off the slide. */
export type ColorsIn = (rect: Rect) => readonly string[];

const require = createRequire(import.meta.url);

/** Enough to tell a bar from its ground. */
const widthPx = 96;

interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Undefined where the drawing is one that cannot be drawn. */
export function colorsOf(art: Art, template: Template): ColorsIn | undefined {
  const archive = new Archive(template.file);
  try {
    const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
    const image = new Resvg(wholeSvg(art, template.size, archive), {
      fitTo: { mode: 'width', value: widthPx },
      font: { loadSystemFonts: false },
      background: `#${art.ground.hex}`,
    }).render();
    return (rect) => squaresIn(image, rect, template.size);
  } catch {
    return undefined;
  } finally {
    archive.close();
  }
}

function squaresIn({ width, height, pixels }: Rendered, rect: Rect, slide: Size): readonly string[] {
  const [left, right] = [rect.x, rect.x + rect.w].map((x) => Math.round((x / slide.w) * width));
  const [top, bottom] = [rect.y, rect.y + rect.h].map((y) => Math.round((y / slide.h) * height));
  const found: string[] = [];
  for (let y = Math.max(0, top ?? 0); y < Math.min(height, bottom ?? 0); y++)
    for (let x = Math.max(0, left ?? 0); x < Math.min(width, right ?? 0); x++) {
      const at = 4 * (y * width + x);
      found.push(
        Buffer.from(pixels.subarray(at, at + 3))
          .toString('hex')
          .toUpperCase(),
      );
    }
  return found;
}

/** The colour between all of them; undefined of none. */
export function averageOf(colors: readonly string[]): string | undefined {
  if (colors.length === 0) return undefined;
  const sums = [0, 0, 0];
  for (const hex of colors)
    for (const i of [0, 1, 2]) sums[i] = (sums[i] ?? 0) + Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return sums
    .map((sum) => Math.round(sum / colors.length))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The one of some inks that is read on most of what it stands on. */
export function bestInk(inks: readonly [string, ...string[]], on: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const hex of on) counts.set(hex, (counts.get(hex) ?? 0) + 1);
  const read = (ink: string): number =>
    [...counts].reduce((sum, [hex, n]) => sum + n * Math.min(7, contrast(ink, hex)), 0);
  return inks.reduce((best, ink) => (read(ink) > read(best) ? ink : best));
}
