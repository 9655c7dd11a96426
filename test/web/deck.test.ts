import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeRegions } from '../../src/place/index.ts';
import { loadTheme } from '../../src/theme/load.ts';
import { buildWeb } from '../../src/web/index.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { type SeenSlide, seeSlide } from './walk.ts';

/** Two decks with, between them, every layout, block and kind of chart, both themes and both slide sizes. */
const decks = [
  { name: 'web-sample', theme: 'academic', aspect: '16:9', width: 960, height: 540, slides: 32 },
  { name: 'web-sample-en', theme: 'plain-dark', aspect: '4:3', width: 720, height: 540, slides: 19 },
] as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(decks)('$name in the browser', ({ name, theme, aspect, width, height, slides }) => {
  let folder = '';
  let served: ServedFolder;
  let watched: WatchedPage;
  const seen: SeenSlide[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lectern-web-'));
    const markdown = join(import.meta.dirname, `../cases/${name}/slides.md`);
    await buildWeb({ markdown, outDir: join(folder, 'web') });
    served = await serveFolder(join(folder, 'web'));
    watched = await watchedPage(browser, served.url, { width, height });
    for (let no = 1; no <= slides; no++) seen.push(await seeSlide(watched.page, served.url, no));
  });
  afterAll(async () => {
    await watched?.page.close();
    served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('is one file of less than 4 MB', async () => {
    expect(await readdir(join(folder, 'web'))).toEqual(['index.html']);
    expect(statSync(join(folder, 'web/index.html')).size).toBeLessThan(4_000_000);
  });

  test('says nothing in the console and asks for nothing elsewhere', () => {
    expect(watched.faults).toEqual([]);
  });

  test('nothing stands over its region, its shape or the slide', () => {
    expect(seen.flatMap(({ overflow }, i) => overflow.map((what) => `slide ${i + 1}: ${what}`))).toEqual([]);
  });

  test('every slide has one title, a heading of the first order', () => {
    expect(seen.filter(({ headings }) => headings.length !== 1).map(({ text }) => text)).toEqual([]);
  });

  test('regions stand where PowerPoint has them', () => {
    const own = loadTheme(theme, aspect);
    const wrong = seen.flatMap(({ layout, regions }, i) => {
      const look = own.layouts[layout];
      if (layout === '') return [];
      if (!look) return [`slide ${i + 1}: no layout '${layout}'`];
      const names = new Set(regions.map((region) => region.name));
      const placed = placeRegions(own, look, names);
      return placed.flatMap(({ region, rect }) => {
        const drawn = regions.find((one) => one.name === region.name)?.rect ?? [];
        const want = [rect.x, rect.y, rect.w, rect.h];
        const near = want.every((value, at) => Math.abs(value - (drawn[at] ?? Number.NaN)) < 0.1);
        return near ? [] : [`slide ${i + 1} ${region.name}: ${drawn} instead of ${want}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('an automatic check of accessibility finds nothing serious', async () => {
    const { page } = watched;
    await page.evaluate(axe);
    const found: string[] = [];
    for (let no = 1; no <= slides; no++) {
      await seeSlide(page, served.url, no);
      found.push(...(await page.evaluate(checkSlide, no)));
    }
    expect(found).toEqual([]);
  });

  test('opens by double click', async () => {
    const url = pathToFileURL(join(folder, 'web/index.html')).href;
    const { page, faults } = await watchedPage(browser, url, { width, height });
    await page.goto(url);
    await page.waitForSelector('.slidev-page-1 h1');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.slidev-page-2 h1');
    expect(page.url()).toBe(`${url}#/2`);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Runs in the page. Hidden neighbours and Slidev's own controls are not the slide's. */
async function checkSlide(no: number): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(`.slidev-page-${no}`, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `slide ${no} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

interface Axe {
  run(
    where: string,
    options: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

test('the sample decks show every layout that has a title', () => {
  const text = decks.map(({ name }) =>
    readFileSync(join(import.meta.dirname, `../cases/${name}/slides.md`), 'utf8'),
  );
  const layouts = Object.values(loadTheme('academic', '16:9').layouts);
  const missing = layouts
    .filter(({ regions }) => regions.some(({ name }) => name === 'title'))
    .filter(({ name }) => !text.join('').includes(`layout: ${name}\n`));
  expect(missing).toEqual([]);
});
