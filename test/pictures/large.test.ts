/** Photographs have more pixels than a slide shows: both outputs carry as many as are seen. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { ImageBox } from '../../src/model/box.ts';
import { readPicture } from '../../src/pptx/finish/picture-file.ts';
import { type Shown, shownPicture, shownPictures } from '../../src/shown-picture.ts';
import { picturePlugin, shownFile, shownText } from '../../src/web/pictures.ts';
import { frameOn, named } from '../pptx/open.ts';
import { built, deckWith, leaf, showing } from './deck.ts';

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

/** Black at the left, red at the right. */
async function halves(name: string, width: number, height: number, orientation?: number): Promise<string> {
  const half = { width: width / 2, height, channels: 3 } as const;
  const red = await sharp({ create: { ...half, background: '#ff0000' } })
    .png()
    .toBuffer();
  const image = sharp({ create: { ...half, width, background: '#000000' } }).composite([
    { input: red, left: width / 2, top: 0 },
  ]);
  const file = join(folder, name);
  await image.withMetadata({ ...(orientation && { orientation }) }).toFile(file);
  return file;
}

async function sizeIn(file: string): Promise<readonly [number | undefined, number | undefined]> {
  const { width, height } = imageSize(await shownPicture(file, readFileSync(file)));
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
  const smaller = await shownPicture(file, readFileSync(file));
  expect(imageSize(smaller)).toMatchObject({ width: 1440, height: 1920 });
  expect((await sharp(smaller).metadata()).orientation).toBeUndefined();
});

describe('what slides show of a photograph', () => {
  const box = (file: string, crop: Partial<ImageBox['crop']>, w: number, h: number): ImageBox => {
    const uncut = { l: 0, t: 0, r: 0, b: 0 };
    const rect = { x: 0, y: 0, w, h };
    return {
      type: 'image',
      id: 'a',
      name: 'a',
      region: 'canvas',
      rect,
      file,
      alt: '',
      crop: { ...uncut, ...crop },
    };
  };
  /** As the boxes show it: its size, and the colour of its middle. */
  async function seen(file: string, boxes: readonly ImageBox[]) {
    const bytes = await shownPicture(file, readFileSync(file), shownPictures(boxes).get(file));
    const { width = 0, height = 0 } = imageSize(bytes);
    const middle = await sharp(bytes)
      .extract({ left: width >> 1, top: height >> 1, width: 1, height: 1 })
      .raw()
      .toBuffer();
    return { width, height, red: middle[0] };
  }

  test('is cut to the part that is seen, at twice the points', async () => {
    const file = await halves('part.png', 2000, 1000);
    expect(await seen(file, [box(file, { l: 0.5 }, 300, 300)])).toEqual({
      width: 600,
      height: 600,
      red: 255,
    });
    expect(await seen(file, [box(file, { r: 0.5 }, 300, 300)])).toEqual({ width: 600, height: 600, red: 0 });
    // From the cache, and as large as it is where it has fewer pixels.
    expect(await seen(file, [box(file, { l: 0.5 }, 300, 300)])).toEqual({
      width: 600,
      height: 600,
      red: 255,
    });
    expect(await seen(file, [box(file, { l: 0.5 }, 800, 800)])).toEqual({
      width: 1000,
      height: 1000,
      red: 255,
    });
  });

  test('is cut as it is seen, where its file says to turn it', async () => {
    const file = await halves('turned-part.jpg', 2000, 1000, 6);
    const lower = await seen(file, [box(file, { t: 0.5 }, 250, 250)]);
    expect(lower).toMatchObject({ width: 500, height: 500 });
    expect(lower.red).toBeGreaterThan(200);
  });

  test('is kept whole where two slides show two parts of it', async () => {
    const file = await halves('parts.png', 2000, 1000);
    const two = [box(file, { l: 0.5 }, 100, 100), box(file, { r: 0.5 }, 300, 300)];
    expect(await seen(file, two)).toMatchObject({ width: 1200, height: 600 });
    const group = { type: 'group', id: 'g', name: 'g', alt: '', children: [two[1] as ImageBox] } as const;
    expect(shownPictures([group, two[0] as ImageBox]).get(file)?.crop).toMatchObject({ l: 0, r: 0 });
  });
});

test('what moves, and what is not a picture, is left as it is', async () => {
  const file = await picture('moving.png', 2500, 2500);
  const bytes = readFileSync(file);
  const moving = Buffer.concat([bytes.subarray(0, 33), Buffer.from('\0\0\0\x08acTL'), bytes.subarray(33)]);
  expect(await shownPicture(file, moving)).toBe(moving);
  const none = join(folder, 'none.jpg');
  writeFileSync(none, 'no picture');
  const text = readFileSync(none);
  expect(await shownPicture(none, text)).toBe(text);
});

/** What the web build's plugin makes of a picture; undefined where Vite reads the file itself. */
async function onWeb(
  command: 'build' | 'serve',
  path: string,
  shown: ReadonlyMap<string, Shown> = new Map(),
) {
  const plugin = picturePlugin() as unknown as {
    configResolved: (config: object) => void;
    load: (this: object, id: string) => Promise<string | undefined>;
  };
  const said = join(folder, 'shown.json');
  writeFileSync(said, shownText(shown));
  vi.stubEnv(shownFile, said);
  plugin.configResolved({ command, server: { fs: { allow: [] } } });
  vi.unstubAllEnvs();
  const module = await plugin.load.call({ addWatchFile: () => {} }, path);
  const [, data] = /base64,([^"]+)/.exec(module ?? '') ?? [];
  return data === undefined ? undefined : imageSize(Buffer.from(data, 'base64'));
}

test('both outputs carry the smaller one', async () => {
  const file = await picture('both.jpg', 4000, 3000);
  const [part] = await readPicture(file, 1).parts();
  expect(imageSize(part?.bytes ?? Buffer.of())).toMatchObject({ width: 1920, height: 1440 });
  expect(await onWeb('build', file)).toMatchObject({ width: 1920, height: 1440 });
  const crop = { l: 0.5, t: 0, r: 0, b: 0 };
  const shown = new Map([[file, { crop, size: { w: 600, h: 450 } }]]);
  expect(await onWeb('build', file, shown)).toMatchObject({ width: 600, height: 900 });
  // While one works on a deck, the file itself is served.
  expect(await onWeb('serve', file)).toBeUndefined();
  expect(await onWeb('build', await picture('small.jpg', 800, 600))).toBeUndefined();
});

test('a deck carries the part that it shows, at twice the points of its place', async () => {
  const photo = { ...leaf, src: 'images/photo.jpg', fit: 'cover', focus: { x: 0, y: 50 } };
  const root = deckWith(showing('cut', photo));
  copyFileSync(await picture('photo.jpg', 6000, 1200), join(root, 'data/minimal/images/photo.jpg'));
  const made = await built(root);
  const [pptx, slide] = [made.pptx(), made.part('cut')];
  expect(pptx.all(slide, 'a:srcRect')).toEqual([]);
  const [, , w = 0, h = 0] = frameOn(pptx, slide, named(pptx, slide, 'Picture')).map((emu) => emu / 12700);
  const media = pptx.paths.filter((path) => path.startsWith('ppt/media/'));
  const { width = 0, height = 0 } = imageSize(pptx.file(media[0] ?? ''));
  expect([media.length, width]).toEqual([1, Math.round(2 * w)]);
  expect(Math.abs(height - 2 * h)).toBeLessThanOrEqual(1);
});
