/** PowerPoint has it where the web has it: the first deck, printed from both and held against each other. */
import { beforeAll, expect, test } from 'vitest';
import { type PrintedDeck, printBoth } from './built-deck.ts';
import { readPages } from './characters.ts';
import { formatParity, measureParity, type Parity } from './parity.ts';

let deck: PrintedDeck;
let parity: Parity;

beforeAll(async () => {
  deck = await printBoth('sco-qingdao');
  parity = measureParity(await readPages(deck.webPdf), await readPages(deck.pptxPdf));
  const names = deck.report.slides.map((slide) => slide.id);
  process.stdout.write(`${formatParity(parity, names)}\n`);
});

test('both have a page a slide', () => {
  expect(parity.pages).toHaveLength(deck.report.slides.length);
});

test('what one says the other says', () => {
  expect(parity.total.inPptx).toBeGreaterThanOrEqual(99.5);
  expect(parity.total.inWeb).toBeGreaterThanOrEqual(99.5);
});

test('characters stand within 2 % of the slide width of each other', () => {
  expect(parity.total.within2).toBeGreaterThanOrEqual(95);
});

test('and on no slide less than 85 % of them, charts aside, whose labels each program draws itself', () => {
  const low = parity.pages.flatMap(({ within2 }, i) => {
    const slide = deck.report.slides[i];
    return within2 < 85 && slide?.layout !== 'chart'
      ? [`${i + 1} ${slide?.id}: ${within2.toFixed(1)} %`]
      : [];
  });
  expect(low).toEqual([]);
});

test('letters are of one size', () => {
  expect(parity.total.medianSizeRatio).toBeGreaterThanOrEqual(0.98);
  expect(parity.total.medianSizeRatio).toBeLessThanOrEqual(1.02);
});
