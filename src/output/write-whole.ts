import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A name beside `path`, on the same disk, so that renaming is one step; this process's own. */
export function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

/** Writes a file whole or not at all: beside, then renamed. A reader or a killed build never sees half of it. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = besides(path);
  try {
    await writeFile(part, data);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Puts a finished folder in place of the last one, which stays until the new one is there. */
export async function replaceFolder(finished: string, path: string): Promise<void> {
  const old = `${besides(path)}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(path, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(finished, path);
  await rm(old, { recursive: true, force: true });
}
