import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Among the installed packages, and not among the user's files: what is kept from one build to the next. */
export const keptIn = (...names: readonly string[]): string =>
  join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), '../.cache/lectern', ...names);

/** Writes a file into a cache, whole or not at all. One that cannot be written is no reason to fail. */
export const keep = (path: string, data: string | Uint8Array): Promise<void> =>
  writeWhole(path, data).catch(() => {});
