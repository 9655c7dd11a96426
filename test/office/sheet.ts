/** Slides of both outputs side by side on one picture. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/browser/find.ts';
import { withBrowser } from '../../src/browser/launch.ts';
import type { PrintedDeck } from './built-deck.ts';
import { runTool } from './tools.ts';

/** A PNG, the web's slides beside PowerPoint's. */
export async function drawSheet({ webPdf, pptxPdf, report }: PrintedDeck): Promise<Uint8Array> {
  const [web, pptx] = [await pictures(webPdf), await pictures(pptxPdf)];
  const rows = report.slides.map(
    ({ n, id, layout }, i) =>
      `<figure><img src="${web[i]}"><img src="${pptx[i]}"><figcaption>${n} ${id} (${layout})</figcaption></figure>`,
  );
  return await screenshot(
    `<style>
      body { margin: 12px; background: #777; color: #fff; font: 14px sans-serif; display: grid;
        grid-template-columns: 1fr 1fr; gap: 14px 24px }
      figure { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4px }
      figcaption { grid-column: 1 / 3 } img { width: 100% }
    </style>${rows.join('')}`,
    2600,
  );
}

/** Of a page as high as it is, in pixels. */
export const screenshot = async (html: string, width: number): Promise<Uint8Array> =>
  await withBrowser(await findBrowser(), async (browser) => {
    const page = await browser.newPage({ viewport: { width, height: 1 } });
    await page.setContent(`<!doctype html>${html}`);
    return await page.screenshot({ fullPage: true });
  });

/** Every page of a PDF as a data URL, so many pixels wide. */
export async function pictures(pdf: string, width = 960): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-sheet-'));
  try {
    const size = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
    await runTool('pdftoppm', [...size, '-png', pdf, join(folder, 'page')]);
    const files = (await readdir(folder)).sort();
    return await Promise.all(
      files.map(
        async (file) => `data:image/png;base64,${(await readFile(join(folder, file))).toString('base64')}`,
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
