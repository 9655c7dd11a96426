/** What the lecturer has at the desk: notes, clock, next slide, overview, pen; and the way to the deck for listeners. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTheme } from '../../src/theme/load.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { callJudges, lowContrast } from './judge.ts';
import { seeSlide } from './walk.ts';

const url = 'https://example.org/tea/?a=1&copy=2';
let browser: Browser;
let built: WebDeck;
let served: ServedFolder;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  built = await buildForWeb({
    data: 'test/cases/minimal',
    change: ({ brand, form, ...audience }) => ({
      ...audience,
      brand: { ...brand, url },
      form: { ...form, clicks: true },
    }),
  });
  served = await serveFolder(built.web);
  browser = await openBrowser();
  watched = await watchedPage(browser, served.url, { width: 1280, height: 720 });
  page = watched.page;
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  await built?.remove();
});

const numberOf = (wanted: string): number => built.report.slides.find(({ id }) => id === wanted)?.n ?? 0;

test("the presenter's view has notes and the next slide, and goes on click by click", async () => {
  const no = numberOf('beginnings');
  await page.goto(`${served.url}#/presenter/${no}`);
  const note = page.locator('.slidev-note').first();
  await note.waitFor();
  expect(await note.innerText()).toContain('从2020—2023年来看');
  const size = await note.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(size).toBeGreaterThanOrEqual(15);
  // A slide with clicks comes next to itself, one point further on.
  expect(await page.locator('.grid-section.next h1').innerText()).toContain('茶走过漫长的路');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/clicks=1/);
});

test("the clock runs, beside a bar as long as the deck's minutes", async () => {
  const clock = page.locator('.grid-section.bottom .group.select-none').filter({ hasText: '--' });
  const bottom = page.locator('.grid-section.bottom');
  await clock.hover();
  await clock.locator('.i-carbon\\:play').click();
  await expect.poll(() => bottom.innerText(), { timeout: 8000 }).toMatch(/0\s*:\s*02/);
  const width = await page.locator('.border-b.mt-px.h-4px > div').evaluate((bar) => bar.style.width);
  const share = 2 / (60 * Math.round(built.audience.minutes ?? 0));
  expect(Number.parseFloat(width) / 100).toBeGreaterThanOrEqual(share * 0.9);
  expect(Number.parseFloat(width) / 100).toBeLessThan(share * 3);
});

test('the overview shows all slides', async () => {
  await seeSlide(page, served.url, 1);
  await page.keyboard.press('o');
  const cards = page.locator('.z-modal .slidev-page');
  await expect.poll(() => cards.count()).toBe(built.report.slides.length);
  await page.keyboard.press('Escape');
  await expect.poll(() => cards.count()).toBe(0);
});

test('one can draw on a slide', async () => {
  await page.goto(`${served.url}#/presenter/${numberOf('ports')}`);
  await page.getByTitle('Show drawing toolbar').click();
  const slide = await page.locator('.grid-section.main .slidev-page:visible').first().boundingBox();
  if (!slide) throw new Error('there is no slide');
  const strokes = page.locator('.grid-section.main svg.touch-none').locator('path, polyline');
  expect(await strokes.count()).toBe(0);
  const [x, y] = [slide.x + slide.width / 3, slide.y + slide.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => strokes.count()).toBe(1);
  await page.getByTitle('Hide drawing toolbar').click();
});

test('nothing moves for those who asked for less motion', async () => {
  await seeSlide(page, served.url, numberOf('beginnings'));
  const longest = await page.evaluate(() => {
    const seconds = [...document.querySelectorAll('#app *')].flatMap((one) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one);
      return `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat);
    });
    return Math.max(...seconds);
  });
  expect(longest).toBeLessThan(0.001);
});

test('a deck is as light as its theme until it is switched to dark, in all its windows and on every slide', async () => {
  const context = await browser.newContext({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const [slides, desk] = [await context.newPage(), await context.newPage()];
  const no = numberOf('ports');
  const ground = (shown: Page): Promise<string> =>
    shown
      .locator(`.slidev-page-${no} .lt-slide`)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  await seeSlide(slides, served.url, no);
  await desk.goto(`${served.url}#/presenter/${no}`);
  await desk.locator('.slidev-note').first().waitFor();
  expect(await ground(slides)).toBe('rgb(255, 255, 255)');
  const { colors } = loadTheme('plain-dark', '16:9');
  const dark = `rgb(${[0, 2, 4].map((at) => Number.parseInt(colors.bg1.slice(at, at + 2), 16)).join(', ')})`;
  await desk.keyboard.press('d');
  await expect.poll(() => ground(desk)).toBe(dark);
  // A page that nobody sees draws nothing new.
  await slides.bringToFront();
  await expect.poll(() => ground(slides)).toBe(dark);
  const faint: string[] = [];
  for (const { n } of built.report.slides) {
    await seeSlide(slides, served.url, n);
    if (n === 1) await callJudges(slides);
    faint.push(...(await lowContrast(slides, n)));
  }
  expect(faint).toEqual([]);
  await seeSlide(slides, served.url, no);
  await slides.keyboard.press('d');
  await expect.poll(() => ground(slides)).toBe('rgb(255, 255, 255)');
  await context.close();
});

test('opened by double click, slides and presenter go on together, and no other deck of that title with them', async () => {
  const context = await browser.newContext();
  const file = pathToFileURL(join(built.web, 'index.html')).href;
  const other = join(built.web, '../other.html');
  // As another audience's deck would be: alike in all but its name.
  writeFileSync(
    other,
    readFileSync(fileURLToPath(file), 'utf8').replaceAll('minimal.students - ', 'minimal.guests - '),
  );
  const [slides, desk, stranger] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ];
  await stranger.goto(`${pathToFileURL(other).href}#/1`);
  await slides.goto(`${file}#/1`);
  await desk.goto(`${file}#/presenter/1`);
  await desk.locator('.slidev-note').first().waitFor();
  await slides.bringToFront();
  await slides.keyboard.press('PageDown');
  await expect.poll(() => desk.url(), { timeout: 10_000 }).toMatch(/presenter\/2/);
  // Nobody answers a slide within a frame, in which Slidev takes the answer for an echo.
  await desk.bringToFront();
  await desk.waitForTimeout(500);
  await desk.keyboard.press('PageUp');
  await expect.poll(() => slides.url(), { timeout: 10_000 }).toMatch(/#\/1\b/);
  expect(stranger.url()).toMatch(/#\/1$/);
  await context.close();
});

test('the closing slide leads to the deck, by link and by QR code', async () => {
  const no = numberOf('closing');
  await seeSlide(page, served.url, no);
  const link = page.locator(`.slidev-page-${no} a`).first();
  expect(await link.getAttribute('href')).toBe(url);
  expect(await link.innerText()).toBe('example.org/tea/?a=1&copy=2');
  const code = page.locator(`.slidev-page-${no} .lt-deck-code`).first();
  expect(await code.getAttribute('aria-label')).toBe(url);
  await callJudges(page);
  expect(await lowContrast(page, no)).toEqual([]);
});

test('all of it without a word in the console', () => {
  expect(watched.faults).toEqual([]);
});
