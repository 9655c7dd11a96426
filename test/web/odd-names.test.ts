/** Pictures, decks and projects of every name that a file system allows, in both outputs, built and served. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { imageSize } from 'image-size';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { freePort } from '../../src/commands/free-port.ts';
import { dev } from '../../src/dev.ts';
import { loadDeck } from '../../src/load/index.ts';
import { prepare } from '../../src/prepare.ts';
import { findProject } from '../../src/project.ts';
import { writeDeck } from '../../src/write-deck.ts';
import { openBrowser, watchedPage } from '../helpers/browser.ts';
import { oddNames, writeOddDeck } from '../helpers/odd-names.ts';
import { serveFolder } from '../helpers/serve-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'lectern-odd-'));
const root = join(home, `C# lectures/50% "done"? [it's] {1}`);
const name = `C# & "Ü" [1]`;
const widths = oddNames.map((_, n) => n + 1);
let browser: Browser;

beforeAll(async () => {
  writeOddDeck(root, name);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

function loaded() {
  const { deck, diagnostics } = loadDeck(join(root, 'data', name), { root });
  const audience = deck?.audiences.get('all');
  if (!deck || !audience) throw new Error(JSON.stringify(diagnostics));
  expect(diagnostics).toEqual([]);
  return { project: findProject(root), deck, audience };
}

/** Widths of the pictures that slides show, one after another. */
async function shownAt(
  url: string,
): Promise<{ readonly shown: number[]; readonly faults: readonly string[] }> {
  const { page, faults } = await watchedPage(browser, url, { width: 960, height: 540 });
  const shown: number[] = [];
  for (const n of widths) {
    await page.goto(`${url}#/${n}`);
    const picture = page.locator(`.slidev-page-${n} img`);
    await picture.waitFor();
    shown.push(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)));
  }
  await page.close();
  return { shown, faults };
}

test('the web deck shows each picture, out of a project of any name', async () => {
  const report = await build({ ...loaded(), to: ['web', 'pptx'], out: join(root, 'dist') });
  expect(report.diagnostics).toEqual([]);
  const served = await serveFolder(join(root, 'dist', name, 'all', 'web'));
  expect(await shownAt(served.url)).toEqual({ shown: widths, faults: [] });
  served.close();
});

test('so does the deck one works on', async () => {
  const server = await dev({
    project: findProject(root),
    deck: name,
    audience: undefined,
    port: await freePort(undefined),
    open: false,
    onFilled: (diagnostics) => expect(diagnostics).toEqual([]),
  });
  const { shown } = await shownAt(server.url);
  server.stop();
  await server.ended;
  expect(shown).toEqual(widths);
});

test('so does PowerPoint', async () => {
  const { project, deck, audience } = loaded();
  const { presentation, theme } = prepare(project, deck, audience);
  const parts = unzipSync(await writeDeck(presentation, theme, root));
  const sizes = widths.map((n) => imageSize(parts[`ppt/media/image${n}.png`] ?? new Uint8Array()).width);
  expect(sizes).toEqual(widths);
});
