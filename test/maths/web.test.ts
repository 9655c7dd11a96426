/** Formulas and derivations in a real browser: drawn by KaTeX, in the places that PowerPoint's boxes have. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, findProject } from '../../src/index.ts';
import { prepare } from '../../src/prepare.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { mathsDeck, mathsSlide } from './deck.ts';

const slides = [
  mathsSlide('one', {
    main: [
      { en: 'by {#energy}' },
      { formula: { tex: 'E = \\frac{a}{b} < c', id: 'energy', alt: { en: 'Energy' } } },
    ],
  }),
  mathsSlide('two', {
    main: [
      {
        derivation: {
          id: 'steps',
          steps: [
            { tex: '(a+b)^2 = (a+b)(a+b)', reason: { en: 'by definition' } },
            { tex: '= a^2 + 2ab + b^2', reason: { md: { en: 'multiplied **out**' } } },
          ],
        },
      },
    ],
  }),
];

let home = '';
let browser: Browser;
let served: ServedFolder;
let watched: WatchedPage;
let page: Page;
let placed: ReturnType<typeof prepare>['placed'];

beforeAll(async () => {
  const made = mathsDeck(slides);
  home = made.home;
  const audience = made.deck?.audiences.get('room');
  if (!made.deck || !audience) throw new Error(JSON.stringify(made.diagnostics));
  const project = findProject(home);
  placed = prepare(project, made.deck, audience).placed;
  await build({ project, deck: made.deck, audience, to: ['web'], out: join(home, 'dist') });
  browser = await openBrowser();
  served = await serveFolder(join(home, 'dist/maths/room/web'));
  watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  page = watched.page;
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(home, { recursive: true, force: true });
});

async function show(no: number, clicks: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${served.url}#/${no}?clicks=${clicks}`);
  await page.waitForSelector(`.slidev-page-${no} .katex-html`);
  await page.evaluate(() => document.fonts.ready);
}

const boxOf = async (selector: string, n = 0) => {
  const box = await page.locator(selector).nth(n).boundingBox();
  if (!box) throw new Error(`no ${selector}`);
  return box;
};

/** PowerPoint's box of a name on the nth slide. */
function boxNamed(n: number, name: string, i = 0) {
  const found = placed[n - 1]?.placed.boxes.filter((box) => box.name === name && 'rect' in box)[i];
  if (!found || !('rect' in found)) throw new Error(`no box ${name}`);
  return found.rect;
}

test('a formula stands in the middle, its number at the right edge, where PowerPoint has them', async () => {
  await show(1, 0);
  const number = await boxOf('.slidev-page-1 .lt-equation-number');
  expect(await page.locator('.slidev-page-1 .lt-equation-number').textContent()).toBe('(1)');
  expect(number.x + number.width).toBeCloseTo(960 - 56, 0);
  const drawn = await boxOf('.slidev-page-1 .lt-formula .katex-html');
  expect(drawn.x + drawn.width / 2).toBeCloseTo(480, 0);
  const [box, own] = [
    boxNamed(1, 'Formula (1)'),
    await boxOf('.slidev-page-1 .lt-formula .slidev-katex-wrapper'),
  ];
  expect(Math.abs(own.x - box.x)).toBeLessThan(1);
  expect(Math.abs(own.y - box.y)).toBeLessThan(6);
  expect(await page.locator('.slidev-page-1 .lt-formula').getAttribute('aria-label')).toBe('Energy');
  expect(watched.faults).toEqual([]);
});

test('steps appear by clicks, aligned at their signs, in the places that PowerPoint has', async () => {
  const seen = () =>
    page
      .locator('.slidev-page-2 .lt-derivation-step')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).opacity));
  await show(2, 0);
  await expect.poll(seen).toEqual(['0', '0']);
  await show(2, 1);
  await expect.poll(seen).toEqual(['1', '0']);
  await show(2, 2);
  await expect.poll(seen).toEqual(['1', '1']);
  const step = '.slidev-page-2 .lt-derivation-step';
  const bases = await page
    .locator(`${step} > .slidev-katex-wrapper:nth-child(2) .katex-base`)
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
  // The first part of each right side is its sign.
  expect(bases[0]).toBeCloseTo(boxNamed(2, 'Step 1', 1).x, 0);
  const left = await boxOf(`${step} > .slidev-katex-wrapper .katex-html`);
  expect(left.x + left.width).toBeLessThan((bases[0] ?? 0) - 2);
  const reasons = [await boxOf(`${step} > p`, 0), await boxOf(`${step} > p`, 1)];
  reasons.forEach(({ x, y }, i) => {
    const box = boxNamed(2, `Step ${i + 1}: reason`);
    expect(Math.abs(x - box.x)).toBeLessThan(1);
    expect(Math.abs(y - box.y)).toBeLessThan(2);
  });
  expect(await page.locator(`${step} strong`).textContent()).toBe('out');
  expect(watched.faults).toEqual([]);
});
