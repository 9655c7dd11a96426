/** What the browser sees of a slide. */
import type { Page } from 'playwright-core';

export interface SeenRegion {
  readonly name: string;
  readonly rect: readonly [x: number, y: number, w: number, h: number];
  readonly fontSize: string;
  readonly lineHeight: string;
}

export interface SeenSlide {
  readonly layout: string;
  readonly headings: readonly string[];
  readonly regions: readonly SeenRegion[];
  /** Regions and texts of shapes whose content is larger than they are, and texts beyond the slide's edge. */
  readonly overflow: readonly string[];
  readonly text: string;
}

/** Slides by number, gone to by the address; clicks all done. */
export async function seeSlide(page: Page, home: string, no: number): Promise<SeenSlide> {
  await page.goto(`${home}#/${no}?clicks=99`);
  await page.waitForSelector(`.slidev-page-${no} > *`);
  await page.evaluate(() => document.fonts.ready);
  return await page.evaluate((n): SeenSlide => {
    const slide = document.querySelector<HTMLElement>(`.slidev-page-${n}`);
    if (!slide) throw new Error(`slide ${n} is not there`);
    const label = (box: Element) => `${box.className}: ${(box.textContent ?? '').trim().slice(0, 40)}`;
    const tooLarge = [...slide.querySelectorAll<HTMLElement>('.lt-region, .lt-shape-text')].filter(
      (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
    );
    const edge = slide.getBoundingClientRect();
    const beyond = [...slide.querySelectorAll('p, li, h1, td, th, text')].filter((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return left < edge.left - 1 || top < edge.top - 1 || right > edge.right + 1 || bottom > edge.bottom + 1;
    });
    const regions = [...slide.querySelectorAll<HTMLElement>('.lt-region')].map((box) => {
      const { x, y, width, height } = box.getBoundingClientRect();
      const { fontSize, lineHeight } = getComputedStyle(box);
      const round = (value: number) => Math.round(value * 100) / 100;
      return {
        name: box.dataset['region'] ?? '',
        rect: [round(x), round(y), round(width), round(height)] as const,
        fontSize,
        lineHeight,
      };
    });
    const layout = slide.querySelector('.lt-slide')?.className.match(/lt-layout-([\w-]+)/)?.[1] ?? '';
    return {
      layout,
      headings: [...slide.querySelectorAll('h1')].map((one) => one.textContent ?? ''),
      regions,
      overflow: [...tooLarge, ...beyond].map(label),
      text: slide.innerText,
    };
  }, no);
}
