/** Data in which everything looks like syntax, in the browser: shown sign for sign, run nowhere. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type WatchedPage, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type ServedFolder, serveFolder } from '../helpers/serve-folder.ts';
import { type SeenSlide, seeSlide } from './walk.ts';

let browser: Browser;
let built: WebDeck;
let served: ServedFolder;
let watched: WatchedPage;
const seen = new Map<string, SeenSlide>();

beforeAll(async () => {
  built = await buildForWeb({ data: 'test/cases/hostile' });
  served = await serveFolder(built.web);
  browser = await openBrowser();
  watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  for (const { n, id } of built.report.slides) seen.set(id, await seeSlide(watched.page, served.url, n));
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  await built?.remove();
});

const script = '<script>alert(1)</script>';
const signs = ['{{ 7*7 }}', script, '::right::', '```', '-->', 'a | b', '$x$', '*stars*'];

/** What each slide must show besides its title, as its data has it. */
const shown: Readonly<Record<string, readonly string[]>> = {
  cover: [`${script} --> \`\`\` a | b`],
  part: ['--- ::right::'],
  bullets: [...signs, '--- src: ../../secret', '--> {{ 7*7 }} | *foot*'],
  leads: ['**bold** {{ 7*7 }}', '::right::', '-->', '<!-- -->', '---'],
  columns: ['a | b', '$x$ $$y$$', '::right::', '{{ 7*7 }}', script],
  figures: [`${script} | *label*`, '--> ``` {{ 7*7 }}'],
  table: ['a | b <b>', '*n* ```', '{{ 7*7 }}', script, '::right::', '```'],
  cells: ['{{ 7*7 }}', 'a | b', script, '```', '$x$', '---'],
  chart: ['{{ 7*7 }}', script, '::right::', '```', '--> | *'],
  timeline: ['---', '```', ...signs],
  diagram: ['{{ 7*7 }}', '<b>x</b>', '-->', '```', '$x$', '*stars*', 'a | b'],
  process: ['{{ 7*7 }}', '-->', script, '```'],
  comparison: ['a | b', '{{ 7*7 }}', '$x$', script],
  statement: ['{{ 7*7 }} *stars*', '<!-- note -->'],
  quotation: ['> {{ 7*7 }}', script],
  closing: ['::right::', '---', '-->'],
};

test("the window has the deck's title, sign for sign", async () => {
  expect(await watched.page.title()).toBe('{{ 7*7 }} *stars* $x$ List<String>');
});

test('the data makes no slides of its own', async () => {
  expect(built.report.slides.map(({ id }) => id)).toEqual(
    built.deck.sections.flatMap((section) => section.slides.map(({ id }) => id)),
  );
  const last = built.report.slides.length;
  const { page } = watched;
  await seeSlide(page, served.url, last);
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(new RegExp(`#/${last}\\b`));
});

test.each(Object.entries(shown))('%s shows exactly the characters of its data', (id, wanted) => {
  // A long label of a chart's axis stands on two lines, which the page's text cannot tell from two labels.
  const flat = id === 'chart' ? (text: string) => text.replaceAll(/\s/g, '') : oneLine;
  const text = flat(seen.get(id)?.text ?? '');
  for (const sign of wanted) expect(text).toContain(flat(sign));
});

test('titles are the headings, sign for sign', () => {
  const titles = built.report.slides.map(({ id }) => oneLine(seen.get(id)?.headings.join() ?? ''));
  expect(titles).toEqual(built.report.slides.map(({ title }) => title));
});

test('chart labels and the description for screen readers are text', async () => {
  const n = built.report.slides.find(({ id }) => id === 'chart')?.n;
  await seeSlide(watched.page, served.url, n ?? 0);
  const chart = watched.page.locator(`.slidev-page-${n} .lt-chart`);
  expect(await chart.getAttribute('aria-label')).toBe(`">${script}`);
  expect(await chart.locator('script, b').count()).toBe(0);
});

test("the presenter's view shows notes as they are", async () => {
  const n = built.report.slides.find(({ id }) => id === 'bullets')?.n;
  await watched.page.goto(`${served.url}#/presenter/${n}`);
  await watched.page.waitForSelector('.slidev-note');
  const notes = oneLine(await watched.page.locator('.slidev-note').first().innerText());
  for (const sign of [...signs, '--- src: ../../secret']) expect(notes).toContain(sign);
});

test('nothing runs, asks elsewhere or complains', () => {
  expect(watched.faults).toEqual([]);
});

/** Breaks and no-break spaces are the setting's, not the data's. */
function oneLine(text: string): string {
  return text.replaceAll(/[\s\u00a0\u2060]+/g, ' ').trim();
}
