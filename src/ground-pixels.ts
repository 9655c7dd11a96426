/** What is seen of a slide's ground, its picture or map: pixels, a few for each letter that may stand there. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Box, ImageBox, PathStep, ShapeBox } from './model/box.ts';
import type { Color, Rect, Size, Theme } from './model/theme.ts';
import { pictureKind, pictureProblem } from './picture-size.ts';
import { Recent } from './text/recent.ts';
import { cleanSvg } from './text/svg.ts';
import { hexOf } from './theme/color-hex.ts';
import type { Pixel } from './theme/scrim.ts';

/** The pixels within a place of the slide. */
export type PixelsIn = (rect: Rect) => readonly Pixel[];

const require = createRequire(import.meta.url);

/** A square's side in points: as wide as a stroke of a letter. Finer patterns are seen as their mean. */
const square = 4;

interface Squares {
  readonly across: number;
  readonly down: number;
  readonly colors: readonly Pixel[];
}

/** A large picture takes a second: it is read once, until its file changes. */
const known = new Recent<Squares | undefined>(16);

/** Undefined where a picture cannot be read. */
export function groundPixels(boxes: readonly Box[], ground: Color, theme: Theme): PixelsIn | undefined {
  const parts = boxes.flatMap((box) => shown(box));
  const files = parts.filter((part) => part.type === 'image').map(({ file }) => [file, versionOf(file)]);
  const colors = parts.map((part) => (part.type === 'shape' ? [paint(part.fill, theme), part.line] : []));
  const key = JSON.stringify([parts, files, colors, hexOf(theme, ground), theme.colors, theme.size]);
  const squares = known.get(key, () => squaresOf(parts, ground, theme));
  return squares && ((rect) => within(squares, rect));
}

const versionOf = (file: string): readonly number[] => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? [stats.size, stats.mtimeMs] : [];
};

function shown(box: Box): (ImageBox | ShapeBox)[] {
  if (box.type === 'group') return box.children.flatMap((child) => shown(child));
  return box.type === 'image' || box.type === 'shape' ? [box] : [];
}

function squaresOf(
  parts: readonly (ImageBox | ShapeBox)[],
  ground: Color,
  theme: Theme,
): Squares | undefined {
  const { w, h } = theme.size;
  const drawn = parts.map((part) => (part.type === 'image' ? pictureSvg(part) : shapeSvg(part, theme)));
  if (drawn.includes(undefined)) return undefined;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<rect width="${w}" height="${h}" fill="#${hexOf(theme, ground)}"/>${drawn.join('')}</svg>`;
  try {
    const { Resvg } = require('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
    const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    return means({ w: width, h: height }, pixels);
  } catch {
    return undefined;
  }
}

/** The mean of each square. */
function means({ w, h }: Size, pixels: Uint8Array): Squares {
  const [across, down] = [Math.ceil(w / square), Math.ceil(h / square)];
  const sums = new Float64Array(across * down * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = 4 * (Math.floor(y / square) * across + Math.floor(x / square));
      const from = 4 * (y * w + x);
      for (let i = 0; i < 3; i++) sums[at + i] = (sums[at + i] ?? 0) + (pixels[from + i] ?? 0);
      sums[at + 3] = (sums[at + 3] ?? 0) + 1;
    }
  const colors = Array.from({ length: across * down }, (_, n): Pixel => {
    const mean = (i: number) => (sums[4 * n + i] ?? 0) / (sums[4 * n + 3] || 1);
    return [mean(0), mean(1), mean(2)];
  });
  return { across, down, colors };
}

function within({ across, down, colors }: Squares, { x, y, w, h }: Rect): Pixel[] {
  const found: Pixel[] = [];
  for (let row = Math.max(0, Math.floor(y / square)); row < Math.min(down, (y + h) / square); row++)
    for (let n = Math.max(0, Math.floor(x / square)); n < Math.min(across, (x + w) / square); n++) {
      const color = colors[row * across + n];
      if (color) found.push(color);
    }
  return found;
}

/** Cut as the box says. Undefined where the file is no picture that both outputs show, which is told elsewhere. */
function pictureSvg({ file, rect, crop: { l, t, r, b } }: ImageBox): string | undefined {
  if (pictureProblem(file) !== undefined) return undefined;
  const bytes = readFileSync(file);
  const kind = pictureKind(file);
  const shown = kind === 'svg' ? cleanSvg(bytes.toString('utf8'))?.svg : bytes;
  if (shown === undefined) return undefined;
  const type = { svg: 'svg+xml', jpg: 'jpeg' }[kind] ?? kind;
  const data = Buffer.from(shown).toString('base64');
  const [w, h] = [rect.w / (1 - l - r), rect.h / (1 - t - b)];
  return (
    `<svg x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}">` +
    `<image x="${-l * w}" y="${-t * h}" width="${w}" height="${h}" preserveAspectRatio="none"` +
    ` href="data:image/${type};base64,${data}"/></svg>`
  );
}

function shapeSvg({ rect, geometry, paths = [], fill, line }: ShapeBox, theme: Theme): string {
  const stroke = line ? ` stroke="#${hexOf(theme, line.color)}" stroke-width="${line.width}"` : '';
  const look = `${paint(fill, theme)}${stroke}`;
  if (geometry !== 'freeform') {
    const { x, y, w, h } = rect;
    return geometry === 'ellipse'
      ? `<ellipse cx="${x + w / 2}" cy="${y + h / 2}" rx="${w / 2}" ry="${h / 2}"${look}/>`
      : `<rect x="${x}" y="${y}" width="${w}" height="${h}"${look}/>`;
  }
  return paths
    .map(
      (path) =>
        `<path fill-rule="evenodd" d="${path.map((step: PathStep) => step.join(' ')).join(' ')}"${look}/>`,
    )
    .join('');
}

const paint = (fill: Color | undefined, theme: Theme): string =>
  fill ? ` fill="#${hexOf(theme, fill)}" fill-opacity="${fill.alpha ?? 1}"` : ' fill="none"';
