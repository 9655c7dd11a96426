/** The command line as a program of its own, which a test may end, and what it leaves. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { packageRoot } from '../../src/project.ts';

export interface Running {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals, whom?: 'it' | 'its group') => void;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

export interface Ways {
  readonly env?: Readonly<Record<string, string>>;
  /** A program, with options, that starts it. */
  readonly through?: readonly string[];
}

/** Starts `lectern` in a folder, in a process group of its own as a terminal does. */
export function start(cwd: string, argv: readonly string[], { env, through = [] }: Ways = {}): Running {
  const [program = '', ...args] = [...through, process.execPath, join(packageRoot, 'src/bin.js'), ...argv];
  const child = spawn(program, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text;
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} does not start`);
  return {
    pid,
    kill: (signal, whom = 'it') => process.kill(whom === 'it' ? pid : -pid, signal),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, ...printed }));
    }),
  };
}

/** All that programs were writing in a folder and below. */
export function draftsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(^|\/)\.[^/]*\.part$/.test(name));
}

/** Every result that is there is whole. */
export function expectWhole(folder: string, name: string): void {
  const pptx = join(folder, `${name}.pptx`);
  if (existsSync(pptx)) expect(unzipSync(readFileSync(pptx))).toHaveProperty('ppt/presentation.xml');
  const html = join(folder, 'web/index.html');
  if (existsSync(html)) expect(readFileSync(html, 'utf8').trimEnd().slice(-7)).toBe('</html>');
  const report = join(folder, 'report.json');
  if (existsSync(report)) expect(JSON.parse(readFileSync(report, 'utf8'))).toHaveProperty('slides');
}
