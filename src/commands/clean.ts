import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { cachePlace } from '../cache/place.ts';
import { sweep } from '../drafts.ts';
import { bytesAt } from '../files-in.ts';
import type { Project } from '../project.ts';
import { size } from './size.ts';
import type { Terminal } from './terminal.ts';

export interface CleanFlags {
  readonly dist?: boolean;
}

/** Takes away the cache and dead builds' drafts; with `dist` the results, but no file that Lectern did not make. */
export async function cleanCommand(
  project: Project,
  { dist }: CleanFlags,
  terminal: Terminal,
): Promise<number> {
  const results = join(project.root, 'dist');
  for (const folder of [project.slides, results, ...foldersIn(results)]) await sweep(folder);
  const cache = cachePlace(project.root);
  if (cache !== undefined) await removeAll([cache], terminal);
  if (!dist) return 0;
  for (const folder of foldersIn(results)) {
    if (!isResult(folder)) continue;
    const name = `${basename(dirname(folder))}.${basename(folder)}`;
    const ends = ['pptx', 'pdf', 'handout.pdf', 'md', 'run.md'].map((end) => `${name}.${end}`);
    await removeAll(
      [...ends, 'web', 'report.json'].map((file) => join(folder, file)),
      terminal,
    );
    await removeEmpty(folder, dirname(folder), results);
  }
  const left = await readdir(results).catch(() => []);
  if (left.length > 0)
    terminal.out(
      `left in ${relative(project.root, results)}, since Lectern did not make it: ${left.join(', ')}`,
    );
  return 0;
}

/** A folder of results has a report of just the deck and audience that it is named after. */
function isResult(folder: string): boolean {
  try {
    const { deck, audience } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    return deck === basename(dirname(folder)) && audience === basename(folder);
  } catch {
    return false;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name));
  } catch {
    return [];
  }
}

async function removeAll(paths: readonly string[], terminal: Terminal): Promise<void> {
  for (const path of paths) {
    const bytes = await bytesAt(path);
    if (bytes === undefined) continue;
    await rm(path, { recursive: true, force: true });
    terminal.out(`removed ${relative(process.cwd(), path).replaceAll('\\', '/')}  ${size(bytes)}`);
  }
}

async function removeEmpty(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => {});
}
