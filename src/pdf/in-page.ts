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
 * Slidev prints a link to a slide as `#5` or `#./name`, which leads nowhere on paper: here it gets the address of that
 * slide's place on the page, which the browser writes as a link within the PDF.
 */
export function linkSlides(ids: readonly string[]): void {
  const places = [...document.querySelectorAll('.print-slide-container')];
  const named = (n: number) => places.find(({ id }) => Number.parseInt(id, 10) === n)?.id;
  for (const link of document.querySelectorAll('.print-slide-container a[href^="#"]')) {
    const to = (link.getAttribute('href') ?? '').replace(/^#\.?\/?/, '');
    const place = named(/^\d+$/.test(to) ? Number(to) : ids.indexOf(decodeURIComponent(to)) + 1);
    if (place) link.setAttribute('href', `#${place}`);
    else link.removeAttribute('href');
  }
}

/** Slides are printed as they stand after their last click, but for the answers of questions: readers are to think. */
export function hideAnswers(): void {
  document.documentElement.classList.add('lt-unanswered');
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

/**
 * Parts a handout's rows into pages: as many on a page as fit, `most` at most. Where none needs more than its share of
 * the page each has that share, so that slides stand in the same places from page to page. Lengths in CSS pixels.
 */
export async function partRows(room: { most: number; height: number; gap: number }): Promise<void> {
  await document.fonts.ready;
  const pages: HTMLElement[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of document.querySelectorAll<HTMLElement>('.row')) {
    const { height } = row.getBoundingClientRect();
    const page = pages.at(-1);
    if (page && page.length < room.most && used + room.gap + height <= room.height) {
      page.push(row);
      used += room.gap + height;
    } else {
      pages.push([row]);
      used = height;
    }
  }
  const share = (room.height - room.gap * (room.most - 1)) / room.most;
  for (const [i, page] of pages.entries()) {
    page.at(-1)?.classList.add('last');
    if (i > 0 && page[0]) page[0].style.breakBefore = 'page';
    if (page.some((row) => row.getBoundingClientRect().height > share + 0.5)) continue;
    for (const row of page) row.style.minHeight = `${share}px`;
  }
}
