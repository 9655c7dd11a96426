/** Citations in the browser: marks lead to the slide that has their entry, and entries back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, watchedPage } from '../helpers/browser.ts';
import { buildForWeb } from '../helpers/build-for-web.ts';
import { serveFolder } from '../helpers/serve-folder.ts';
import { type SeenSlide, seeSlide } from '../web/walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface SeenDeck {
  readonly faults: readonly unknown[];
  readonly slides: readonly SeenSlide[];
  /** Links of each slide: their words, and the id of the slide they lead to. */
  readonly links: readonly (readonly (readonly [words: string, to: string])[])[];
}

async function see(name: string, numbers: readonly number[]): Promise<SeenDeck> {
  const built = await buildForWeb({ data: `test/cases/bibliography/data/${name}` });
  const served = await serveFolder(built.web);
  const watched = await watchedPage(browser, served.url, { width: 960, height: 540 });
  const slides: SeenSlide[] = [];
  const links: (readonly (readonly [string, string])[])[] = [];
  for (const no of numbers) {
    slides.push(await seeSlide(watched.page, served.url, no));
    const found = await watched.page.$$eval(`.slidev-page-${no} .lt-region a`, (all) =>
      all.map((one) => [one.textContent ?? '', one.getAttribute('href')?.split('/').at(-1) ?? ''] as const),
    );
    links.push(found);
  }
  await watched.page.close();
  served.close();
  await built.remove();
  return { faults: watched.faults, slides, links };
}

test('numbers lead to the part of the list that has them', async () => {
  const { faults, slides, links } = await see('regional', [2, 8, 9, 10]);
  expect(faults).toEqual([]);
  expect(slides.flatMap(({ overflow }) => overflow)).toEqual([]);
  const [part, method, list, more] = links;
  expect(part).toContainEqual(['[1]', 'references']);
  expect(method).toContainEqual(['[19，第3页]', 'references-2']);
  expect(more?.at(-1)).toEqual(['8', 'method']);
  expect(list?.slice(0, 2)).toEqual([
    ['2', 'part-1'],
    ['8', 'method'],
  ]);
});
