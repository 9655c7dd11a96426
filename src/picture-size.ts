import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Size } from './model/theme.ts';

/** A picture's own width and height in pixels; undefined for what is no picture or cannot be read. */
export function pictureSize(file: string): Size | undefined {
  const known = sizes.get(file);
  if (known) return known;
  try {
    const { width: w, height: h, orientation = 1 } = imageSize(readFileSync(file));
    if (w === undefined || h === undefined) return undefined;
    // Cameras held upright: from 5 on, EXIF says that the picture lies on its side.
    const size = orientation >= 5 ? { w: h, h: w } : { w, h };
    sizes.set(file, size);
    return size;
  } catch {
    return undefined; // Missing pictures and wrong kinds are reported where they are named.
  }
}

/** A deck shows few pictures, but places each of them several times. */
const sizes = new Map<string, Size>();
