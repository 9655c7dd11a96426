/** A browser without a window, on a profile of its own that goes with it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { withDraft } from '../drafts.ts';
import { ToolError } from '../errors.ts';
import type { BrowserProgram } from './find.ts';

/** `--no-sandbox`: root has none, and it sees only the deck we serve to it. The rest keeps it off the network. */
const browserFlags = [
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

/** Runs `use` with a browser, which is closed after it, whatever happened. Throws ToolError when the browser fails. */
export function withBrowser<T>(program: BrowserProgram, use: (browser: Browser) => Promise<T>): Promise<T> {
  // Its profile is a draft, so that the next one takes it away if we are killed.
  return withDraft(join(tmpdir(), 'lectern-browser'), async (profile) => {
    const browser = await launch(program, profile);
    try {
      return await use(browser);
    } catch (error) {
      if (browser.isConnected() || error instanceof ToolError) throw error;
      throw new ToolError(`the browser ended in the middle of its work: ${program.path}`, firstLines(error));
    } finally {
      await browser.close();
    }
  });
}

/** `profile` is a folder for what it remembers, made if missing. Throws ToolError. */
export async function launch({ path, env }: BrowserProgram, profile: string): Promise<Browser> {
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      headless: true,
      args: browserFlags,
      artifactsDir: join(profile, 'artifacts'),
      timeout,
      env: { ...process.env, ...env },
    });
    const browser = context.browser();
    if (!browser) throw new Error('it has no windows');
    return browser;
  } catch (error) {
    throw new ToolError(`the browser does not start: ${path}`, firstLines(error));
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
