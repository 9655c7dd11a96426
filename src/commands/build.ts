import { join, resolve } from 'node:path';
import type { BuildJob } from '../build-job.ts';
import { BuildCache } from '../cache/build-cache.ts';
import { cachePlace } from '../cache/place.ts';
import { keepTimes, readTimes } from '../cache/times.ts';
import { currentReport } from '../current.ts';
import { InputError, UsageError } from '../errors.ts';
import { type KnownDeck, knowDeck } from '../lectures.ts';
import type { OutputKind, Report } from '../model/report.ts';
import { type HandoutKind, perPageCounts } from '../pdf/handout-html.ts';
import type { PrintOptions } from '../print.ts';
import type { Project } from '../project.ts';
import { readShard, shardOf, type Unit } from '../shards.ts';
import { BuildTeller, emptyReport, progressFor } from './build-teller.ts';
import { chooseIds } from './choose.ts';
import { chooseDecks } from './choose-decks.ts';
import { reporting } from './input-errors.ts';
import type { Terminal } from './terminal.ts';

export interface BuildFlags {
  readonly audience: readonly string[];
  readonly all?: boolean;
  readonly decks?: string;
  readonly shard?: string;
  readonly force?: boolean;
  readonly to: string;
  readonly out: string;
  readonly browser?: string;
  readonly withClicks?: boolean;
  readonly handout: HandoutKind;
  readonly perPage: string;
  readonly json?: boolean;
}

const kinds: readonly OutputKind[] = ['web', 'pptx', 'pdf', 'handout', 'md'];

/** What is the same for all lectures of a run. */
interface Run {
  readonly project: Project;
  readonly cache: BuildCache | undefined;
  readonly to: readonly OutputKind[];
  readonly out: string;
  readonly print: PrintOptions;
}

/** A lecture to build. */
interface Lecture extends Unit {
  readonly known: KnownDeck;
}

/** Exit code 1 when an audience's input has errors, 3 when something could not be made. */
export async function buildCommand(
  project: Project,
  name: string | undefined,
  flags: BuildFlags,
  terminal: Terminal,
): Promise<number> {
  const to = outputKinds(flags.to);
  const shard = flags.shard === undefined ? undefined : readShard(flags.shard);
  const ids = await chooseDecks(project, name, flags, terminal);
  const many = flags.all === true || flags.decks !== undefined;
  const dir = cachePlace(project.root);
  const cache = dir === undefined ? undefined : new BuildCache(project, dir, flags.force);
  const out = resolve(flags.out === 'dist' ? join(project.root, 'dist') : flags.out);
  const run = { project, cache, to, out, print: printOptions(flags) };
  const teller = new BuildTeller(run, { many, json: flags.json === true }, terminal);
  const code = await reporting(flags, terminal, emptyReport(ids[0] ?? '', flags.audience[0]), async () => {
    const all = await lecturesOf(run, ids, many, flags.audience, teller);
    const units = shard ? shardOf(all, shard, readTimes(dir), to) : all;
    const reports = await buildAll(run, units, teller, terminal);
    // The parts of one whole must all be dealt by the same times: `merge-reports` adds theirs.
    if (!shard) await keepTimes(dir, reports);
    await cache?.close();
    teller.end();
  });
  return code || teller.code;
}

/** All lectures that were asked for. Of many decks, one that has errors does not keep the others from being built. */
async function lecturesOf(
  { project, cache }: Run,
  ids: readonly string[],
  many: boolean,
  audiences: readonly string[],
  teller: BuildTeller,
): Promise<Lecture[]> {
  const lectures: Lecture[] = [];
  const missing: unknown[] = [];
  for (const id of ids) {
    try {
      const known = await knowDeck(project, id, cache);
      const slides = new Map(known.audiences.map((one) => [one.id, one.slides]));
      for (const audience of chooseIds({ ...known, audiences: [...slides.keys()] }, audiences))
        lectures.push({ deck: id, audience, slides: slides.get(audience) ?? 0, known });
    } catch (error) {
      if (!many || !(error instanceof InputError || error instanceof UsageError)) throw error;
      if (error instanceof InputError) teller.broken(id, error);
      else missing.push(error);
    }
  }
  // An audience that no deck has is misspelled.
  if (missing.length > 0 && lectures.length === 0) throw missing[0];
  return lectures;
}

/** Builds what is not as it should be: one here, several side by side. The reports, in order. */
async function buildAll(
  run: Run,
  lectures: readonly Lecture[],
  teller: BuildTeller,
  terminal: Terminal,
): Promise<readonly Report[]> {
  const jobs: { readonly index: number; readonly job: BuildJob }[] = [];
  teller.expect(lectures);
  for (const [index, lecture] of lectures.entries()) {
    const job = jobFor(run, lecture);
    const report = run.cache && (await currentReport({ ...job, cache: run.cache }));
    if (report) teller.done(index, { report, reported: true });
    else jobs.push({ index, job });
  }
  const [only, ...more] = jobs;
  if (only && more.length === 0) {
    const { runJob } = await import('../build-job.ts');
    const { deck, audience } = only.job;
    const onStep = progressFor(`${deck} ${audience}`, terminal, teller.silent);
    teller.done(only.index, await runJob(only.job, onStep).catch((thrown: unknown) => ({ thrown })));
  } else if (jobs.length > 0) {
    const { runJobs } = await import('../build-pool.ts');
    const told = jobs.map(({ job }) => job);
    await runJobs(told, (i, outcome) => teller.done(jobs[i]?.index ?? 0, outcome));
  }
  return teller.reports;
}

function jobFor({ project, cache, to, print, out }: Run, { deck, audience, known }: Lecture): BuildJob {
  const { deckKey } = known;
  const cached = cache && { cached: { dir: cache.store.dir, force: cache.force } };
  return { project, to, print, out, deck, audience, deckKey, ...cached };
}

function outputKinds(list: string): OutputKind[] {
  const wanted = list
    .split(',')
    .map((kind) => kind.trim())
    .filter((kind) => kind !== '');
  const wrong = wanted.filter((kind) => !(kinds as readonly string[]).includes(kind));
  if (wrong.length > 0 || wanted.length === 0) {
    throw new UsageError(`--to takes ${kinds.join(', ')}, parted by commas; not '${wrong.join(', ')}'`);
  }
  return kinds.filter((kind) => wanted.includes(kind));
}

function printOptions({ browser, handout, perPage, withClicks = false }: BuildFlags): PrintOptions {
  const count = perPageCounts.find((one) => String(one) === perPage);
  return { handout, withClicks, ...(count ? { perPage: count } : {}), ...(browser ? { browser } : {}) };
}
