import type { Rect } from '../../model/theme.ts';
import { channelsOf } from '../../theme/color-hex.ts';
import { toPng } from './png.ts';

/** A small picture that rectangles are drawn on: edges between pixels are as faint as the part they cover. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel by row. */
  readonly #pixels: Uint8Array;
  /** Pixels to the point. */
  readonly #scale: number;

  constructor(width: number, size: { readonly w: number; readonly h: number }) {
    this.#scale = width / size.w;
    this.width = width;
    this.height = Math.round(size.h * this.#scale);
    this.#pixels = new Uint8Array(this.width * this.height * 3).fill(255);
  }

  /** `hex`: six digits. `rect` is in points; what is outside the picture is left out. */
  fill({ x, y, w, h }: Rect, hex: string, opacity = 1): void {
    const color = channelsOf(hex);
    const [left, right] = [Math.max(0, x * this.#scale), Math.min(this.width, (x + w) * this.#scale)];
    const [top, bottom] = [Math.max(0, y * this.#scale), Math.min(this.height, (y + h) * this.#scale)];
    for (let row = Math.floor(top); row < bottom; row++) {
      const down = covered(row, top, bottom) * opacity;
      if (down === 1) this.#fillRow(row, left, right, color);
      else this.#mixRow(row, left, right, color, down);
    }
  }

  /** A row whose whole pixels have the colour alone: most of a picture is such, and quickly filled. */
  #fillRow(row: number, left: number, right: number, color: readonly number[]): void {
    const [from, to] = [Math.ceil(left), Math.floor(right)];
    this.#mixRow(row, left, Math.min(from, right), color, 1);
    if (to < from) return;
    this.#mixRow(row, to, right, color, 1);
    const [start, end] = [(row * this.width + from) * 3, (row * this.width + to) * 3];
    this.#pixels.set(color, start);
    for (let done = start + 3; done < end; done += done - start)
      this.#pixels.copyWithin(done, start, Math.min(done, start + end - done));
  }

  #mixRow(row: number, left: number, right: number, color: readonly number[], share: number): void {
    for (let column = Math.floor(left); column < right; column++)
      this.#mix((row * this.width + column) * 3, color, share * covered(column, left, right));
  }

  #mix(at: number, color: readonly number[], share: number): void {
    color.forEach((part, i) => {
      const below = this.#pixels[at + i] ?? 0;
      this.#pixels[at + i] = Math.round(below + (part - below) * share);
    });
  }

  toPng(): Uint8Array {
    return toPng({ width: this.width, height: this.height, data: this.#pixels });
  }
}

/** How much of the pixel that begins there lies between two edges. */
const covered = (pixel: number, from: number, to: number): number =>
  Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
