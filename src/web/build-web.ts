/** The web deck: Slidev, run as a process of its own, builds the Markdown with our theme. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beside } from '../beside.ts';
import { withDraft } from '../drafts.ts';
import { filesIn } from '../files-in.ts';
import { type HashedFile, hashOf } from '../hashed-file.ts';
import { keptIn } from '../kept-in.ts';
import { safePaths } from '../safe-path.ts';
import type { Shown } from '../shown-picture.ts';
import { shownFile, shownText } from './pictures.ts';
import { run } from './run.ts';
import { WebError } from './web-error.ts';

export interface WebOptions {
  /** The filled Markdown, absolute. */
  readonly markdown: string;
  /** The deck's folder; a failed build leaves what was there. */
  readonly outDir: string;
  /** What the slides show of their pictures; without it pictures are whole. */
  readonly shown?: ReadonlyMap<string, Shown>;
  /** Stops the build. */
  readonly signal?: AbortSignal;
}

export interface WebResult {
  /** Absolute path of the deck's `index.html`. */
  readonly index: string;
  /** Paths from the deck's folder, `index.html` last. */
  readonly files: readonly HashedFile[];
}

/** Builds the deck so that it works from any folder of a server and needs no network. Throws `WebError`. */
export async function buildWeb({ markdown, outDir, shown, signal }: WebOptions): Promise<WebResult> {
  const files = await withDraft(outDir, async (draft) => {
    await mkdir(draft);
    const before = await filesIn(outDir, { links: true });
    await buildPage({ markdown, shown, signal }, join(draft, 'index.html'));
    await copyPublic(markdown, draft);
    return moveInto(outDir, draft, before);
  });
  return { index: join(outDir, 'index.html'), files };
}

const program = beside(import.meta.filename, 'build-page');

/** The part of the page that decks share. */
const cacheDir = keptIn('web');

type Page = Pick<WebOptions, 'markdown'> & {
  readonly [name in 'shown' | 'signal']: WebOptions[name] | undefined;
};

/** Slidev's build of the Markdown into one page. */
async function buildPage({ markdown, shown, signal }: Page, file: string): Promise<void> {
  const safe = safePaths([dirname(markdown), dirname(file)]);
  const pictures = await written(shown);
  try {
    const paths = [markdown, file, cacheDir].map(safe.told);
    const theme = safe.theme === undefined ? [] : [safe.theme];
    const { code, why, output } = await run([...safe.nodeFlags, safe.told(program), ...paths, ...theme], {
      cwd: safe.told(dirname(markdown)),
      env: { ...safe.env, ...(pictures && { [shownFile]: pictures }) },
      ...(signal ? { signal } : {}),
    });
    if (code !== 0) throw new WebError(`Slidev could not build the web deck${why}`, output);
  } finally {
    if (pictures) await rm(dirname(pictures), { recursive: true, force: true });
    safe.close();
  }
}

/** A file for the process that builds: what slides show may be more than its environment holds. None where there is nothing. */
async function written(shown: WebOptions['shown']): Promise<string | undefined> {
  if (!shown?.size) return undefined;
  const file = join(await mkdtemp(join(tmpdir(), 'lectern-shown-')), 'shown.json');
  await writeFile(file, shownText(shown));
  return file;
}

/** Files that a project keeps beside the Markdown for its deck, by Slidev's rule. */
async function copyPublic(markdown: string, folder: string): Promise<void> {
  const from = join(dirname(markdown), 'public');
  if (!existsSync(from)) return;
  // What links lead to, since the deck is carried elsewhere; those that lead nowhere are left.
  const how = { recursive: true, force: false, errorOnExist: false, dereference: true };
  await cp(from, folder, { ...how, filter: (path) => existsSync(path) });
}

/**
 * File by file, each in one step, `index.html` last: there is a whole deck at every moment, which a folder that makes
 * room for another is not. Then what the deck had `before` and has no more goes.
 */
async function moveInto(
  outDir: string,
  draft: string,
  before: readonly string[],
): Promise<readonly HashedFile[]> {
  const now = await filesIn(draft);
  const inOrder = [...now.filter((name) => name !== 'index.html'), 'index.html'];
  const files: HashedFile[] = [];
  for (const name of inOrder) {
    files.push({ name, hash: hashOf(await readFile(join(draft, name))) });
    await mkdir(dirname(join(outDir, name)), { recursive: true });
    await rename(join(draft, name), join(outDir, name));
  }
  for (const name of before.filter((one) => !now.includes(one)))
    await rm(join(outDir, name), { force: true });
  return files;
}
