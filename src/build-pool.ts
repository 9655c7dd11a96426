/** Builds side by side, each in a process of its own: whatever ends one of them, its drafts and programs end with it. */
import module from 'node:module';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { beside } from './beside.ts';
import type { BuildJob, Outcome } from './build-job.ts';
import { endingInOrder } from './ending.ts';
import { ToolError } from './errors.ts';
import type { OutputKind } from './model/report.ts';

/** Bytes that a build may need at most, by what it makes: Slidev and a browser need more than all of ours. */
const need = (kinds: readonly OutputKind[]): number =>
  kinds.some((kind) => kind !== 'pptx' && kind !== 'md') ? 1.6e9 : 0.4e9;

/** As many as there are cores, and as the memory that is free has room for. */
function workersFor(jobs: readonly BuildJob[]): number {
  const most = Math.floor(process.availableMemory() / need(jobs.flatMap(({ to }) => to)));
  return Math.max(1, Math.min(jobs.length, availableParallelism(), most));
}

const worker = beside(import.meta.filename, 'build-worker');

/** Runs all jobs; `onDone` hears of each when it is done, in whatever order. Rejects with none: what is thrown is told. */
export async function runJobs(
  jobs: readonly BuildJob[],
  onDone: (index: number, outcome: Outcome | { readonly thrown: unknown }) => void,
): Promise<void> {
  const pool = openPool(workersFor(jobs));
  let ends = false;
  const run = async (job: BuildJob, index: number) => {
    const outcome: Outcome | { thrown: unknown } = await pool
      .run(job, { name: 'runInWorker' })
      .catch((error: unknown) => ({ thrown: endOf(error, job) }));
    if (!ends) onDone(index, outcome);
  };
  const endPool = () => {
    ends = true;
    return pool.destroy();
  };
  await endingInOrder(() => Promise.all(jobs.map(run)), endPool);
  await endPool();
}

function openPool(workers: number): Tinypool {
  const compiled = module.getCompileCacheDir?.();
  return new Tinypool({
    filename: worker,
    runtime: 'child_process',
    serialization: 'advanced',
    minThreads: workers,
    maxThreads: workers,
    execArgv: [],
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...(compiled && { NODE_COMPILE_CACHE: compiled }) }).flatMap(
        ([name, value]) => (value === undefined ? [] : [[name, value]]),
      ),
    ),
  });
}

/** A process that ended before its job was done; else an error of the job itself. */
function endOf(error: unknown, { deck, audience }: BuildJob): unknown {
  // What a worker throws arrives without its class.
  const thrown = error instanceof Error ? error : Object.assign(new Error(), error);
  if (!/exited unexpectedly|Terminating worker/.test(thrown.message)) return thrown;
  return new ToolError(
    `${deck} for ${audience}: something ended the process that built it; perhaps the machine ran out of memory. Build again`,
  );
}
