/** The slides as a PDF: Slidev's own print page, through the browser's printer. One page a slide, all of it vectors. */
import type { Browser, Page } from 'playwright-core';
import { ToolError } from '../errors.ts';
import type { Size } from '../model/theme.ts';
import { withPrintPage } from './serve.ts';

export interface Printed {
  readonly markdown: string;
  /** The canvas, in CSS pixels. */
  readonly size: Size;
  readonly slides: number;
}

/** A canvas pixel becomes a point, so that the pages are as large as the slides of the .pptx. */
const pxPerPt = 96 / 72;

/** Overrides Slidev's own rules. Its last slide would break onto an empty page. */
const paper = ({ w, h }: Size): string =>
  `@page { size: ${w * pxPerPt}px ${h * pxPerPt}px; margin: 0 } .print-slide-container:last-child { break-after: auto !important }`;

/** How long the slides may take to be there; a cold cache on a slow machine takes most of a minute. */
const timeout = 40_000;

/** Prints the filled Markdown at the path `markdown`. */
export async function printSlides(browser: Browser, deck: Printed): Promise<Uint8Array> {
  return await withPrintPage(deck.markdown, async (url) => {
    const page = await browser.newPage({
      viewport: { width: deck.size.w, height: deck.size.h },
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(timeout);
    const faults = faultsOf(page);
    await page.goto(url, { waitUntil: 'networkidle', timeout });
    await slidesThere(page, deck.slides, faults);
    await page.emulateMedia({ media: 'screen' });
    await page.addStyleTag({ content: paper(deck.size) });
    return await page.pdf({
      preferCSSPageSize: true,
      scale: pxPerPt,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  });
}

/** What went wrong in the page, gathered as it happens. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

/** Waits until every slide stands there with its faces and figures, and nothing moves any more. */
async function slidesThere(page: Page, slides: number, faults: readonly string[]): Promise<void> {
  try {
    await page.waitForFunction(
      (count) =>
        document.querySelectorAll('.print-slide-container .slidev-page').length >= count &&
        document.querySelector('.slidev-slide-loading') === null &&
        [...document.querySelectorAll('[data-waitfor]')].every((one) =>
          one.querySelector(one.getAttribute('data-waitfor') || '*'),
        ),
      slides,
    );
  } catch {
    throw new ToolError('the slides do not come up for printing', faults.slice(0, 10).join('\n'));
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].map((image) => image.decode().catch(() => {}));
    await Promise.all(pictures);
    // Figures that measure themselves draw in the frame after.
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
  });
}
