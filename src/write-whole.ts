import { rename, writeFile } from 'node:fs/promises';
import { withDraft } from './drafts.ts';

/** Writes a file whole or not at all: beside, then renamed. A reader or a killed build never sees half of it. */
export function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  return withDraft(path, async (draft) => {
    await writeFile(draft, data);
    await rename(draft, path);
  });
}
