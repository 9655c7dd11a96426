/**
 * What was made before, by the hashes of what it was made from and of what it is. Files appear whole or not at all and
 * never change their meaning, so any number of builds may share a store; what is read is held against its hash, so
 * nothing truncated or foreign comes out. A store that cannot be written or read keeps nothing from being built.
 */
import { join } from 'node:path';
import { hashOf } from '../hashed-file.ts';
import { readInUse, removeUnused } from '../in-use.ts';
import { writeWhole } from '../write-whole.ts';

export class Store {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  #file(digest: string): string {
    return join(this.dir, 'files', digest.slice(0, 2), digest);
  }

  #record(key: string): string {
    return join(this.dir, 'records', key.slice(0, 2), key);
  }

  /** Bytes kept under their hash; undefined if there are none, or others. */
  async file(digest: string): Promise<Buffer | undefined> {
    const bytes = await readInUse(this.#file(digest));
    return bytes && hashOf(bytes) === digest ? bytes : undefined;
  }

  /** Keeps bytes; their hash. Throws when the disk does not let it. */
  async keepFile(bytes: Uint8Array): Promise<string> {
    const digest = hashOf(bytes);
    if (!(await this.file(digest))) await writeWhole(this.#file(digest), bytes);
    return digest;
  }

  /** A record of what was made from `key`; undefined if there is none that is whole. */
  async record<T>(key: string): Promise<T | undefined> {
    const text = (await readInUse(this.#record(key)))?.toString();
    const end = text?.indexOf('\n') ?? -1;
    if (text === undefined || end < 0 || hashOf(key, text.slice(end + 1)) !== text.slice(0, end))
      return undefined;
    return JSON.parse(text.slice(end + 1)) as T;
  }

  /** Throws when the disk does not let it. */
  async keepRecord(key: string, record: object): Promise<void> {
    const body = JSON.stringify(record);
    await writeWhole(this.#record(key), `${hashOf(key, body)}\n${body}`);
  }

  /** Takes away what nobody has used for long. Throws when the disk does not let it. */
  prune(now?: number): Promise<void> {
    return removeUnused(this.dir, now);
  }
}
