import type { Diagnostic } from './model/diagnostic.ts';
import type { Report } from './model/report.ts';

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
  /** Which fault, for programs: `browser-missing`, `slidev-failed`; empty for faults without a name. */
  readonly code: string;

  constructor(message: string, output = '', code = '') {
    super(message);
    this.output = output;
    this.code = code;
  }
}

/** Not all that was asked for could be made: the message and the report say what was not, and why. Exit code 3. */
export class UnfinishedError extends ToolError {
  readonly report: Report;
  /** The report is in its file. */
  readonly reported: boolean;

  constructor(failed: readonly Diagnostic[], report: Report, reported: boolean) {
    super(failed.map((one) => one.message).join('\n'), failed.flatMap(({ hint = [] }) => hint).join('\n\n'));
    this.report = report;
    this.reported = reported;
  }
}

/** Is it the machine that refused, or failed, rather than our own code? */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

/** Why the machine does not let a file be read or written. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  EEXIST: 'something else stands there',
  ENOTEMPTY: 'something else stands there',
  EBUSY: 'another program has it open',
};

/** What a file or folder that cannot be had is refused for, for people; undefined for any other error. */
export function refusal(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return reasons[code] && path ? `${path}: ${reasons[code]}` : undefined;
}

/** What `make` gives; undefined where a file or folder cannot be had. */
export async function unlessRefused<T>(make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (refusal(error) === undefined) throw error;
    return undefined;
  }
}
