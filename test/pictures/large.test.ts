/** Photographs have more pixels than a slide shows: both outputs carry as many as are seen. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readPicture } from '../../src/pptx/finish/picture-file.ts';
import { smallerPicture } from '../../src/smaller-picture.ts';
import { picturePlugin } from '../../src/web/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Noise, as much of it as asked for. */
async function picture(name: string, width: number, height: number, orientation?: number): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const image = sharp({ create: { width, height, channels: 3, background: '#888888', noise } });
  const file = join(folder, name);
  await image.withMetadata({ ...(orientation && { orientation }) }).toFile(file);
  return file;
}

async function sizeIn(file: string): Promise<readonly [number | undefined, number | undefined]> {
  const { width, height } = imageSize(await smallerPicture(file, readFileSync(file)));
  return [width, height];
}

test('a photograph is made smaller, so that any part of it still fills a slide at twice its pixels', async () => {
  expect(await sizeIn(await picture('wide.jpg', 4000, 3000))).toEqual([1920, 1440]);
  expect(await sizeIn(await picture('tall.png', 2400, 4000))).toEqual([1152, 1920]);
  // A panorama, of which a slide shows a part, and what has hardly more.
  expect(await sizeIn(await picture('panorama.jpg', 5000, 900))).toEqual([5000, 900]);
  expect(await sizeIn(await picture('near.jpg', 2000, 1200))).toEqual([2000, 1200]);
});

test('a photograph that its file says to turn is turned', async () => {
  const file = await picture('turned.jpg', 4000, 3000, 6);
  const smaller = await smallerPicture(file, readFileSync(file));
  expect(imageSize(smaller)).toMatchObject({ width: 1440, height: 1920 });
  expect((await sharp(smaller).metadata()).orientation).toBeUndefined();
});

test('what moves, and what is not a picture, is left as it is', async () => {
  const file = await picture('moving.png', 2500, 2500);
  const bytes = readFileSync(file);
  const moving = Buffer.concat([bytes.subarray(0, 33), Buffer.from('\0\0\0\x08acTL'), bytes.subarray(33)]);
  expect(await smallerPicture(file, moving)).toBe(moving);
  const none = join(folder, 'none.jpg');
  writeFileSync(none, 'no picture');
  const text = readFileSync(none);
  expect(await smallerPicture(none, text)).toBe(text);
});

test('both outputs carry the smaller one', async () => {
  const file = await picture('both.jpg', 4000, 3000);
  const [part] = await readPicture(file, 1).parts();
  expect(imageSize(part?.bytes ?? Buffer.of())).toMatchObject({ width: 1920, height: 1440 });
  const plugin = picturePlugin() as unknown as {
    configResolved: (config: object) => void;
    load: (this: object, id: string) => Promise<string | undefined>;
  };
  const load = (command: string, path: string) => {
    plugin.configResolved({ command, server: { fs: { allow: [] } } });
    return plugin.load.call({ addWatchFile: () => {} }, path);
  };
  const [, data = ''] = /base64,([^"]+)/.exec((await load('build', file)) ?? '') ?? [];
  expect(imageSize(Buffer.from(data, 'base64'))).toMatchObject({ width: 1920, height: 1440 });
  // While one works on a deck, the file itself is served.
  expect(await load('serve', file)).toBeUndefined();
  expect(await load('build', await picture('small.jpg', 800, 600))).toBeUndefined();
});
