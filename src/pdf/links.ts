import type { Page } from 'playwright-core';

/**
 * Slidev prints a link to a slide as `#5` or `#/name`, which leads nowhere on paper: here it gets the address of that
 * slide's place on the page, which the browser writes as a link within the PDF.
 */
export async function linkSlides(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    const places = [...document.querySelectorAll('.print-slide-container')];
    const named = (n: number) => places.find(({ id }) => Number.parseInt(id, 10) === n)?.id;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.print-slide-container a[href^="#"]')) {
      const to = (link.getAttribute('href') ?? '').replace(/^#\/?/, '');
      const place = named(/^\d+$/.test(to) ? Number(to) : names.indexOf(decodeURIComponent(to)) + 1);
      if (place) link.setAttribute('href', `#${place}`);
      else link.removeAttribute('href');
    }
  }, ids);
}
