/** The deck on paper: the slides as a PDF, and an A4 handout. Both from the page that Slidev makes for printing. */
import { PDFDocument } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { ToolError } from '../errors.ts';
import type { Block } from '../model/tree.ts';
import { placeSlides, printHandoutPage } from './handout.ts';
import type { Answer, HandoutKind, HandoutPage, PerPage } from './handout-html.ts';
import { writeOutline } from './outline.ts';
import { type Properties, writeProperties } from './properties.ts';
import { printSlides, type SlidesToPrint } from './slides.ts';

export { type HandoutKind, type PerPage, perPageCounts } from './handout-html.ts';
export type { Properties } from './properties.ts';

export interface PaperSlide {
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  readonly note: readonly Block[];
  /** Of the questions that it asks: they stand at the handout's end. */
  readonly answers: readonly Answer[];
}

export interface PaperDeck extends Omit<SlidesToPrint, 'ids'> {
  readonly slides: readonly PaperSlide[];
  readonly properties: Properties;
}

export interface HandoutOptions {
  readonly kind: HandoutKind;
  readonly perPage: PerPage;
  /** What stands at the head of each page beside the title. */
  readonly date: string;
  readonly family: string;
  readonly faces: string;
  readonly answersHeading: string;
}

/** The slides as a tagged PDF with outline and properties. Every slide has a page, with `withClicks` one for each click. */
export async function printDeck(browser: Browser, deck: PaperDeck): Promise<Uint8Array> {
  const { slides, properties } = deck;
  const printed = await printSlides(browser, { ...deck, ids: slides.map(({ id }) => id) });
  const pdf = await PDFDocument.load(printed.pdf, { updateMetadata: false });
  const first = slides.map((_, i) => printed.slideOf.indexOf(i));
  const { length } = printed.slideOf;
  if (pdf.getPageCount() !== length || first.includes(-1) || (!deck.withClicks && length > slides.length)) {
    throw new ToolError(`the browser printed ${pdf.getPageCount()} pages of ${slides.length} slides`);
  }
  writeProperties(pdf, properties);
  writeOutline(
    pdf,
    slides.map((slide, i) => ({ ...slide, page: first[i] ?? 0 })),
  );
  return await pdf.save();
}

/** A4 pages with the slides of `slidesPdf` (from `printDeck`) and their notes, or lines where there are none. */
export async function printHandout(
  browser: Browser,
  deck: Omit<PaperDeck, 'index'>,
  slidesPdf: Uint8Array,
  options: HandoutOptions,
): Promise<Uint8Array> {
  const { slides, size, properties } = deck;
  const silent = slides.every(({ note }) => note.length === 0);
  const page: HandoutPage = {
    ...options,
    kind: silent ? 'lines' : options.kind,
    title: properties.title,
    language: properties.language,
    size,
    slides,
  };
  const pdf = await PDFDocument.load(await printHandoutPage(browser, page), { updateMetadata: false });
  const pages = await placeSlides(pdf, await PDFDocument.load(slidesPdf, { updateMetadata: false }));
  writeProperties(pdf, properties);
  writeOutline(
    pdf,
    slides.map((slide, i) => ({ ...slide, page: pages[i] ?? 0 })),
  );
  return await pdf.save();
}
