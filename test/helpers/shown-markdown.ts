/** Markdown of a test's own, built for the web and open in a browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildWeb } from '../../src/web/index.ts';
import { openBrowser, watchedPage } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface ShownMarkdown {
  readonly url: string;
  readonly page: Page;
  readonly faults: readonly string[];
  /** Goes to a slide by what stands after `#`: `/2?clicks=1`, `/presenter/2`. */
  show(route: string): Promise<void>;
  close(): Promise<void>;
}

export async function showMarkdown(markdown: string): Promise<ShownMarkdown> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-shown-'));
  await writeFile(join(folder, 'slides.md'), markdown);
  await buildWeb({ markdown: join(folder, 'slides.md'), outDir: join(folder, 'web') });
  const served = await serveFolder(join(folder, 'web'));
  const browser = await openBrowser();
  const { page, faults } = await watchedPage(browser, served.url, { width: 960, height: 540 });
  return {
    url: served.url,
    page,
    faults,
    async show(route) {
      await page.goto(`${served.url}#${route}`);
      await page.waitForSelector(`.slidev-page-${/\d+/.exec(route)?.[0]} h1`);
      await page.evaluate(() => document.fonts.ready);
    },
    async close() {
      await browser.close();
      served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
