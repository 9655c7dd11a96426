/** Pictures with more pixels than a slide shows, made smaller: a telephone's photograph is several megabytes. */
import { extname } from 'node:path';
import { pictureSize } from './picture-size.ts';

/** Twice a full slide of 16:9, in pixels: sharp on a projector, also where a part of the picture fills the slide. */
const enough = { width: 1920, height: 1080 };

/** Files as cameras and programs save them; others may move, or be drawings. */
const photographs: readonly string[] = ['.jpg', '.jpeg', '.png'];

/** More than are seen, and not by a little, which would not be worth the loss. */
export function hasManyPixels(file: string): boolean {
  const size = photographs.includes(extname(file).toLowerCase()) ? pictureSize(file) : undefined;
  if (!size) return false;
  const [long, short] = [Math.max(size.w, size.h), Math.min(size.w, size.h)];
  return long >= 1.25 * enough.width && short >= 1.25 * enough.height;
}

/**
 * The bytes of a picture file, or fewer in the same format where it has more pixels than are seen; upright, with its
 * colour profile. A file that cannot be read as a picture is left as it is.
 */
export async function smallerPicture(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const size = pictureSize(file);
  if (!size || !hasManyPixels(file) || isAnimated(bytes)) return bytes;
  const { default: sharp } = await import('sharp');
  const upright = size.w >= size.h ? enough : { width: enough.height, height: enough.width };
  try {
    const smaller = await sharp(bytes)
      .autoOrient()
      .resize({ ...upright, fit: 'outside', withoutEnlargement: true })
      .keepIccProfile()
      .jpeg({ quality: 86, force: false })
      .png({ compressionLevel: 9, force: false })
      .toBuffer();
    return smaller.length < bytes.length ? smaller : bytes;
  } catch {
    return bytes;
  }
}

/** A PNG that moves has a chunk `acTL` before its picture. https://www.w3.org/TR/png-3/#acTL-chunk */
const isAnimated = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('acTL');
