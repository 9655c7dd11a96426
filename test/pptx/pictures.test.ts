/** Pictures in the file: kinds that PowerPoint shows, and vectors with a PNG that shows their text. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { projectWith, run } from '../commands/terminal.ts';
import { regionOf, slide, theme } from './fixture.ts';
import { write } from './open.ts';

const academic = theme();

/** The PNG beside an SVG. */
async function rasterised(inside: string): Promise<Uint8Array> {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'sign.svg');
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);
  const { rect } = regionOf(academic, 'image', 'canvas');
  const crop = { l: 0, t: 0, r: 0, b: 0 };
  const box = { type: 'image', id: 'i', name: 'Sign', region: 'canvas', rect, file, alt: '', crop } as const;
  return (await write(academic, [slide(academic, 1, 'image', '图', [box])])).file('ppt/media/image1.png');
}

test('the PNG beside an SVG is as large as a slide on a projector, and clear where nothing is drawn', async () => {
  const png = await rasterised('<rect width="40" height="10" fill="#c00"/>');
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 1920, height: 1440 });
});

test('text in an SVG is drawn with our own faces: Latin, Chinese, by number', async () => {
  const empty = (await rasterised('')).length;
  const word = (text: string) => rasterised(`<text y="20" font-size="9" font-family="Arial">${text}</text>`);
  for (const text of ['SCO', '青岛', '&#x9752;'])
    expect((await word(text)).length).toBeGreaterThan(empty + 200);
  expect(await word('青岛')).toEqual(await word('青岛'));
});

test('an SVG that nobody can read is no reason to fail', async () => {
  const png = await rasterised('<rect width="1"');
  expect(imageSize(png)).toMatchObject({ type: 'png', width: 1, height: 1 });
});

test('a deck with a WebP picture is built: its words stand instead, and a warning says so', async () => {
  const root = projectWith('minimal');
  const webp = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vv9UAA=';
  writeFileSync(join(root, 'data/minimal/dot.webp'), Buffer.from(webp, 'base64'));
  const file = join(root, 'data/minimal/sections/trade.yaml');
  const shot =
    '  - {id: shot, kind: image, title: {zh-CN: 图, en: Picture}, image: {src: dot.webp, alt: {zh-CN: 一个点, en: A dot}}}\n';
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${shot}`);
  const { code, err } = await run(root, 'build', '--to', 'pptx', '-a', 'guests');
  expect(code).toBe(0);
  expect(err).toMatch(
    /missing-picture: slide \d+: the picture '.*dot\.webp' is of a kind that PowerPoint does not/,
  );
  const parts = unzipSync(readFileSync(join(root, 'dist/minimal/guests/minimal.guests.pptx')));
  const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide/.test(path));
  expect(slides.some(([, xml]) => strFromU8(xml).includes('A dot'))).toBe(true);
});
