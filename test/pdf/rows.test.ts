/** How a handout's rows are parted into pages, measured by a real browser. */
import { expect, test } from 'vitest';
import { partRows } from '../../src/pdf/in-page.ts';
import { openBrowser } from '../helpers/browser.ts';

test('as many rows stand on a page as fit, and share it evenly where none is higher than its share', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const rows = [300, 500, 200, 200, 700, 300].map((h) => `<div class="row" style="height:${h}px"></div>`);
  await page.setContent(rows.join(''));
  await page.evaluate(partRows, { most: 2, height: 900, gap: 20 });
  const placed = await page.locator('.row').evaluateAll((all) =>
    all.map((one) => ({
      breaks: (one as HTMLElement).style.breakBefore,
      least: (one as HTMLElement).style.minHeight,
      last: one.classList.contains('last'),
    })),
  );
  await browser.close();
  expect(placed.map(({ breaks }) => breaks === 'page')).toEqual([false, false, true, false, true, true]);
  expect(placed.map(({ last }) => last)).toEqual([false, true, false, true, true, true]);
  expect(placed.map(({ least }) => least)).toEqual(['', '', '440px', '440px', '', '440px']);
});
