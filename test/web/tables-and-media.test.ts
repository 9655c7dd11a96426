/** In a browser: a table's merged heads and bars as in PowerPoint, films that play at a click, nothing asked of the network. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/project.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';

let root: string;
let browser: Browser;
let built: WebDeck;
let served: ServedFolder;
let watched: WatchedPage;

const table = `  - id: shown
    kind: table
    title: T
    table:
      columns: [Plant, {title: Q1, group: Half, unit: MWh, show: bars, align: right}, {title: Q2, group: Half, show: shades}]
      rows: [{group: North}, [a, 10, 1], [b, 5, 2]]
      totals: [sum]
      units: below
      emphasize: [{row: 2}]
`;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lectern-shown-'));
  const folder = join(root, 'data/tides');
  cpSync(join(packageRoot, 'test/cases/media/data/tides'), folder, { recursive: true });
  const film = `  - id: film
    kind: video
    title: F
    video: {src: media/tide.mp4, alt: The tide, start: 1, muted: true, play: click}
  - id: web
    kind: video
    title: W
    video: {src: "https://example.org/tide", alt: Elsewhere, poster: images/frame.png}
`;
  writeFileSync(join(folder, 'sections/all.yaml'), `id: all\ntitle: A\nslides:\n${table}${film}`);
  built = await buildForWeb({ data: folder, home: root });
  served = await serveFolder(built.web);
  browser = await openBrowser();
  watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  await watched.page.goto(served.url);
  await watched.page.locator('.slidev-page:visible table').waitFor();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  rmSync(root, { recursive: true, force: true });
});

test('heads over columns are merged, a group’s head is one cell, bars end where their figures are', async () => {
  const { page } = watched;
  const cells = await page
    .locator('.slidev-page:visible tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells]
          .filter(({ hidden }) => !hidden)
          .map(({ innerText, colSpan, rowSpan }) => [innerText.trim(), colSpan, rowSpan]),
      ),
    );
  expect(cells.slice(0, 3)).toEqual([
    [
      ['Plant', 1, 2],
      ['Half', 2, 1],
    ],
    [
      ['Q1\nMWh', 1, 1],
      ['Q2', 1, 1],
    ],
    [['North', 3, 1]],
  ]);
  expect(cells.at(-1)?.map(([text]) => text)).toEqual(['Total', '15', '3']);
  const bar = page.locator('.slidev-page:visible tbody tr:nth-child(3) td:nth-child(2)');
  expect(await bar.evaluate((cell) => getComputedStyle(cell).backgroundImage)).toContain('50%');
  const bold = page.locator('.slidev-page:visible tbody tr:nth-child(3) td').first();
  expect(await bold.evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe('700');
});

test('a film plays at its click, from where it starts, and stops when the slide is left', async () => {
  const { page } = watched;
  await page.keyboard.press('ArrowRight');
  const film = page.locator('.slidev-page:visible video');
  await film.waitFor();
  expect(await film.evaluate((one) => (one as HTMLVideoElement).src)).toMatch(/^blob:/);
  expect(await film.getAttribute('aria-label')).toBe('The tide');
  await page.waitForFunction(
    (one) => one !== null && (one as HTMLVideoElement).readyState > 0,
    await film.elementHandle(),
  );
  const state = () =>
    film.evaluate(
      (one) => [(one as HTMLVideoElement).paused, (one as HTMLVideoElement).currentTime] as const,
    );
  expect((await state())[0]).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (one) => one !== null && !(one as HTMLVideoElement).paused,
    await film.elementHandle(),
  );
  expect((await state())[1]).toBeGreaterThanOrEqual(1);
  const handle = await film.elementHandle();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((one) => one !== null && (one as HTMLVideoElement).paused, handle);
});

test('one on the web is its poster, which leads there', async () => {
  const { page } = watched;
  const link = page.locator('.slidev-page:visible .lt-media a');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://example.org/tide');
  expect(await link.locator('img').getAttribute('alt')).toBe('Elsewhere');
  expect(watched.faults).toEqual([]);
});
