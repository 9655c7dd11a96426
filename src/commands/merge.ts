import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cachePlace } from '../cache/place.ts';
import { keepTimes } from '../cache/times.ts';
import { UsageError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { deckNames, type Project } from '../project.ts';
import { codeOf, mergeReports, reportText } from '../report.ts';
import { isObject } from '../text/as-text.ts';
import { writeWhole } from '../write-whole.ts';
import { printJson } from './input-errors.ts';
import { size } from './size.ts';
import type { Terminal } from './terminal.ts';

export interface MergeFlags {
  readonly output?: string;
  readonly json?: boolean;
}

/** One report of many. The exit code is that of a build of them all. */
export async function mergeCommand(
  project: Project,
  paths: readonly string[],
  { output, json }: MergeFlags,
  terminal: Terminal,
): Promise<number> {
  const merged = mergeReports(paths.flatMap((path) => reportFiles(path)).flatMap(readReports));
  if (output !== undefined) await writeWhole(resolve(output), reportText(merged));
  await keepTimes(cachePlace(project.root), merged.reports);
  const told = new Set(merged.reports.map(({ deck }) => deck));
  const missing = deckNames(project).filter((name) => !told.has(name));
  if (missing.length > 0)
    terminal.err(`${terminal.color.yellow('warning')}: no report of ${missing.join(', ')}`);
  if (json) printJson(terminal, merged);
  else {
    const { decks, lectures, slides, minutes, errors, warnings } = merged;
    terminal.out(
      [
        `${lectures} lectures of ${decks} decks: ${slides} slides, ${minutes} minutes, ${size(merged.bytes)}`,
        `made in ${(merged.ms / 1000).toFixed(1)} s; errors: ${errors}, warnings: ${warnings}`,
      ].join('\n'),
    );
  }
  return Math.max(0, ...merged.reports.map(codeOf));
}

/** A file itself; of a folder, all reports in it and below. */
function reportFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`there is no file '${path}'`);
  if (!stats.isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const found = names.filter((name) => /(?:^|[\\/])report\.json$/.test(name)).sort();
  if (found.length === 0) throw new UsageError(`'${path}' has no report.json in it, nor below`);
  return found.map((name) => join(path, name));
}

/** A report, a list of them, or some that were merged before. */
function readReports(path: string): readonly Report[] {
  const read = parsed(path);
  const list: unknown = isObject(read) && 'reports' in read ? read.reports : read;
  const reports: readonly unknown[] = Array.isArray(list) ? list : [list];
  return reports.map((one) => {
    if (isReport(one)) return one;
    throw new UsageError(`'${path}' is no report of Lectern's`);
  });
}

function parsed(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`'${path}' is no report of Lectern's: it is not JSON`);
  }
}

const isReport = (value: unknown): value is Report =>
  isObject(value) &&
  'deck' in value &&
  typeof value.deck === 'string' &&
  'audience' in value &&
  typeof value.audience === 'string' &&
  ['slides', 'outputs', 'diagnostics'].every((name) => {
    const list: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
    return Array.isArray(list) && list.every(isObject);
  });
