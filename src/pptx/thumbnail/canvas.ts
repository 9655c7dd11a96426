import type { Rect } from '../../model/theme.ts';
import { toJpeg } from './jpeg.ts';

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
    const color = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const [left, right] = [x * this.#scale, (x + w) * this.#scale];
    const [top, bottom] = [y * this.#scale, (y + h) * this.#scale];
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(this.height, bottom); row++) {
      const down = covered(row, top, bottom) * opacity;
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(this.width, right); column++)
        this.#mix((row * this.width + column) * 3, color, down * covered(column, left, right));
    }
  }

  #mix(at: number, color: readonly number[], share: number): void {
    color.forEach((part, i) => {
      const below = this.#pixels[at + i] ?? 0;
      this.#pixels[at + i] = Math.round(below + (part - below) * share);
    });
  }

  toJpeg(): Uint8Array {
    return toJpeg({ width: this.width, height: this.height, data: this.#pixels });
  }
}

/** How much of the pixel that begins there lies between two edges. */
const covered = (pixel: number, from: number, to: number): number =>
  Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
