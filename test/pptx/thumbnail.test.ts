/** Thumbnails are PNG of our own writing: another program reads them back. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { Canvas } from '../../src/pptx/thumbnail/canvas.ts';

/** The colour of a pixel as resvg reads it. */
function reader(png: Uint8Array, { width, height }: Canvas) {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const image = `<image href="${href}" width="${width}" height="${height}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  const { pixels } = new Resvg(svg).render();
  return (x: number, y: number) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

const near = (found: readonly number[], hex: string, by = 6) => {
  const wanted = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  for (const [i, value] of wanted.entries())
    expect(Math.abs((found[i] ?? 0) - value)).toBeLessThanOrEqual(by);
};

test.each([
  [256, { w: 960, h: 540 }],
  [256, { w: 720, h: 540 }],
  [50, { w: 70, h: 35 }],
])('what is drawn is what is read, %i wide', (width, size) => {
  const canvas = new Canvas(width, size);
  const { w, h } = size;
  canvas.fill({ x: 0, y: 0, w, h }, '14304F');
  canvas.fill({ x: w / 2, y: h / 3, w, h }, 'D9A441');
  canvas.fill({ x: 0, y: (h * 2) / 3, w: w / 2, h }, 'FFFFFF', 0.5);
  const at = reader(canvas.toPng(), canvas);
  const [right, bottom] = [canvas.width - 1, canvas.height - 1];
  near(at(0, 0), '14304F');
  near(at(right, 0), '14304F');
  near(at(right, bottom), 'D9A441');
  near(at(0, bottom), '8A98A7');
});

test('noise is read back, and one part of a pixel counts for as much', () => {
  const canvas = new Canvas(64, { w: 64, h: 64 });
  for (let i = 0; i < 64; i++) canvas.fill({ x: i, y: 0, w: 1, h: 64 }, i % 2 === 0 ? '000000' : 'FFFFFF');
  canvas.fill({ x: 8, y: 8, w: 16, h: 16 }, 'FF0000');
  canvas.fill({ x: 40, y: 40.5, w: 8, h: 8 }, '0000FF');
  const at = reader(canvas.toPng(), canvas);
  near(at(12, 12), 'FF0000', 12);
  near(at(44, 44), '0000FF', 40);
  const grey = (at(2, 60)[0] ?? 0) - (at(3, 60)[0] ?? 0);
  expect(Math.abs(grey)).toBeGreaterThan(150);
});
