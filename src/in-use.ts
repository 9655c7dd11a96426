/** Folders of what is kept from one build to the next: a use is noted if the last is a day ago, what is unused long goes. */
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds. */
const day = 86_400_000;
const month = 30 * day;

/** Reads a kept file; undefined if there is none. */
export async function readInUse(path: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(path);
    if (Date.now() - (await stat(path)).mtimeMs > day)
      await utimes(path, new Date(), new Date()).catch(() => {});
    return bytes;
  } catch {
    return undefined;
  }
}

/** Once a day: takes away files that nobody has used for a month. Throws when the disk does not let it. */
export async function removeUnused(dir: string, now = Date.now()): Promise<void> {
  const mark = join(dir, 'pruned');
  const before = await stat(mark).catch(() => undefined);
  if (before && now - before.mtimeMs < day) return;
  await mkdir(dir, { recursive: true });
  await writeFile(mark, '');
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Another build may take it away at the same time.
    const stats = entry.isFile() ? await stat(path).catch(() => undefined) : undefined;
    if (stats && now - stats.mtimeMs > month) await rm(path, { force: true });
  }
}
