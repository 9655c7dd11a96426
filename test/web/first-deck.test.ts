/** The first deck in a real browser: what `lectern build` makes of data/sco-qingdao. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { themeNames } from '../../src/theme/load.ts';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { axeFindings, callJudges, lowContrast } from './judge.ts';
import { type SeenSlide, seeSlide } from './walk.ts';

const size = { width: 960, height: 540 };
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** In its own theme, and in all that there are where tests take their time (`npm run test:hostile`). */
const themes = process.env['LECTERN_THEMES'] === 'all' ? themeNames() : ['atlas'];

describe.each(themes)('the first deck in the theme %s', (theme) => {
  let built: WebDeck;
  let served: ServedFolder;
  let watched: WatchedPage;
  let report: Report;
  const seen: SeenSlide[] = [];
  const contrasts: string[] = [];
  const findings: string[] = [];
  const marks = { live: 0, dead: 0 };

  beforeAll(async () => {
    built = await buildForWeb({
      data: 'data/sco-qingdao',
      change: (audience) => ({ ...audience, brand: { ...audience.brand, theme } }),
    });
    report = JSON.parse(readFileSync(join(built.web, '../report.json'), 'utf8')) as Report;
    served = await serveFolder(built.web);
    watched = await watchedPage(browser, served.url, size);
    for (const { n } of report.slides) {
      seen.push(await seeSlide(watched.page, served.url, n));
      if (n === 1) await callJudges(watched.page);
      contrasts.push(...(await lowContrast(watched.page, n)));
      findings.push(...(await axeFindings(watched.page, n)));
      const mark = watched.page.locator(`.slidev-page-${n} .lt-cite-mark`);
      const live = await mark.getByRole('link').count();
      marks.live += live;
      marks.dead += (await mark.count()) - live;
    }
  });
  afterAll(async () => {
    await watched?.page.close();
    served?.close();
    await built?.remove();
  });

  test('is one file of less than 4 MB', () => {
    expect(statSync(join(built.web, 'index.html')).size).toBeLessThan(4_000_000);
  });

  test('says nothing in the console and asks for nothing off the machine', () => {
    expect(watched.faults).toEqual([]);
  });

  test('has its slides in the order of report.json, each under its title', () => {
    const titles = seen.map(({ headings }) => headings.map(withoutMarks));
    expect(titles).toEqual(report.slides.map(({ title }) => [withoutMarks(title)]));
  });

  test('nothing stands over its region, its shape or the slide', () => {
    expect(seen.flatMap(({ overflow }, i) => overflow.map((what) => `slide ${i + 1}: ${what}`))).toEqual([]);
  });

  test('every text reads well on what is behind it', () => {
    expect(contrasts).toEqual([]);
  });

  test('an automatic check of accessibility finds nothing serious', () => {
    expect(findings).toEqual([]);
  });

  test('every source mark says where its fact stands, in drawings and tables too', async () => {
    expect(marks.dead).toBe(0);
    expect(marks.live).toBeGreaterThan(40);
    for (const id of ['size', 'documents', 'road']) {
      const { n = 0 } = report.slides.find((slide) => slide.id === id) ?? {};
      if (n === 0) throw new Error(`no slide ${id}`);
      await seeSlide(watched.page, served.url, n);
      await watched.page.locator(`.slidev-page-${n} .lt-cite-mark`).first().hover();
      const note = watched.page.locator(`.slidev-page-${n} .lt-cite-note`);
      expect(await note.innerText()).toMatch(/^原文第.部分/);
    }
  });

  test('source marks lead to the slide that lists them, agenda entries to their sections', async () => {
    const { page } = watched;
    const of = (layout: string) => report.slides.find((slide) => slide.layout.startsWith(layout));
    const { n: agenda = 0 } = of('agenda') ?? {};
    // The router keeps the name that a link says.
    const at = (layout: string) => page.waitForURL(new RegExp(`#/${of(layout)?.id}(\\?|$)`));
    await seeSlide(page, served.url, agenda);
    const entry = page.locator(`.slidev-page-${agenda} .lt-region-body a`).first();
    const look = (one: typeof entry) =>
      one.evaluate((element) => {
        const own = getComputedStyle(element);
        return [
          own.textDecorationLine,
          own.color === getComputedStyle(element.parentElement as Element).color,
        ];
      });
    expect(await look(entry)).toEqual(['none', true]);
    await entry.click();
    await at('section');
    await seeSlide(page, served.url, agenda + 1);
    const mark = page.locator(`.slidev-page-${agenda + 1} .lt-cite-mark a`).first();
    expect(await look(mark)).toEqual(['none', true]);
    await mark.click();
    await at('references');
    const note = page.locator('.lt-cite-note');
    expect(await note.count()).toBe(0);
    expect(watched.faults).toEqual([]);
  });

  test('a timeline is built up by clicks, and whole after the last', async () => {
    const { n = 0 } = report.slides.find(({ id }) => id === 'road') ?? {};
    const parts = watched.page.locator(`.slidev-page-${n} .slidev-vclick-target`);
    const shown = watched.page.locator(`.slidev-page-${n} .slidev-vclick-target:not(.slidev-vclick-hidden)`);
    // From a slide before: an address of the same slide would change nothing but its clicks.
    await watched.page.goto(`${served.url}#/1`);
    await watched.page.goto(`${served.url}#/${n}`);
    await expect.poll(() => parts.count()).toBe(5);
    for (const clicks of [0, 1, 2, 3, 4, 5]) {
      if (clicks > 0) await watched.page.keyboard.press('ArrowRight');
      await expect.poll(() => shown.count()).toBe(clicks);
    }
  });
});

test('a text that does not read on its ground is found', async () => {
  const page = await browser.newPage({ viewport: size });
  const grey = '<p style="color:#999">faint</p><p style="color:#767676">clear</p>';
  const shape =
    '<svg width="90" height="40"><rect width="90" height="40" fill="#1f5f8b"/><text y="20">on</text>';
  await page.setContent(`<div class="slidev-page-1" style="background:#fff">${grey}${shape}</svg></div>`);
  await callJudges(page);
  expect((await lowContrast(page, 1)).map((one) => one.match(/"(.*)"/)?.[1])).toEqual(['faint', 'on']);
  await page.close();
});

test.each(['atlas'])(
  'the deck in %s opens by double click and is walked by the clicker to its end',
  async (theme) => {
    const built = await buildForWeb({
      data: 'data/sco-qingdao',
      change: ({ brand, form, ...audience }) => ({
        ...audience,
        brand: { ...brand, theme },
        form: { ...form, clicks: true },
      }),
    });
    const url = pathToFileURL(join(built.web, 'index.html')).href;
    const { page, faults } = await watchedPage(browser, url, size);
    await page.goto(url);
    await page.waitForSelector('.slidev-page-1 h1');
    const last = built.report.slides.length;
    for (let presses = 0; presses < 400 && !page.url().includes(`#/${last}`); presses++) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(15);
    }
    expect(page.url()).toContain(`#/${last}`);
    expect(faults).toEqual([]);
    await page.close();
    await built.remove();
  },
);

/** A title's source mark is set closer than its text. */
function withoutMarks(title: string): string {
  return title.replaceAll(/[\s\u2060]/g, '');
}
