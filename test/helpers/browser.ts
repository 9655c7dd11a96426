/** The browser that Lectern itself takes, for tests that look at built decks. Without one they fail: nothing is skipped. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../../src/browser/find.ts';
import { launch } from '../../src/browser/launch.ts';

export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
  const browser = await launch(await findBrowser(), profile);
  return browser.once('disconnected', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
}

export interface WatchedPage {
  readonly page: Page;
  /** What should not have happened: errors and warnings, dialogs, requests elsewhere or failed. */
  readonly faults: string[];
}

/** A page of a canvas's size that may reach nothing but `home`, and remembers what went wrong. */
export async function watchedPage(
  browser: Browser,
  home: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${message.type()}: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(home) || url.startsWith('data:')) return route.continue();
    faults.push(`request to ${url}`);
    return route.abort();
  });
  return { page, faults };
}
