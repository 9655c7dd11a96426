import { stripVTControlCharacters } from 'node:util';
import { ToolError } from '../errors.ts';

/** Slidev failed; `output` is what it printed last, for people. */
export class WebError extends ToolError {
  constructor(message: string, printed: string) {
    const full = /\bENOSPC\b|No space left on device/.test(printed);
    super(full ? `${message}: the disk is full` : message, full ? '' : lastLines(printed), 'slidev-failed');
    this.name = 'WebError';
  }
}

const most = 30;

/** Where in the programs something went wrong helps no lecturer: calls of JavaScript, calls of Rust. */
const call = /^\s+(?:at |\d+: )|^Stack backtrace:/;

const lastLines = (printed: string): string =>
  stripVTControlCharacters(printed)
    .trimEnd()
    .split('\n')
    .filter((line) => !call.test(line))
    .slice(-most)
    .join('\n');
