import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { ToolError } from '../errors.ts';
import { safePaths } from '../safe-path.ts';

export interface PrintPage {
  /** Of a page that holds all slides below one another. */
  readonly url: string;
  /** The last that the server has said. */
  readonly log: () => string;
}

/** Sources are .ts, what is installed is .js. */
const program = join(import.meta.dirname, `print-server${extname(import.meta.filename)}`);

/** Kept from one printing to the next: what Vite makes of the libraries, which takes seconds. */
const cacheDir = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  '../.cache/lectern/print',
);

/** Serves the slides of the filled Markdown at `markdown` while `use` runs. */
export async function withPrintPage<T>(markdown: string, use: (page: PrintPage) => Promise<T>): Promise<T> {
  const safe = safePaths([dirname(markdown)]);
  const child = fork(safe.told(program), [safe.told(markdown), safe.told(cacheDir), safe.theme ?? ''], {
    cwd: safe.told(dirname(markdown)),
    env: { ...process.env, ...safe.env, NO_COLOR: '1' },
    execArgv: [...process.execArgv, ...safe.nodeFlags],
    // Slidev prints much; it is shown only when it fails.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const log = logOf(child);
  try {
    const url = await addressOf(child, log);
    return await Promise.race([use({ url, log }), tooEarly(ended, log)]);
  } finally {
    child.kill('SIGKILL');
    await ended;
    safe.close();
  }
}

/** The browser would wait long for a server that is gone. */
async function tooEarly(ended: Promise<void>, log: () => string): Promise<never> {
  await ended;
  throw new ToolError('Slidev ended before the slides were printed. Build again', log(), 'slidev-failed');
}

function logOf(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
    });
  }
  return () => printed.trim();
}

/** Where the child serves, once it does. Throws ToolError when it ends instead. */
function addressOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(new ToolError('Slidev cannot show this deck for printing', log(), 'slidev-failed'));
    child.once('error', fail);
    child.once('close', fail);
    // Plugins in the child may have messages of their own to send.
    child.on('message', (message: { readonly printPage?: string }) => {
      if (message.printPage) resolve(message.printPage);
    });
  });
}
