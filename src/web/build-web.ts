/** The web deck: Slidev, run as a process of its own, builds the Markdown with our theme. */
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withDraft } from '../drafts.ts';
import { safePaths } from '../safe-path.ts';
import { pageFault } from './page.ts';
import { run } from './run.ts';
import { slidevBin } from './slidev-bin.ts';
import { WebError } from './web-error.ts';

export interface WebOptions {
  /** The filled Markdown, absolute. */
  readonly markdown: string;
  /** The deck's folder; a failed build leaves what was there. */
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
  await withDraft(outDir, async (draft) => {
    await mkdir(draft);
    const before = await filesIn(outDir);
    const output = await slidevBuild(markdown, draft, signal);
    await tidy(draft);
    const fault = pageFault(await readFile(join(draft, 'index.html'), 'utf8'));
    if (fault !== undefined) throw new WebError(`the web deck would stay blank: ${fault}`, output);
    await moveInto(outDir, draft, before);
  });
  return { index: join(outDir, 'index.html'), ms: Math.round(performance.now() - started) };
}

/** Slidev's own build of the Markdown into a folder; what it printed. */
async function slidevBuild(markdown: string, folder: string, signal?: AbortSignal): Promise<string> {
  const safe = safePaths([dirname(markdown), dirname(folder)]);
  try {
    const theme = safe.theme === undefined ? [] : ['--theme', safe.theme];
    const options = [...theme, '--out', safe.told(folder), '--base', './', '--router-mode', 'hash'];
    const command = [safe.told(slidevBin()), 'build', safe.told(markdown), ...options];
    const { code, why, output } = await run([...safe.nodeFlags, ...command], {
      cwd: safe.told(dirname(markdown)),
      env: safe.env,
      ...(signal ? { signal } : {}),
    });
    if (code !== 0) throw new WebError(`Slidev could not build the web deck${why}`, output);
    return output;
  } finally {
    safe.close();
  }
}

/** What Slidev adds for hosts with routing: of no use to a deck whose addresses stand behind a `#`. */
async function tidy(folder: string): Promise<void> {
  for (const name of ['404.html', '_redirects']) await rm(join(folder, name), { force: true });
}

/**
 * File by file, each in one step, `index.html` last: there is a whole deck at every moment, which a folder that makes
 * room for another is not. Then what the deck had `before` and has no more goes.
 */
async function moveInto(outDir: string, draft: string, before: readonly string[]): Promise<void> {
  const now = await filesIn(draft);
  const inOrder = [...now.filter((name) => name !== 'index.html'), 'index.html'];
  for (const name of inOrder) {
    await mkdir(dirname(join(outDir, name)), { recursive: true });
    await rename(join(draft, name), join(outDir, name));
  }
  for (const name of before.filter((one) => !now.includes(one)))
    await rm(join(outDir, name), { force: true });
}

/** Names of all files in a folder and below, from there; none where there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
