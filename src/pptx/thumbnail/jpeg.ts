/**
 * Baseline JPEG (ITU-T T.81) of small drawings. A library would do, but takes longer for one picture than all slides take:
 * most blocks of a drawing are of one colour, which needs no transform.
 */

/** Annex K.1's table for brightness, for all three components, by row. */
const steps = [
  ...[16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55],
  ...[14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62],
  ...[18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92],
  ...[49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99],
].map((step) => Math.max(1, Math.round(step * 0.3)));

/** Figure A.6: where the values of a block, by row, stand in the order in which they are written. */
const zigzag = [
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48],
  ...[41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23],
  ...[30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
];

const cosines = Float64Array.from(
  { length: 64 },
  (_, i) => Math.cos(((2 * (i % 8) + 1) * (i >> 3) * Math.PI) / 16) * (i < 8 ? Math.SQRT1_2 : 1) * 0.5,
);

/** Codes of our own, which need no tables to find: sizes in 4 bits, the end of a block in 1, all else in 9. */
const sizes = Array.from({ length: 12 }, (_, i) => i);
const runs = [0, 0xf0, ...Array.from({ length: 160 }, (_, i) => (Math.floor(i / 10) << 4) | ((i % 10) + 1))];
const codeOfRun = new Map(runs.map((run, i) => [run, i === 0 ? [0, 1] : [255 + i, 9]] as const));

class Bits {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  write(value: number, length: number): void {
    for (let i = length - 1; i >= 0; i--) {
      this.#held = (this.#held << 1) | ((value >> i) & 1);
      if (++this.#count < 8) continue;
      this.bytes.push(this.#held);
      // 255 begins a marker unless a 0 follows.
      if (this.#held === 255) this.bytes.push(0);
      [this.#held, this.#count] = [0, 0];
    }
  }

  end(): readonly number[] {
    while (this.#count > 0) this.write(1, 1);
    return this.bytes;
  }
}

const bitsOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** A number after its size: one below 0 as what is left to the greatest of that size. */
const writeNumber = (bits: Bits, value: number, size: number): void =>
  bits.write(value < 0 ? value + (1 << size) - 1 : value, size);

/** Brightness and the two differences of colour at a pixel, from -128 (JFIF). */
const components = [
  (r: number, g: number, b: number) => 0.299 * r + 0.587 * g + 0.114 * b - 128,
  (r: number, g: number, b: number) => -0.1687 * r - 0.3313 * g + 0.5 * b,
  (r: number, g: number, b: number) => 0.5 * r - 0.4187 * g - 0.0813 * b,
];

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel by row. */
  readonly data: Uint8Array;
}

export function toJpeg(pixels: Pixels): Uint8Array {
  const { width, height } = pixels;
  const bits = new Bits();
  const before = [0, 0, 0];
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8) {
      const color = oneColor(pixels, x, y);
      components.forEach((read, i) => {
        const block = color ? even(read(...color)) : frequencies(blockAt(pixels, x, y, read));
        before[i] = writeBlock(bits, block, before[i] ?? 0);
      });
    }
  return Uint8Array.from([0xff, 0xd8, ...head(width, height), ...bits.end(), 0xff, 0xd9]);
}

type Color = readonly [r: number, g: number, b: number];

/** The colour of all pixels of a block, where it is one. */
function oneColor({ width, height, data }: Pixels, x: number, y: number): Color | undefined {
  const at = (y * width + x) * 3;
  const color = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const;
  for (let row = y; row < Math.min(height, y + 8); row++) {
    const end = (row * width + Math.min(width, x + 8)) * 3;
    for (let i = (row * width + x) * 3; i < end; i += 3)
      if (data[i] !== color[0] || data[i + 1] !== color[1] || data[i + 2] !== color[2]) return undefined;
  }
  return color;
}

/** The transform of a block whose pixels are all alike. */
const even = (value: number): readonly number[] => [Math.round((value * 8) / (steps[0] ?? 1))];

/** Beyond the picture's edges its last pixels go on. */
function blockAt(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  read: (r: number, g: number, b: number) => number,
): Float64Array {
  const block = new Float64Array(64);
  for (let i = 0; i < 64; i++) {
    const row = Math.min(height - 1, y + (i >> 3));
    const at = (row * width + Math.min(width - 1, x + (i & 7))) * 3;
    block[i] = read(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  }
  return block;
}

/** The block's discrete cosine transform (A.3.3), in steps. */
function frequencies(block: Float64Array): Int16Array {
  const found = new Int16Array(64);
  const rows = new Float64Array(64);
  for (let i = 0; i < 64; i++)
    for (let k = 0; k < 8; k++)
      rows[i] = (rows[i] ?? 0) + (block[(i & 56) + k] ?? 0) * (cosines[(i & 7) * 8 + k] ?? 0);
  for (let i = 0; i < 64; i++) {
    let sum = 0;
    for (let k = 0; k < 8; k++) sum += (rows[k * 8 + (i & 7)] ?? 0) * (cosines[(i & 56) + k] ?? 0);
    found[i] = Math.round(sum / (steps[i] ?? 1));
  }
  return found;
}

/** Writes a block and tells its mean, from which the next one's is counted. */
function writeBlock(bits: Bits, block: ArrayLike<number>, before: number): number {
  const mean = block[0] ?? 0;
  const size = bitsOf(mean - before);
  bits.write(size, 4);
  writeNumber(bits, mean - before, size);
  if (block.length === 1) {
    writeRun(bits, 0);
    return mean;
  }
  let zeros = 0;
  for (const at of zigzag.slice(1)) {
    const value = block[at] ?? 0;
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) writeRun(bits, 0xf0);
    writeRun(bits, (zeros << 4) | bitsOf(value));
    writeNumber(bits, value, bitsOf(value));
    zeros = 0;
  }
  if (zeros > 0) writeRun(bits, 0);
  return mean;
}

function writeRun(bits: Bits, run: number): void {
  const [code = 0, length = 0] = codeOfRun.get(run) ?? [];
  bits.write(code, length);
}

/** A segment: its marker, its length, what it holds (B.1.1.4). */
const segment = (marker: number, ...bytes: readonly number[]): number[] => [
  0xff,
  marker,
  ...two(bytes.length + 2),
  ...bytes,
];
const two = (value: number): [number, number] => [value >> 8, value & 255];

/** How many codes there are of each length, 1 to 16. */
const lengths = (counts: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 16 }, (_, i) => counts[i + 1] ?? 0);

function head(width: number, height: number): number[] {
  return [
    ...segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, ...two(1), ...two(1), 0, 0),
    ...segment(0xdb, 0, ...zigzag.map((at) => steps[at] ?? 1)),
    ...segment(0xc0, 8, ...two(height), ...two(width), 3, ...[1, 2, 3].flatMap((id) => [id, 0x11, 0])),
    ...segment(0xc4, 0x00, ...lengths({ 4: sizes.length }), ...sizes),
    ...segment(0xc4, 0x10, ...lengths({ 1: 1, 9: runs.length - 1 }), ...runs),
    ...segment(0xda, 3, ...[1, 2, 3].flatMap((id) => [id, 0]), 0, 63, 0),
  ];
}
