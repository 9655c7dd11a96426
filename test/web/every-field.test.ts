/** Every field that a kind of slide takes is seen in the browser and in PowerPoint: each text has a word of its own. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, watchedPage } from '../helpers/browser.ts';
import { buildForWeb, type WebDeck } from '../helpers/build-for-web.ts';
import { type EveryFieldDeck, everyFieldDeck, everySlide, offSlides } from '../helpers/every-field.ts';
import { type PptxSlide, pptxSlides } from '../helpers/pptx-slides.ts';
import { serveFolder } from '../helpers/serve-folder.ts';
import { open } from '../pptx/open.ts';
import { type ToldSlide, tellOverview } from './tell.ts';

let browser: Browser;
let data: EveryFieldDeck;
let built: WebDeck;
let faults: readonly string[];
const onWeb = new Map<string, ToldSlide[]>();
const inPptx = new Map<string, PptxSlide[]>();

/** `word` and letters, so that no figure, unit or word of the program's own is taken for it. */
const wordFor = (n: number): string =>
  `word${String(n)
    .split('')
    .map((digit) => 'abcdefghij'[Number(digit)])
    .join('')}x`;

beforeAll(async () => {
  let n = 0;
  data = everyFieldDeck(() => wordFor(++n));
  built = await buildForWeb({ data: data.folder, home: data.home, to: ['web', 'pptx'] });
  const served = await serveFolder(built.web);
  browser = await openBrowser();
  const watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  const slides = pptxSlides(readFileSync(built.pptx));
  // The overview shows all slides at once, to the last click; test/hostile walks through them one by one.
  const told = await tellOverview(watched.page, served.url, built.report.slides.length);
  for (const { n, id } of built.report.slides) {
    const own = id.replace(/(?<!form)-\d+$/, '');
    const seen = told[n - 1];
    if (seen) onWeb.set(own, [...(onWeb.get(own) ?? []), seen]);
    const slide = slides[n - 1];
    if (slide) inPptx.set(own, [...(inPptx.get(own) ?? []), slide]);
  }
  faults = watched.faults;
  served.close();
});
afterAll(async () => {
  await browser?.close();
  if (data) await rm(data.home, { recursive: true, force: true });
});

/** Notes are in the page for the presenter's view. */
const inPage = ([path, word]: readonly [string, string]): boolean =>
  path.endsWith('/notes') && readFileSync(join(built.web, 'index.html'), 'utf8').includes(word);

const saidIn = (slides: readonly PptxSlide[] | undefined): string =>
  (slides ?? [])
    .flatMap(({ texts, alternatives, notes }) => [...texts, ...alternatives, ...notes])
    .join('\n');

const ids = [...new Set(everySlide().map(({ id }) => String(id)))];

function lost(
  own: readonly (readonly [string, string])[],
  told: ReadonlyMap<string, readonly PptxSlide[]>,
  id?: string,
): string[] {
  const said = saidIn(id === undefined ? [...told.values()].flat() : told.get(id));
  const isThere = (one: readonly [string, string]) =>
    said.includes(one[1]) || (told === onWeb && inPage(one));
  return own.filter((one) => !isThere(one)).map(([path]) => path);
}

test.each(ids)('%s: every text it takes is in both outputs', (id) => {
  const own = [...data.texts].filter(([path]) => path.startsWith(`${id}/`));
  expect({ web: lost(own, onWeb, id), pptx: lost(own, inPptx, id) }).toEqual({ web: [], pptx: [] });
});

test('what deck, brand, facts, tables and sources say is in both outputs', () => {
  const own = [...data.texts].filter(
    ([path]) => !ids.includes(path.split('/')[0] ?? '') && !offSlides.has(path),
  );
  expect({ web: lost(own, onWeb), pptx: lost(own, inPptx) }).toEqual({ web: [], pptx: [] });
});

test('logo, addresses and keywords are there', () => {
  const page = readFileSync(join(built.web, 'index.html'), 'utf8');
  const { all, text, paths } = open(readFileSync(built.pptx));
  const rels = paths.filter((path) => path.startsWith('ppt/slides/_rels/'));
  const targets = rels.flatMap((path) => all(path, 'Relationship').map(({ attribs }) => attribs['Target']));
  for (const url of [
    'https://example.org/origin',
    'https://example.org/two',
    'https://lectures.example.org/',
  ]) {
    expect(page).toContain(url);
    expect(targets).toContain(url);
  }
  expect(text('docProps/core.xml')).toContain(data.texts.get('deck/keywords/0'));
  const institution = data.texts.get('brand/institution') ?? '';
  for (const id of ['cover', 'closing']) {
    const told = [...(onWeb.get(id) ?? []), ...(inPptx.get(id) ?? [])];
    expect(told.map(({ alternatives }) => alternatives.includes(institution))).toEqual([true, true]);
  }
});

test('nothing complains', () => expect(faults).toEqual([]));
