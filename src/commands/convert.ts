import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, extname, join, parse, relative, resolve, sep } from 'node:path';
import { convert } from '../convert.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { endingInOrder } from '../ending.ts';
import { UsageError } from '../errors.ts';
import { writeWhole } from '../write-whole.ts';
import { printJson, reporting } from './input-errors.ts';
import type { Terminal } from './terminal.ts';

export interface ConvertFlags {
  readonly output?: string;
  readonly json?: boolean;
}

/** Any Slidev Markdown to a .pptx beside it, or where `-o` says. Exit code 1 when it cannot be read. */
export async function convertCommand(file: string, flags: ConvertFlags, terminal: Terminal): Promise<number> {
  const cwd = process.cwd();
  const path = resolve(cwd, file);
  const out =
    flags.output === undefined ? join(dirname(path), `${parse(path).name}.pptx`) : resolve(cwd, flags.output);
  refuse(out, shown(out, cwd));
  const empty = { path: shown(out, cwd), bytes: 0, ms: 0, slides: 0 };
  return await reporting(flags, terminal, empty, async () => {
    const started = performance.now();
    const { pptx, slides, diagnostics } = await convert(path, { root: cwd });
    await endingInOrder(() => writeWhole(out, pptx));
    const ms = Math.round(performance.now() - started);
    if (flags.json) return printJson(terminal, { ...empty, bytes: pptx.length, ms, slides, diagnostics });
    if (diagnostics.length > 0)
      terminal.err(`${formatDiagnostics(diagnostics, { root: cwd, color: terminal.color })}\n`);
    const lost = diagnostics.length === 0 ? '' : `, ${count(diagnostics.length, 'warning')}`;
    terminal.out(`${shown(out, cwd)}: ${count(slides, 'slide')}${lost}, ${(ms / 1000).toFixed(1)} s`);
  });
}

const shown = (path: string, cwd: string): string => relative(cwd, path).split(sep).join('/');
const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Whatever is there and is no .pptx is somebody's work. */
function refuse(out: string, name: string): void {
  if (extname(out).toLowerCase() !== '.pptx')
    throw new UsageError(`the result is a .pptx; '${name}' should end in .pptx`);
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats && (!stats.isFile() || (stats.size > 0 && !isZip(out))))
    throw new UsageError(
      `'${name}' is there and is no PowerPoint file; it is left alone. Name another with -o`,
    );
}

function isZip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(2);
    readSync(file, head, 0, 2, 0);
    return head.toString('latin1') === 'PK';
  } finally {
    closeSync(file);
  }
}
