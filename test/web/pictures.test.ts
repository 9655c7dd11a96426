/** The same part of a picture is in sight in the browser and in PowerPoint, and callouts stand at the same places. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, watchedPage } from '../helpers/browser.ts';
import { serveFolder } from '../helpers/serve-folder.ts';
import { both, built, deckWith, leaf, showing } from '../pictures/deck.ts';
import { frameOn, named, type Opened } from '../pptx/open.ts';

const point = (x: number, y: number, text: string, more: object = {}) => ({
  at: { x, y },
  text: both(text),
  ...more,
});
const callouts = [
  point(19.4, 39.2, 'stoma'),
  point(60, 60, 'vein', { number: false }),
  point(40, 50, 'leaf'),
];
const credit = both('Photo: A. Person');
const words = both('Some words above the picture');
const slides = [
  showing('contain', { ...leaf, callouts, credit, caption: both('A leaf') }),
  showing(
    'cut',
    { ...leaf, fit: 'cover', focus: { x: 10, y: 50 }, callouts: callouts.slice(0, 1), credit },
    'three',
  ),
  {
    ...showing('below', {}),
    regions: { main: [words, { image: { ...leaf, callouts, credit } }] },
  },
];

let browser: Browser;
let page: Page;
let opened: Opened;
let part: (id: string) => string;
let close: () => void;
let url = '';
let faults: readonly string[];
beforeAll(async () => {
  const root = deckWith(...slides);
  const made = await built(root, '--to', 'pptx,md,web');
  expect(made.ran.err).not.toContain('error');
  [opened, part] = [made.pptx(), made.part];
  const served = await serveFolder(join(root, 'dist/minimal/students/web'));
  ({ close, url } = served);
  browser = await openBrowser();
  ({ page, faults } = await watchedPage(browser, url, { width: 960, height: 540 }));
}, 180_000);
afterAll(async () => {
  close?.();
  await browser?.close();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** On the canvas, whose pixels are points. */
async function onWeb(n: number) {
  await page.goto(`${url}#/${n}`);
  await page.waitForSelector(`.slidev-page-${n} .lt-picture img`);
  await page.waitForTimeout(300);
  return await page.evaluate((slide) => {
    const root = document.querySelector(`.slidev-page-${slide}`);
    const box = (one: Element): Box => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, w: width, h: height };
    };
    const image = root?.querySelector('.lt-picture img') as HTMLImageElement;
    const numbers = [...(root?.querySelectorAll('.lt-shape-text') ?? [])].filter((one) =>
      /^\d$/.test(one.textContent ?? ''),
    );
    const { objectFit: fit, objectPosition: position } = getComputedStyle(image);
    const pixels = { w: image.naturalWidth, h: image.naturalHeight };
    const alone = getComputedStyle(image).display !== 'none' && image.alt;
    return { picture: box(image), numbers: numbers.map(box), fit, position, pixels, alone };
  }, n);
}

/** Pictures fill their placeholder's frame: what is free around one that is narrower is cropping below 0. */
function inPowerPoint(id: string) {
  const frame = (name: string): Box => {
    const [x = 0, y = 0, w = 0, h = 0] = frameOn(opened, part(id), named(opened, part(id), name)).map(
      (emu) => emu / 12700,
    );
    return { x, y, w, h };
  };
  const cut = opened.all(part(id), 'a:srcRect')[0]?.attribs ?? {};
  const [l = 0, t = 0, r = 0, b = 0] = ['l', 't', 'r', 'b'].map((side) => Number(cut[side] ?? 0) / 1e5);
  const { x, y, w, h } = frame('Picture');
  const free = {
    l: Math.max(0, -l) * w,
    t: Math.max(0, -t) * h,
    r: Math.max(0, -r) * w,
    b: Math.max(0, -b) * h,
  };
  // Of the picture as it is, which a crop below 0 counts too.
  const scale = {
    x: 1 / (1 - Math.min(0, l) - Math.min(0, r)),
    y: 1 / (1 - Math.min(0, t) - Math.min(0, b)),
  };
  const picture = {
    x: x + free.l * scale.x,
    y: y + free.t * scale.y,
    w: w - (free.l + free.r) * scale.x,
    h: h - (free.t + free.b) * scale.y,
  };
  const crop = { l: Math.max(0, l), t: Math.max(0, t), r: Math.max(0, r), b: Math.max(0, b) };
  return { picture, numbers: [frame('Number 1'), frame('Key 1')], crop };
}

const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(2);
function same(a: Box | undefined, b: Box | undefined) {
  for (const side of ['x', 'y', 'w', 'h'] as const) near(a?.[side] ?? -99, b?.[side] ?? 99);
}

test.each(slides.map(({ id }) => String(id)))(
  '%s: picture and numbers stand at the same places',
  async (id) => {
    const n = Number(/(\d+)\.xml$/.exec(part(id))?.[1]);
    const [web, pptx] = [await onWeb(n), inPowerPoint(id)];
    same(web.picture, pptx.picture);
    for (const [i, number] of pptx.numbers.entries()) same(web.numbers[i], number);
    expect(web.alone).toBe('一片叶子');
    expect(web.pixels).toEqual({ w: 720, h: 480 });
    // What the browser cuts off, by what `object-fit: cover` and `object-position` mean.
    const { l, t, r, b } = pptx.crop;
    expect(web.fit).toBe(l + t + r + b > 0 ? 'cover' : 'contain');
    if (web.fit !== 'cover') return;
    const [x = 0, y = 0] = web.position.split(' ').map((one) => Number.parseFloat(one) / 100);
    const scale = Math.max(web.picture.w / 720, web.picture.h / 480);
    const over = { x: 1 - web.picture.w / (720 * scale), y: 1 - web.picture.h / (480 * scale) };
    near(over.x * x * 720 * scale, l * 720 * scale);
    near(over.y * y * 480 * scale, t * 480 * scale);
  },
);

test('nothing else was asked for, and nothing went wrong', () => {
  expect(faults).toEqual([]);
});
