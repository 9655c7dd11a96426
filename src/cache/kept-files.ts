/** The files of an output, in the store and where they belong. */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../files-in.ts';
import { type HashedFile, hashOf } from '../hashed-file.ts';
import { writeWhole } from '../write-whole.ts';
import type { FileHashes } from './hashes.ts';
import type { Store } from './store.ts';

/** Keeps the files of an output. False where one is no longer what was written: another build put its own there. */
export async function keepFiles(
  store: Store,
  folder: string,
  files: readonly HashedFile[],
): Promise<boolean> {
  for (const { name, hash } of files) {
    const bytes = await readFile(join(folder, name));
    if (hashOf(bytes) !== hash) return false;
    await store.keepFile(bytes);
  }
  return true;
}

/**
 * Puts files that are missing or other than they were into their places, and takes away what else stands in the folder
 * of a web deck. False, and nothing touched, where one is not in the store. Throws when the disk does not let it.
 */
export async function restoreFiles(
  store: Store,
  hashes: FileHashes,
  folder: string,
  files: readonly HashedFile[],
): Promise<boolean> {
  const wrong = files.filter(({ name, hash }) => hashes.file(join(folder, name)) !== hash);
  const found = await Promise.all(wrong.map(({ hash }) => store.file(hash)));
  if (found.some((bytes) => bytes === undefined)) return false;
  for (const [i, { name }] of wrong.entries()) await writeWhole(join(folder, name), found[i] ?? '');
  const index = files.at(-1)?.name ?? '';
  if (index.endsWith('/index.html')) await removeOthers(folder, dirname(index), files);
  return true;
}

async function removeOthers(folder: string, inside: string, files: readonly HashedFile[]): Promise<void> {
  const names = new Set(files.map(({ name }) => name));
  for (const file of await webFiles(join(folder, inside)))
    if (!names.has(`${inside}/${file}`)) await rm(join(folder, inside, file), { force: true });
}

/** The files of a web deck, drafts of other builds left out. */
const webFiles = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((name) => !name.endsWith('.part'));
