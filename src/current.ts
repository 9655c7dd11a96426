/** The way of a build with nothing to do: neither the deck is loaded nor anything that could make it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from './build-options.ts';
import type { BuildCache } from './cache/build-cache.ts';
import { restoreFiles } from './cache/kept-files.ts';
import { unlessRefused } from './errors.ts';
import type { Report, ReportOutput } from './model/report.ts';
import { inOrder } from './output/kinds.ts';
import { reportOf, reportText } from './report.ts';
import { writeWhole } from './write-whole.ts';

export interface CurrentOptions extends Pick<BuildOptions, 'project' | 'to' | 'print' | 'out'> {
  readonly cache: BuildCache;
  /** `Inputs.deck` as it is now. */
  readonly deckKey: string;
  /** Ids. */
  readonly deck: string;
  readonly audience: string;
}

/**
 * The report of a build that would make nothing that was not made before; its files are where they should be then.
 * Undefined where something must be made, or the disk does not let a file be put into its place, which a build tells.
 */
export const currentReport = (options: CurrentOptions): Promise<Report | undefined> =>
  unlessRefused(() => putInPlace(options));

async function putInPlace(options: CurrentOptions): Promise<Report | undefined> {
  const { project, cache, deckKey, deck, audience, to, print = {}, out } = options;
  const lecture = await cache.lecture(deckKey, audience);
  const { store, inputs } = cache;
  if (!lecture || !(await restoreFiles(store, inputs.hashes, project.root, [lecture.markdown])))
    return undefined;
  const folder = join(out, deck, audience);
  const outputs: ReportOutput[] = [];
  for (const kind of inOrder(to)) {
    const { content } = lecture;
    const made = await cache.output({ kind, deck, audience, deckKey, content, folder, print });
    if (!made) return undefined;
    outputs.push(made.output);
  }
  const report = reportOf({ deck, audience }, lecture, outputs);
  await writeUnlessSame(join(folder, 'report.json'), reportText(report));
  return report;
}

async function writeUnlessSame(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeWhole(path, text);
}
