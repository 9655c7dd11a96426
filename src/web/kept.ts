import { rename, writeFile } from 'node:fs/promises';
import { withDraft } from '../drafts.ts';

/** Writes a file into a cache, whole or not at all. One that cannot be written is no reason to fail. */
export async function keep(path: string, data: string | Uint8Array): Promise<void> {
  await withDraft(path, async (draft) => {
    await writeFile(draft, data);
    await rename(draft, path);
  }).catch(() => {});
}
