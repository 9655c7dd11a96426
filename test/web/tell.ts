/** What a browser tells of a slide: its words, its descriptions, and its notes in the presenter's view. */
import type { Page } from 'playwright-core';
import type { PptxSlide } from '../helpers/pptx-slides.ts';

/** The same as a .pptx is read for. */
export type ToldSlide = PptxSlide;

/** Goes to a slide in the presenter's view, clicks all done. Texts are those of elements that hold text alone. */
export async function tellSlide(page: Page, home: string, no: number): Promise<ToldSlide> {
  await page.goto(`${home}#/presenter/${no}?clicks=99`);
  await page.waitForSelector(`.slidev-page-${no} > *`);
  await page.evaluate(() => document.fonts.ready);
  return await page.evaluate((n): ToldSlide => {
    const slide = document.querySelector<HTMLElement>(`.slidev-page-${n}`);
    if (!slide) throw new Error(`slide ${n} is not there`);
    const described = [...slide.querySelectorAll('[aria-label], [alt]')];
    const blocks = [
      ...slide.querySelectorAll('h1, p, li, td, th, text, .lt-foot, .lt-shape-text, blockquote'),
    ];
    const notes = [...document.querySelectorAll<HTMLElement>('.slidev-note p, .slidev-note li')];
    return {
      texts: [slide.innerText, ...blocks.map(({ textContent }) => textContent ?? '')],
      alternatives: described.flatMap(
        (one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? [],
      ),
      notes: notes.map(({ textContent }) => textContent ?? ''),
    };
  }, no);
}
