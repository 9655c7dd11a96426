/** Slidev failed. */
export class WebError extends Error {
  /** What Slidev printed last, for people. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.name = 'WebError';
    this.output = lastLines(output);
  }
}

const most = 30;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of the terminal begin with an escape
const colours = /\u001b\[[\d;]*m/g;

const lastLines = (output: string): string =>
  output.replace(colours, '').trimEnd().split('\n').slice(-most).join('\n');
