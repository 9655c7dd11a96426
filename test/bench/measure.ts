/** Seconds and memory of whole cold processes. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Sample {
  readonly seconds: number;
  /** Largest resident size in MB; undefined where the system does not tell. */
  readonly mb: number | undefined;
}

/**
 * Runs each command as often as said, after once that is not counted, in turn, so that a machine that slows down slows
 * all of them. Samples by name; none of a program that is not there. `cwd`: the folder they run in, else this one.
 */
export async function inTurn<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  runs: number,
  cwd?: string,
): Promise<Readonly<Record<Name, readonly Sample[]>>> {
  const entries = Object.entries(commands) as [Name, readonly string[]][];
  const rows = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<Name, Sample[]>;
  for (let run = 0; run <= runs; run++) {
    for (const [name, command] of entries) {
      const sample = await measure(command, cwd);
      if (sample && run > 0) rows[name].push(sample);
    }
  }
  return rows;
}

/** The middle one; undefined of none. */
export const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export const medianSeconds = (samples: readonly Sample[]): number | undefined =>
  median(samples.map(({ seconds }) => seconds));

export const medianMb = (samples: readonly Sample[]): number | undefined =>
  median(samples.flatMap(({ mb }) => mb ?? []));

function measure([program = '', ...args]: readonly string[], cwd?: string): Promise<Sample | undefined> {
  return new Promise((done, fail) => {
    const started = performance.now();
    let kb = 0;
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let problems = '';
    child.stderr.on('data', (text) => (problems += text));
    const timer = setInterval(() => (kb = Math.max(kb, peak(child.pid))), 10);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearInterval(timer);
      if (error.code === 'ENOENT') done(undefined);
      else fail(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      if (code !== 0) fail(new Error(`${program} ${args.join(' ')} ended with ${code}: ${problems}`));
      else done({ seconds: (performance.now() - started) / 1000, mb: kb > 0 ? kb / 1024 : undefined });
    });
  });
}

/** The process's largest resident size so far, in kB, as Linux tells; 0 elsewhere. */
function peak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
