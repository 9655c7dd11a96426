/** The handout: a page of HTML with empty pictures, printed, and the PDF's slide pages put in the pictures' places. */
import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { ToolError } from '../errors.ts';
import { type HandoutPage, handoutHtml, handoutRoom } from './handout-html.ts';
import { fillMarkers, partRows } from './in-page.ts';

/** Prints the handout with a marker in each slide's place. */
export async function printHandoutPage(browser: Browser, handout: HandoutPage): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(handoutHtml(handout));
  await page.evaluate(fillMarkers, markerBase);
  await page.evaluate(partRows, handoutRoom(handout));
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
}

/** Markers are wider than this by the slide's number. */
const markerBase = 16;

/**
 * Puts the pages of `slides` in their markers' places: a picture is drawn into the unit square, so a page drawn there
 * in its stead only has to be scaled to it. Alternative texts and order stay. Gives the page that each slide is on.
 */
export async function placeSlides(handout: PDFDocument, slides: PDFDocument): Promise<number[]> {
  const { context } = handout;
  const pages = slides.getPages();
  for (const page of pages) page.node.delete(PDFName.of('Annots'));
  const drawn = await handout.embedPages(
    pages,
    undefined,
    pages.map((page) => [1 / page.getWidth(), 0, 0, 1 / page.getHeight(), 0, 0] as const),
  );
  await handout.flush();
  const markers = markersOf(handout);
  drawn.forEach(({ ref }, i) => {
    const marker = markers.get(i + 1);
    const form = context.lookup(ref);
    if (!marker || !form) throw new ToolError(`the browser left slide ${i + 1} out of the handout`);
    context.assign(marker, form);
    context.delete(ref);
  });
  return drawn.map((_, i) => pageOf(handout, markers.get(i + 1)));
}

/** The markers' pictures by slide number. */
function markersOf({ context }: PDFDocument): Map<number, PDFRef> {
  const found = new Map<number, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const width = object.dict.lookup(PDFName.of('Width'));
    if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image') || !(width instanceof PDFNumber))
      continue;
    if (object.dict.lookup(PDFName.of('Height'))?.toString() !== '8') continue;
    found.set(width.asNumber() - markerBase, ref);
  }
  return found;
}

function pageOf(pdf: PDFDocument, marker: PDFRef | undefined): number {
  return pdf.getPages().findIndex(({ node }) => {
    const drawn = node.Resources()?.lookup(PDFName.of('XObject'));
    return drawn instanceof PDFDict && drawn.values().some((one) => one instanceof PDFRef && one === marker);
  });
}
