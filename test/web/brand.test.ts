/** A deck with a brand file in the browser: its colours, faces and logos, in light and in dark. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../commands/terminal.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { serveFolder } from '../helpers/serve-folder.ts';

let browser: Browser;
const root = mkdtempSync(join(tmpdir(), 'lectern-brand-'));
let watched: WatchedPage;
let home: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../cases/brand'), root, { recursive: true });
  expect(await run(root, 'build', '--to', 'web')).toMatchObject({ code: 0 });
  home = await serveFolder(join(root, 'dist/harbour/day/web'));
  browser = await openBrowser();
  watched = await watchedPage(browser, home.url, { width: 960, height: 540 });
});
afterAll(async () => {
  await browser?.close();
  home?.close();
  rmSync(root, { recursive: true, force: true });
});

/** What the page has in light or dark: custom properties, the title's look, faces that were drawn, the foot's logo. */
async function look(scheme: 'light' | 'dark') {
  const { page } = watched;
  await page.goto(`${home.url}#/3`);
  await page.waitForSelector('.lt-foot-logo');
  // Slidev's key.
  const isDark = () => document.documentElement.classList.contains('dark');
  if ((await page.evaluate(isDark)) !== (scheme === 'dark')) await page.keyboard.press('d');
  await page.waitForFunction(
    (wanted) => document.documentElement.classList.contains('dark') === wanted,
    scheme === 'dark',
  );
  return await page.evaluate(async () => {
    await document.fonts.ready;
    const root = getComputedStyle(document.documentElement);
    const title = document.querySelector('.lt-region h1');
    const logo = document.querySelector<HTMLImageElement>('.lt-foot-logo');
    const footer = document.querySelector('.lt-foot-footer');
    return {
      colors: ['bg1', 'tx1', 'tx2', 'accent1', 'hlink'].map((name) => root.getPropertyValue(`--lt-${name}`)),
      title: title
        ? [getComputedStyle(title).fontFamily.split(',')[0], getComputedStyle(title).fontWeight]
        : [],
      faces: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      logo: logo && { alt: logo.alt, width: logo.naturalWidth, src: atob(logo.src.split(',')[1] ?? '') },
      apart: (footer?.getBoundingClientRect().left ?? 0) - (logo?.getBoundingClientRect().right ?? 0),
    };
  });
}

test('light slides have its light colours, its faces from its own file, and its logo at the foot', async () => {
  const { colors, title, faces, logo, apart } = await look('light');
  expect(colors).toEqual(['#FFFFFF', '#10242B', '#0B5E60', '#0B5E60', '#5A4A8F']);
  expect(title).toEqual(['Harbour', '400']);
  expect(faces).toContain('Harbour');
  expect(logo).toMatchObject({ alt: 'Harbour', width: 48, src: expect.stringContaining('#0B5D5E') });
  expect(apart).toBeGreaterThan(5);
});

test('switched to dark it has its dark colours and the logo for them', async () => {
  const { colors, logo } = await look('dark');
  expect(colors).toEqual(['#0B1A20', '#F2F7F7', '#5CC3C4', '#5CC3C4', '#B9A8EE']);
  expect(logo?.src).not.toContain('#0B5D5E');
});

test('covers have the large logo for their ground, with its words', async () => {
  const { page } = watched;
  await page.goto(`${home.url}#/1`);
  const logo = page.locator('.lt-layout-cover img').first();
  expect(await logo.getAttribute('alt')).toBe('Harbour University');
  expect(await page.locator('.lt-layout-cover').first().innerText()).toContain('Harbour University');
  expect(watched.faults).toEqual([]);
});
