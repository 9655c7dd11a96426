/** The web deck: Slidev, run as a process of its own, builds the Markdown with our theme. */
import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { safePaths } from '../safe-path.ts';
import { run } from './run.ts';
import { slidevBin } from './slidev-bin.ts';
import { WebError } from './web-error.ts';

export interface WebOptions {
  /** The filled Markdown, absolute. */
  readonly markdown: string;
  /** The deck's folder; whole or not at all: a failed build leaves what was there. */
  readonly outDir: string;
  /** Stops the build. */
  readonly signal?: AbortSignal;
}

export interface WebResult {
  /** Absolute path of the deck's `index.html`. */
  readonly index: string;
  readonly ms: number;
}

/** Builds the deck so that it works from any folder of a server and needs no network. Throws `WebError`. */
export async function buildWeb({ markdown, outDir, signal }: WebOptions): Promise<WebResult> {
  const started = performance.now();
  await mkdir(dirname(outDir), { recursive: true });
  const draft = await mkdtemp(join(dirname(outDir), `.${basename(outDir)}-`));
  const safe = safePaths([dirname(markdown), dirname(outDir)]);
  const clear = () => rmSync(draft, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const theme = safe.theme === undefined ? [] : ['--theme', safe.theme];
    const options = [...theme, '--out', safe.told(draft), '--base', './', '--router-mode', 'hash'];
    const command = [safe.told(slidevBin()), 'build', safe.told(markdown), ...options];
    const { code, output } = await run(process.execPath, [...safe.nodeFlags, ...command], {
      cwd: safe.told(dirname(markdown)),
      env: safe.env,
      ...(signal ? { signal } : {}),
    });
    if (code !== 0) throw new WebError('Slidev could not build the web deck', output);
    await tidy(draft);
    // A draft folder is its maker's alone; a deck is for everyone who may read its neighbours.
    await chmod(draft, 0o755);
    await replace(draft, outDir);
  } finally {
    process.off('exit', clear);
    safe.close();
    await rm(draft, { recursive: true, force: true });
  }
  return { index: join(outDir, 'index.html'), ms: Math.round(performance.now() - started) };
}

/** What Slidev adds for hosts with routing: of no use to a deck whose addresses stand behind a `#`. */
async function tidy(folder: string): Promise<void> {
  for (const name of ['404.html', '_redirects']) await rm(join(folder, name), { force: true });
}

async function replace(draft: string, outDir: string): Promise<void> {
  const old = `${draft}-old`;
  await rename(outDir, old).catch(ignoreMissing);
  await rename(draft, outDir);
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
