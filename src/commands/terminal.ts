import pc from 'picocolors';

/** What a command may print to. Results go to `out`, problems and progress to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody is watching: progress and questions make sense. */
  readonly interactive: boolean;
  readonly color: ReturnType<typeof pc.createColors>;
}

export function processTerminal(): Terminal {
  // Whoever reads may have read enough: `lectern list | head`.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit();
    });
  const interactive = process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env['CI'];
  const plain = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    interactive,
    color: pc.createColors(!plain && process.stderr.isTTY === true),
  };
}
