/** What a browser tells of slides: their words, their descriptions, and their notes in the presenter's view. */
import type { Page } from 'playwright-core';
import type { PptxSlide } from '../helpers/pptx-slides.ts';

/** The same as a .pptx is read for. */
export type ToldSlide = PptxSlide;

/** Goes to a slide, clicks all done. Texts are the slide's, and those of each element that holds text. */
export async function tellSlide(
  page: Page,
  home: string,
  no: number,
  view: 'deck' | 'presenter' = 'presenter',
): Promise<ToldSlide> {
  await page.goto(`${home}#/${view === 'presenter' ? 'presenter/' : ''}${no}?clicks=99`);
  await page.waitForSelector(`.slidev-page-${no} > *`);
  await page.evaluate(() => document.fonts.ready);
  return (await page.evaluate(told, [no]))[0] ?? nothing;
}

/** All slides as the overview shows them, which has no notes. */
export async function tellOverview(page: Page, home: string, count: number): Promise<ToldSlide[]> {
  await page.goto(`${home}#/overview`);
  await page.waitForSelector(`.slidev-page-${count} > *`);
  await stillness(page);
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return (await page.evaluate(told, numbers)).map((slide) => ({ ...slide, notes: [] }));
}

/** Until nothing comes any more: what loads by itself, such as charts, comes after the slides. */
async function stillness(page: Page): Promise<void> {
  for (let before = -1, now = 0; now !== before; ) {
    before = now;
    await page.waitForTimeout(500);
    now = await page.evaluate(() => document.body.innerHTML.length);
  }
}

const nothing: ToldSlide = { texts: [], alternatives: [], notes: [] };

/** Runs in the page. */
function told(numbers: readonly number[]): ToldSlide[] {
  const notes = [...document.querySelectorAll<HTMLElement>('.slidev-note p, .slidev-note li')];
  return numbers.map((n) => {
    const slide = document.querySelector<HTMLElement>(`.slidev-page-${n}`);
    if (!slide) return { texts: [], alternatives: [], notes: [] };
    const described = [...slide.querySelectorAll('[aria-label], [alt]')];
    const blocks = [
      ...slide.querySelectorAll('h1, p, li, td, th, text, .lt-foot, .lt-shape-text, blockquote'),
    ];
    return {
      texts: [slide.innerText, ...blocks.map(({ textContent }) => textContent ?? '')],
      alternatives: described.flatMap(
        (one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? [],
      ),
      notes: notes.map(({ textContent }) => textContent ?? ''),
    };
  });
}
