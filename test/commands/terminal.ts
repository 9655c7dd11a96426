import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { main } from '../../src/cli.ts';

/** A folder of its own with decks of `test/cases` in its `data`. */
export function projectWith(...cases: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-'));
  for (const name of cases)
    cpSync(join(import.meta.dirname, '../cases', name), join(root, 'data', name), { recursive: true });
  return root;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, as a script would. */
export async function run(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const before = process.cwd();
  const out: string[] = [];
  const err: string[] = [];
  process.chdir(cwd);
  try {
    const code = await main(argv, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      interactive: false,
      color: pc.createColors(false),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  } finally {
    process.chdir(before);
  }
}
