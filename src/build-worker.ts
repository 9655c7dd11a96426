/** The other side of `build-pool.ts`. */
import { type BuildJob, type Outcome, runJob } from './build-job.ts';

// The program that started this one is gone.
process.once('disconnect', () => process.exit(1));

export const runInWorker = (job: BuildJob): Promise<Outcome> => runJob(job);
