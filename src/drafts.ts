/**
 * Drafts: what is being written stands beside its place under a name that says who writes it, and takes its place
 * once it is whole. Whoever writes into a folder first takes away what programs that were killed left there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync, rmSync } from 'node:fs';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isSystemError } from './errors.ts';

/** `.lectern-<host>-<process>-<which>.part`: short, since the name it will get may be as long as names can be. */
const pattern = /^\.lectern-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.part$/;

/** Hours after which nobody writes at a draft any more, whatever machine it was. */
const longest = 24;

/** This machine, as process numbers count: containers on one host may share its name, and not its processes. */
const host = createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8);

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return ''; // Linux alone has more than one.
  }
}

/** What this process is writing now. */
const mine = new Set<string>();
const swept = new Set<string>();

/**
 * Calls `make` with a path beside `path`, on the same disk, where a file or folder may be written; `make` puts it in
 * its place. What stands there afterwards is taken away, also when the process ends before. Makes the folder.
 */
export async function withDraft<T>(path: string, make: (draft: string) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await sweepOnce(folder);
  const draft = join(folder, `.lectern-${host}-${process.pid}-${randomBytes(6).toString('hex')}.part`);
  if (mine.size === 0) process.on('exit', removeMine);
  mine.add(draft);
  try {
    return await make(draft);
  } catch (error) {
    throw named(error, draft, path);
  } finally {
    await remove(draft);
    mine.delete(draft);
    if (mine.size === 0) process.off('exit', removeMine);
  }
}

/** A full disk names no file, and nobody knows the draft's name. */
function named(error: unknown, draft: string, path: string): unknown {
  if (!isSystemError(error)) return error;
  if (error.path === undefined || error.path.startsWith(draft)) error.path = path;
  return error;
}

function removeMine(): void {
  for (const draft of mine) {
    try {
      rmSync(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    } catch {} // The next build takes it away.
  }
}

async function sweepOnce(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  await sweep(folder);
}

/** Takes away the drafts in a folder whose writers are dead, or that are more than a day old. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, from = '', pid = ''] = pattern.exec(name) ?? [];
    if (from === '') continue;
    const draft = join(folder, name);
    if ((from === host && !runs(Number(pid))) || (await isOld(draft))) await remove(draft);
  }
}

/** What cannot be taken away now is taken away by the next. */
const remove = (draft: string): Promise<void> =>
  rm(draft, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }).catch(() => {});

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > longest * 3_600_000;
}
