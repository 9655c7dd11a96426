/** One audience of one deck, built: in this process, or in one of several side by side (`build-pool.ts`). */
import { build } from './build.ts';
import type { BuildOptions } from './build-options.ts';
import { BuildCache } from './cache/build-cache.ts';
import { endingInOrder } from './ending.ts';
import { InputError, ToolError, UnfinishedError } from './errors.ts';
import { load } from './lectures.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Report } from './model/report.ts';

/** Plain data, so that it may go to another process. */
export interface BuildJob extends Pick<BuildOptions, 'project' | 'to' | 'print' | 'out'> {
  /** Ids. */
  readonly deck: string;
  readonly audience: string;
  /** `Inputs.deck` as it was when the deck became known. */
  readonly deckKey: string;
  readonly cached?: { readonly dir: string; readonly force: boolean };
}

/** How a job went. `reported`: its report is in its file. */
export type Outcome =
  | { readonly report: Report; readonly reported: boolean }
  | { readonly invalid: readonly Diagnostic[]; readonly language: string };

export async function runJob(job: BuildJob, onStep?: (step: string) => void): Promise<Outcome> {
  const { project, to, out, deckKey, cached, print = {} } = job;
  let language = '';
  try {
    const { deck, diagnostics } = await load(project, job.deck, deckKey);
    const audience = deck.audiences.get(job.audience);
    if (!audience) throw new ToolError(`${job.deck}: the audience '${job.audience}' went away meanwhile`);
    language = audience.language;
    const cache = cached && { cached: { cache: cacheFor(project, cached), deckKey } };
    const loaded = { project, deck, audience, diagnostics };
    const options = { ...loaded, to, out, print, ...cache, ...(onStep && { onStep }) };
    return { report: await endingInOrder(() => build(options)), reported: true };
  } catch (error) {
    if (error instanceof InputError) return { invalid: error.diagnostics, language };
    if (error instanceof UnfinishedError) return { report: error.report, reported: error.reported };
    throw error;
  }
}

let last: BuildCache | undefined;

/** A process builds for one project: what its cache has hashed of Lectern's own files need not be hashed again. */
function cacheFor(project: BuildJob['project'], { dir, force }: NonNullable<BuildJob['cached']>): BuildCache {
  if (last?.store.dir !== dir || last.force !== force) last = new BuildCache(project, dir, force);
  return last;
}
