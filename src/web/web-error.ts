import { ToolError } from '../errors.ts';

/** Slidev failed; `output` is what it printed last. */
export class WebError extends ToolError {
  constructor(message: string, output: string) {
    super(message, lastLines(output), 'slidev-failed');
    this.name = 'WebError';
  }
}

const most = 30;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of the terminal begin with an escape
const colours = /\u001b\[[\d;]*m/g;

const lastLines = (output: string): string =>
  output.replace(colours, '').trimEnd().split('\n').slice(-most).join('\n');
