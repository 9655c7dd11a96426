/// <reference lib="dom" />
/** Functions that run in the browser's page: each stands alone, since only its own text is sent there. */

/** All slides are there, and none of them waits for a part of itself. */
export function slidesShown(count: number): boolean {
  const parts = [...document.querySelectorAll('[data-waitfor]')];
  return (
    document.querySelectorAll('.print-slide-container .slidev-page').length >= count &&
    document.querySelector('.slidev-slide-loading') === null &&
    parts.every((one) => one.querySelector(one.getAttribute('data-waitfor') || '*'))
  );
}

/**
 * Faces and pictures are there, figures that measure themselves have drawn, which they do a frame later, and there are
 * no more pages to come: a slide knows its clicks only once it is drawn.
 */
export async function settled(): Promise<void> {
  await document.fonts.ready;
  const pages = () => document.querySelectorAll('.print-slide-container').length;
  let before = 0;
  for (let calm = 0; calm < 10; calm = pages() === before ? calm + 1 : 0) {
    before = pages();
    await new Promise((done) => requestAnimationFrame(done));
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}

/** The slide (from 0) that each page shows: Slidev numbers pages `007-02`, slide and click from 1. */
export function slidesOnPages(): number[] {
  return [...document.querySelectorAll('.print-slide-container')].map(
    ({ id }) => Number.parseInt(id, 10) - 1,
  );
}

/**
 * Slidev prints a link to a slide as `#5` or `#/name`, which leads nowhere on paper: here it gets the address of that
 * slide's place on the page, which the browser writes as a link within the PDF.
 */
export function linkSlides(ids: readonly string[]): void {
  const places = [...document.querySelectorAll('.print-slide-container')];
  const named = (n: number) => places.find(({ id }) => Number.parseInt(id, 10) === n)?.id;
  for (const link of document.querySelectorAll('.print-slide-container a[href^="#"]')) {
    const to = (link.getAttribute('href') ?? '').replace(/^#\/?/, '');
    const place = named(/^\d+$/.test(to) ? Number(to) : ids.indexOf(decodeURIComponent(to)) + 1);
    if (place) link.setAttribute('href', `#${place}`);
    else link.removeAttribute('href');
  }
}

/** Gives each place for a slide a picture whose width, which the PDF keeps, says which slide belongs there. */
export async function fillMarkers(base: number): Promise<void> {
  for (const image of document.querySelectorAll<HTMLImageElement>('img.slide')) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [base + Number(image.dataset['n']), 8];
    canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height);
    image.src = canvas.toDataURL('image/jpeg');
    await image.decode();
  }
  await document.fonts.ready;
}
