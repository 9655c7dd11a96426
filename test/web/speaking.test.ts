/** What a lecturer does with a deck: shows sources, goes on by clicker, reads notes; and what hostile data may not do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb, WebError } from '../../src/web/index.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { seeSlide } from './walk.ts';

const markdown = join(import.meta.dirname, '../cases/web-sample/slides.md');
let browser: Browser;
let folder = '';
let served: ServedFolder;
let watched: WatchedPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-web-'));
  await buildWeb({ markdown, outDir: join(folder, 'web') });
  served = await serveFolder(join(folder, 'web'));
  browser = await openBrowser();
  watched = await watchedPage(browser, served.url, { width: 1280, height: 720 });
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a source mark says where its fact stands, and the clicker goes on', async () => {
  const { page, faults } = watched;
  await seeSlide(page, served.url, 5);
  const mark = page.locator('.slidev-page-5 .lt-cite-mark').first();
  const note = page.locator('.slidev-page-5 .lt-cite-note');
  await mark.click();
  expect(await note.innerText()).toContain('奉行协商一致原则');
  await mark.click();
  expect(await note.count()).toBe(0);
  await mark.click();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/#\/6/);
  expect(faults).toEqual([]);
});

test('a source mark opens when the keyboard reaches it', async () => {
  const { page } = watched;
  await seeSlide(page, served.url, 6);
  await page.keyboard.press('Tab');
  for (let i = 0; i < 40; i++) {
    if (await page.evaluate(() => document.activeElement?.classList.contains('lt-cite-mark'))) break;
    await page.keyboard.press('Tab');
  }
  expect(await page.locator('.slidev-page-6 .lt-cite-note').innerText()).toContain('原文第二部分');
});

test("the presenter's view shows the notes", async () => {
  const { page, faults } = watched;
  await page.goto(`${served.url}#/presenter/5`);
  await page.waitForSelector('.slidev-note');
  expect(await page.locator('.slidev-note').first().innerText()).toContain('论文归纳了三点');
  expect(faults).toEqual([]);
});

test('a machine that does not let a page keep the screen on makes no error', async () => {
  const { page, faults } = await watchedPage(browser, served.url, { width: 1280, height: 720 });
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    navigator.wakeLock.request = () => {
      Object.assign(window, { asked: 1 });
      return Promise.reject(new DOMException('low on power', 'NotAllowedError'));
    };
  });
  await seeSlide(page, served.url, 1);
  await page.waitForFunction('window.asked === 1');
  expect(faults).toEqual([]);
  await page.close();
});

test('signs in data are shown as they are', async () => {
  const { page, faults } = watched;
  const cards = await seeSlide(page, served.url, 27);
  expect(cards.headings[0]).toContain('{{ 7*7 }} 与 <script>');
  for (const sign of [
    '{{ 7*7 }}',
    '<script>alert(1)</script>',
    '</Figure>{{ constructor }}',
    '**粗**',
    '&lt;&amp;',
  ])
    expect(cards.text).toContain(sign);
  const chart = await seeSlide(page, served.url, 28);
  expect(chart.text).not.toContain('49');
  const drawn = await page.locator('.slidev-page-28 svg text').allTextContents();
  expect(drawn).toContain('{{ 7*7 }}');
  expect(drawn).toContain('<img src=x onerror=alert(1)>');
  expect(drawn).toContain('{a|b}');
  await page.locator('.slidev-page-28 .lt-cite-mark').click();
  expect(await page.locator('.slidev-page-28 .lt-cite-note').innerText()).toBe(
    '{{ 7*7 }} <script>alert(1)</script> "quoted"',
  );
  expect(faults).toEqual([]);
});

test('the closing slide has the address of the deck as a QR code', async () => {
  const { page, faults } = watched;
  await seeSlide(page, served.url, 32);
  const code = page.locator('.slidev-page-32 .lt-deck-code');
  expect(await code.getAttribute('aria-label')).toBe('https://example.org/lectures/sco');
  expect((await code.boundingBox())?.width).toBeGreaterThan(140);
  expect(faults).toEqual([]);
});

test('a figure in any size of window stands where it stands on the canvas', async () => {
  const { page } = watched;
  const { regions } = await seeSlide(page, served.url, 17);
  const scale = 1280 / 960;
  expect(regions.find(({ name }) => name === 'title')?.rect[0]).toBeCloseTo(56 * scale, 1);
});

test('a deck that does not build says why, and leaves what was there', async () => {
  const outDir = join(folder, 'web');
  const missing = join(folder, 'missing.md');
  const failure = await buildWeb({ markdown: missing, outDir }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WebError);
  expect((failure as WebError).output).toContain('missing.md');
  const response = await fetch(served.url);
  expect(response.ok).toBe(true);
});
