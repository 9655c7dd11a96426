/** The files of an output, in the store and where they belong. */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../files-in.ts';
import type { OutputKind } from '../model/report.ts';
import { writeWhole } from '../write-whole.ts';
import type { FileHashes } from './hashes.ts';
import type { Store } from './store.ts';

export interface KeptFile {
  /** Path with forward slashes. */
  readonly name: string;
  readonly hash: string;
}

interface Output {
  readonly kind: OutputKind;
  readonly deck: string;
  readonly audience: string;
  readonly folder: string;
}

/** Keeps all files of an output; the one that people open is the last. */
export async function keepFiles(store: Store, output: Output): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const name of await namesOf(output))
    kept.push({ name, hash: await store.keepFile(await readFile(join(output.folder, name))) });
  return kept;
}

async function namesOf({ kind, deck, audience, folder }: Output): Promise<string[]> {
  const name = `${deck}.${audience}`;
  if (kind === 'md') return [`${name}.run.md`, `${name}.md`];
  if (kind === 'web') {
    const names = (await webFiles(join(folder, 'web'))).map((file) => `web/${file}`);
    return [...names.filter((one) => one !== 'web/index.html'), 'web/index.html'];
  }
  return [`${name}.${kind === 'handout' ? 'handout.pdf' : kind}`];
}

/**
 * Puts files that are missing or other than they were into their places, and takes away what else stands in the folder
 * of a web deck. False, and nothing touched, where one is not in the store. Throws when the disk does not let it.
 */
export async function restoreFiles(
  store: Store,
  hashes: FileHashes,
  folder: string,
  files: readonly KeptFile[],
): Promise<boolean> {
  const wrong = files.filter(({ name, hash }) => hashes.file(join(folder, name)) !== hash);
  const found = await Promise.all(wrong.map(({ hash }) => store.file(hash)));
  if (found.some((bytes) => bytes === undefined)) return false;
  for (const [i, { name }] of wrong.entries()) await writeWhole(join(folder, name), found[i] ?? '');
  const index = files.at(-1)?.name ?? '';
  if (index.endsWith('/index.html')) await removeOthers(folder, dirname(index), files);
  return true;
}

async function removeOthers(folder: string, inside: string, files: readonly KeptFile[]): Promise<void> {
  const names = new Set(files.map(({ name }) => name));
  for (const file of await webFiles(join(folder, inside)))
    if (!names.has(`${inside}/${file}`)) await rm(join(folder, inside, file), { force: true });
}

/** The files of a web deck, drafts of other builds left out. */
const webFiles = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((name) => !name.endsWith('.part'));
