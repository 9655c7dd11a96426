import { formatDiagnostics } from '../diagnostics/format.ts';
import { InputError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Says what is wrong in the input, all of it. `what`, if given, is what is not written therefore. */
export function tellInputErrors(error: InputError, root: string, terminal: Terminal, what = ''): void {
  terminal.err(formatDiagnostics(error.diagnostics, { root: error.root ?? root, color: terminal.color }));
  const errors = error.diagnostics.filter((one) => one.severity === 'error').length;
  terminal.err(`\n${errors} error${errors === 1 ? '' : 's'}: nothing was written${what}.`);
}

/** Prints JSON as results are printed. */
export const printJson = (terminal: Terminal, result: unknown): void =>
  terminal.out(JSON.stringify(result, undefined, 2));

/**
 * Runs a command whose result is one object. With `--json`, errors of the input are a result too: `empty`, with them
 * in its `diagnostics`. The exit code.
 */
export async function reporting(
  { json }: { readonly json?: boolean },
  terminal: Terminal,
  empty: object,
  work: () => void | Promise<void>,
): Promise<0 | 1> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!json || !(error instanceof InputError)) throw error;
    printJson(terminal, { ...empty, diagnostics: error.diagnostics });
    return 1;
  }
}
