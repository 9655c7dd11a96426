import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file over itself, for those who watch it: a new file under the old name looks to them as if the old one
 * went away, which they wait a while to be sure of. The file is never empty in between.
 */
export async function writeInPlace(path: string, data: string): Promise<void> {
  const bytes = Buffer.from(data);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return open(path, 'w');
    throw error;
  });
  try {
    await file.write(bytes, 0, bytes.length, 0);
    await file.truncate(bytes.length);
  } catch (error) {
    // A full disk names no file.
    throw Object.assign(error as Error, { path });
  } finally {
    await file.close();
  }
}
