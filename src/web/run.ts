import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { beside } from '../beside.ts';

export interface RunOptions {
  readonly cwd: string;
  /** Over this program's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Ended {
  readonly code: number | null;
  /** What ended it, if it did not end by itself: to stand behind a message. */
  readonly why: string;
  readonly output: string;
}

const endWithParent = pathToFileURL(beside(import.meta.filename, 'end-with-parent')).href;

/** Runs a program of Node without a terminal and hands back all it printed. It never outlives this one. */
export function run(args: readonly string[], options: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...options.env, NO_COLOR: '1', CI: '1' },
    });
    const stop = () => child.kill('SIGKILL');
    process.once('exit', stop);
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', stop);
      resolve({ code, why: whyEnded(signal), output: printed.join('') });
    });
  });
}

function whyEnded(signal: NodeJS.Signals | null): string {
  if (signal === null) return '';
  const memory = signal === 'SIGKILL' ? '; perhaps the machine ran out of memory' : '';
  return `: something ended it (${signal})${memory}. Build again`;
}
