/** Photographs as a deck shows them: cut to the part that is seen, and with no more pixels than are seen. */
import { extname } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { uncut } from './blocks/image/frame.ts';
import { hashOf } from './hashed-file.ts';
import { readInUse } from './in-use.ts';
import { keep, keptIn } from './kept-in.ts';
import type { Box, ImageBox } from './model/box.ts';
import type { Size } from './model/theme.ts';
import { pictureSize } from './picture-size.ts';

/** What a deck shows of a picture's file. */
export interface Shown {
  /** Parts that are seen nowhere, 0 to 1 of the picture's own size. */
  readonly crop: ImageBox['crop'];
  /** Of the whole picture, what is cut off too, where it is shown largest. In points. */
  readonly size: Size;
}

/** The part of a picture that is kept, and as how many pixels. */
interface Cut {
  readonly part: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly to: { readonly width: number; readonly height: number };
  /** Something is cut off. */
  readonly less: boolean;
}

/** Sharp on a projector: pixels for each point of a slide. */
const density = 2;

/** Of a picture of which nothing is known, any part may fill a slide of 16:9. In points. */
const slide = { long: 960, short: 540 };

/** Pixels saved that are worth setting a picture anew, 0 to 1 of all. */
const worth = 0.35;

/** Files as cameras and programs save them; others may move, or be drawings. */
const photographs: readonly string[] = ['.jpg', '.jpeg', '.png'];

export const isPhotograph = (file: string): boolean => photographs.includes(extname(file).toLowerCase());

/** What boxes show of their pictures, by the files' paths. What is cut in more than one way is kept whole. */
export function shownPictures(boxes: readonly Box[]): Map<string, Shown> {
  const found = new Map<string, Shown>();
  for (const { file, rect, crop } of boxes.flatMap(imagesIn)) {
    if (!isPhotograph(file)) continue;
    const { l, t, r, b } = crop;
    const size = { w: rect.w / (1 - l - r), h: rect.h / (1 - t - b) };
    const before = found.get(file);
    if (!before) found.set(file, { crop, size });
    else {
      const larger = size.w > before.size.w ? size : before.size;
      found.set(file, { crop: alike(crop, before.crop) ? before.crop : uncut, size: larger });
    }
  }
  return found;
}

/** Pictures among boxes: one with callouts is in a group with them. */
export const imagesIn = (box: Box): readonly ImageBox[] =>
  box.type === 'group' ? box.children.flatMap(imagesIn) : box.type === 'image' ? [box] : [];

const alike = (one: ImageBox['crop'], other: ImageBox['crop']): boolean =>
  (['l', 't', 'r', 'b'] as const).every((side) => Math.abs(one[side] - other[side]) < 0.001);

/** Whether what is cut off of a photograph is left out of its file. */
export const isCut = (file: string, bytes: Uint8Array, shown: Shown): boolean =>
  cutOf(file, bytes, shown)?.less ?? false;

/** Undefined where the file may stay as it is. */
function cutOf(file: string, bytes: Uint8Array, shown: Shown | undefined): Cut | undefined {
  const size = isPhotograph(file) && !isAnimated(bytes) ? pictureSize(file) : undefined;
  if (!size) return undefined;
  const { l, t, r, b } = shown?.crop ?? uncut;
  const scale = Math.min(1, (density * (shown?.size ?? filling(size)).w) / size.w);
  const [left, top] = [Math.floor(l * size.w), Math.floor(t * size.h)];
  const width = Math.max(1, Math.min(size.w - left, Math.ceil((1 - l - r) * size.w)));
  const height = Math.max(1, Math.min(size.h - top, Math.ceil((1 - t - b) * size.h)));
  if (1 - (width * height * scale ** 2) / (size.w * size.h) < worth) return undefined;
  const to = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  return { part: { left, top, width, height }, to, less: width < size.w || height < size.h };
}

function filling({ w, h }: Size): Size {
  const [width, height] = w >= h ? [slide.long, slide.short] : [slide.short, slide.long];
  const scale = Math.max(width / w, height / h);
  return { w: w * scale, h: h * scale };
}

/**
 * The bytes of a picture's file, or of the part of it that is seen, in the same format, upright and with its colour
 * profile. What was cut before is not cut again. A file that cannot be read as a picture is left as it is.
 */
export async function shownPicture(file: string, bytes: Uint8Array, shown?: Shown): Promise<Uint8Array> {
  const cut = cutOf(file, bytes, shown);
  if (!cut) return bytes;
  const kept = keptIn('pictures', hashOf(hashOf(bytes), JSON.stringify(cut), packageJson.dependencies.sharp));
  const before = await readInUse(kept);
  if (before) return before;
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { failOn: 'none' });
    const { isPalette = false } = await picture.metadata();
    const made = await picture
      .autoOrient()
      .extract(cut.part)
      .resize({ ...cut.to, fit: 'fill' })
      .keepIccProfile()
      .jpeg({ quality: 86, force: false })
      .png({ compressionLevel: 9, palette: isPalette, force: false })
      .toBuffer();
    // Where nothing is cut off, the smaller of both shows the same.
    const better = cut.less ? made : smaller(made, bytes);
    await keep(kept, better);
    return better;
  } catch {
    return bytes;
  }
}

const smaller = (one: Uint8Array, other: Uint8Array): Uint8Array => (one.length < other.length ? one : other);

/** A PNG that moves has a chunk `acTL` before its picture. https://www.w3.org/TR/png-3/#acTL-chunk */
const isAnimated = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('acTL');
