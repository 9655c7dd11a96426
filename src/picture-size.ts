import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { imageSize } from 'image-size';
import type { Refusal } from './diagnostics/catalogue.ts';
import { over, TooLarge } from './diagnostics/too-large.ts';
import { limits } from './model/limits.ts';
import type { Size } from './model/theme.ts';
import { cleanSvg, type Svg } from './text/svg.ts';
import type { FindPicture } from './tree/pictures.ts';

/** A picture's own width and height in pixels; undefined for what is no picture or cannot be read. */
export function pictureSize(file: string): Size | undefined {
  return measured(file)?.size;
}

/** `png`, `jpg`, `svg` and so on, by what is in the file; empty for what is no picture. */
export const pictureKind = (file: string): string =>
  measured(file)?.kind ?? (extname(file).toLowerCase() === '.svg' ? 'svg' : '');

/** Kinds that every PowerPoint shows. */
const shown: readonly string[] = ['png', 'jpg', 'gif', 'svg'];

/** What is wrong with a picture for PowerPoint, by its own bytes; undefined where it shows it. */
export function pictureProblem(file: string): Refusal | undefined {
  const judged = judge(file);
  return 'problem' in judged ? judged : undefined;
}

/** A picture at `url` that PowerPoint shows, and what of it is left out; or what is wrong with it. */
export function foundPicture(file: string, url: string): ReturnType<FindPicture> {
  const judged = judge(file);
  if ('problem' in judged) return judged;
  return judged.cleaned ? { url, lost: 'scripts and what it loads from elsewhere are left out' } : { url };
}

/** What is wrong with a picture; else whether something of it is left out. */
function judge(file: string): Refusal | Pick<Svg, 'cleaned'> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return { problem: stats ? 'is not a file' : 'is not there' };
  if (stats.size > limits.picture.most) return over('picture', stats.size);
  const kind = pictureKind(file);
  if (!shown.includes(kind))
    return { problem: 'is of a kind that PowerPoint does not show', hint: 'save it as PNG or JPEG' };
  if (kind === 'svg') {
    if (stats.size > limits.vector.most) return over('vector', stats.size);
    return readSvg(file);
  }
  const size = pictureSize(file);
  const pixels = size ? size.w * size.h : 0;
  return pixels > limits.pixels.most ? over('pixels', pixels) : { cleaned: false };
}

function readSvg(file: string): Svg | Refusal {
  try {
    return (
      cleanSvg(readFileSync(file, 'utf8')) ?? {
        problem: 'is no SVG that can be read',
        hint: 'save it as plain SVG or PNG',
      }
    );
  } catch (error) {
    if (error instanceof TooLarge) return over(error.limit, error.amount);
    throw error;
  }
}

interface Measured {
  readonly size: Size;
  readonly kind: string;
}

/** A deck shows few pictures, but places each of them several times. A changed file is read again. */
const known = new Map<string, Measured & { readonly version: string }>();

function measured(file: string): Measured | undefined {
  try {
    const { mtimeMs, size: bytes } = statSync(file);
    const version = `${mtimeMs} ${bytes}`;
    const before = known.get(file);
    if (before?.version === version) return before;
    const { width, height, orientation = 1, type } = imageSize(readFileSync(file));
    if (!width || !height || type === undefined) return undefined;
    // Cameras held upright: from 5 on, EXIF says that the picture lies on its side.
    const size = orientation >= 5 ? { w: height, h: width } : { w: width, h: height };
    known.set(file, { size, kind: type, version });
    return { size, kind: type };
  } catch {
    return undefined; // Missing pictures and wrong kinds are reported where they are named.
  }
}
