/**
 * The slides as a PDF: the print page that Slidev's decks have, through the browser's printer. One page a slide or a page
 * a click, all of it vectors.
 */
import { pathToFileURL } from 'node:url';
import { type Browser, errors, type Page } from 'playwright-core';
import { ToolError } from '../errors.ts';
import type { Size } from '../model/theme.ts';
import { hideAnswers, linkSlides, settled, slidesOnPages, slidesShown } from './in-page.ts';

export interface SlidesToPrint {
  /** Path of the built deck's `index.html`. */
  readonly index: string;
  /** The canvas, in CSS pixels. */
  readonly size: Size;
  /** Names of the slides in order, by which links may call them. */
  readonly ids: readonly string[];
  /** A page for each click; else one for each slide, as it stands after its last. */
  readonly withClicks?: boolean;
}

export interface PrintedSlides {
  readonly pdf: Uint8Array;
  /** The slide (from 0) that each page shows. */
  readonly slideOf: readonly number[];
}

/** How long the slides may take to be there, on a slow machine that does much else. */
const timeout = 180_000;

/** A canvas pixel becomes a point, so that the pages are as large as the slides of the .pptx. */
const pxPerPt = 96 / 72;

/** Overrides Slidev's own rules. Its last slide would break onto an empty page. */
const paper = ({ w, h }: Size): string =>
  `@page { size: ${w * pxPerPt}px ${h * pxPerPt}px; margin: 0 }
   .print-slide-container:last-child { break-after: auto !important }`;

/** Prints the slides. Throws ToolError. */
export async function printSlides(browser: Browser, deck: SlidesToPrint): Promise<PrintedSlides> {
  const page = await browser.newPage({
    // Slides of a template may be any size; a window is whole pixels.
    viewport: { width: Math.ceil(deck.size.w), height: Math.ceil(deck.size.h) },
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(timeout);
  try {
    await Promise.race([faultOf(page), openSlides(page, addressOf(deck), deck.ids.length)]);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = error instanceof errors.TimeoutError ? 'they take too long' : error.message;
    throw new ToolError(`the slides cannot be shown for printing: ${why}`);
  }
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await page.addStyleTag({ content: paper(deck.size) });
  await page.evaluate(linkSlides, deck.ids);
  if (!deck.withClicks) await page.evaluate(hideAnswers);
  const slideOf = await page.evaluate(slidesOnPages);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    scale: pxPerPt,
    printBackground: true,
    tagged: true,
  });
  return { pdf, slideOf };
}

const addressOf = ({ index, withClicks }: SlidesToPrint): string =>
  `${pathToFileURL(index).href}?print=${withClicks ? 'clicks' : 'true'}#/print`;

/** Slidev and Vue show the other slides when one fails, or wait for ever: here that is the end. */
function faultOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.on('pageerror', reject);
    page.on('console', (message) => {
      // A built deck is silent but for what goes wrong.
      if (message.type() === 'error') reject(new Error(message.text().split('\n', 3).join(' ')));
    });
  });
}

/** Every slide stands there with its faces and figures, and nothing moves any more. */
async function openSlides(page: Page, url: string, slides: number): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(slidesShown, slides);
  await page.waitForLoadState('networkidle');
  await page.evaluate(settled);
}
