/** A browser without a window, on a profile of its own that goes with it. */
import { stripVTControlCharacters } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { ToolError } from '../errors.ts';

/** `--no-sandbox`: root has none, and it sees only the deck we serve to it. The rest keeps it off the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds that a browser may take to start. */
const timeout = 60_000;

/** Runs `use` with the browser at `executablePath`, which is closed after it, whatever happened. */
export async function withBrowser<T>(
  executablePath: string,
  use: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await launch(executablePath);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function launch(executablePath: string): Promise<Browser> {
  try {
    // Playwright starts it with an empty user data directory, and removes that when the browser ends.
    return await chromium.launch({ executablePath, headless: true, args: browserFlags, timeout });
  } catch (error) {
    throw new ToolError(`the browser does not start: ${executablePath}`, firstLines(error));
  }
}

/** What is said of the start, without colours and without the command's hundred flags. */
const firstLines = (error: unknown): string =>
  stripVTControlCharacters(String(error))
    .split('\n')
    .filter((line) => !/<launch|^Call log|^ {2}- /.test(line))
    .slice(0, 12)
    .map((line) => line.slice(0, 200))
    .join('\n');
