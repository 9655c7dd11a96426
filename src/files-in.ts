import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths of the files in a folder and below, from there and with forward slashes; none where there is no folder. */
export async function filesIn(folder: string, { links = false } = {}): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() || (links && entry.isSymbolicLink()))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Bytes of a file, or of all files in a folder and below; undefined where there is nothing. */
export async function bytesAt(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return stats?.size;
  const sizes = (await filesIn(path)).map(async (name) => (await stat(join(path, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
