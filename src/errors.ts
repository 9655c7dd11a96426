import type { Diagnostic } from './model/diagnostic.ts';

/** The input has errors: nothing was written. Exit code 1. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Folder that their places are relative to, where that is not the project's. */
  readonly root: string | undefined;

  constructor(diagnostics: readonly Diagnostic[], root?: string) {
    super(diagnostics.map((one) => one.message).join('\n'));
    this.diagnostics = diagnostics;
    this.root = root;
  }
}

/** The command was used wrongly: no such deck, audience, output. Exit code 2. */
export class UsageError extends Error {}

/** A program outside failed or is not there: the browser, Slidev. Exit code 3. */
export class ToolError extends Error {
  /** What it printed last, for people. */
  readonly output: string;
  /** Which fault, for programs: `browser-missing`; empty for faults without a name. */
  readonly code: string;

  constructor(message: string, output = '', code = '') {
    super(message);
    this.output = output;
    this.code = code;
  }
}
