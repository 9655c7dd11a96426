/** A template of test/cases/templates, or by its path from there, with some of its parts changed, in the machine's temporary folder. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packageRoot } from '../../src/project.ts';

/** `changes`: by path of the part, what its text becomes. Gives the file's path; throws where nothing is changed. */
export function changedTemplate(
  name: string,
  changes: Readonly<Record<string, (xml: string) => string>>,
  more: Readonly<Record<string, Uint8Array>> = {},
): string {
  const parts = unzipSync(readFileSync(join(packageRoot, 'test/cases/templates', name)));
  for (const [path, change] of Object.entries(changes)) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${path} is as it was`);
    parts[path] = strToU8(after);
  }
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-changed-')), basename(name));
  writeFileSync(file, zipSync({ ...parts, ...more }));
  return file;
}
