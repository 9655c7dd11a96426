import { spawn } from 'node:child_process';

export interface RunOptions {
  readonly cwd: string;
  /** Over this program's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs a program without a terminal and hands back all it printed. */
export function run(program: string, args: readonly string[], options: RunOptions) {
  return new Promise<{ readonly code: number | null; readonly output: string }>((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env, NO_COLOR: '1', CI: '1' },
    });
    // It does not outlive the program that waits for it.
    const stop = () => child.kill('SIGKILL');
    process.once('exit', stop);
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code, output: printed.join('') });
    });
  });
}
