/**
 * npm run contact-sheet [-- deck audience]: pictures of all slides, the web's beside PowerPoint's (as LibreOffice draws
 * it), on one sheet: dist/<deck>/<audience>/contact-sheet.png.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findBrowser } from '../../src/browser/find.ts';
import { withBrowser } from '../../src/browser/launch.ts';
import { writeWhole } from '../../src/write-whole.ts';
import { type PrintedDeck, printBoth } from './built-deck.ts';
import { runTool } from './tools.ts';

const [name, audience] = process.argv.slice(2);
const deck = await printBoth(name, audience);
const path = join(deck.folder, 'contact-sheet.png');
await writeWhole(path, await drawSheet(deck));
process.stdout.write(`${relative(process.cwd(), path)}\n`);

async function drawSheet({ webPdf, pptxPdf, report }: PrintedDeck): Promise<Uint8Array> {
  const [web, pptx] = [await pictures(webPdf), await pictures(pptxPdf)];
  const rows = report.slides.map(
    ({ n, id, layout }, i) =>
      `<figure><img src="${web[i]}"><img src="${pptx[i]}"><figcaption>${n} ${id} (${layout})</figcaption></figure>`,
  );
  return await withBrowser(await findBrowser(), async (browser) => {
    const page = await browser.newPage({ viewport: { width: 2600, height: 800 } });
    await page.setContent(`<style>
      body { margin: 12px; background: #777; color: #fff; font: 14px sans-serif; display: grid;
        grid-template-columns: 1fr 1fr; gap: 14px 24px }
      figure { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4px }
      figcaption { grid-column: 1 / 3 } img { width: 100% }
    </style>${rows.join('')}`);
    return await page.screenshot({ fullPage: true });
  });
}

/** Every page of a PDF as a data URL. */
async function pictures(pdf: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-sheet-'));
  try {
    await runTool('pdftoppm', ['-scale-to-x', '960', '-scale-to-y', '-1', '-png', pdf, join(folder, 'page')]);
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
