import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { ToolError } from '../errors.ts';

/** Sources are .ts, what is installed is .js. */
const program = join(import.meta.dirname, `print-server${extname(import.meta.filename)}`);

/** Kept from one printing to the next: what Vite makes of the libraries, which takes seconds. */
const cacheDir = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  '../.cache/lectern/print',
);

/** Runs `use` with the address of a page that holds all slides of `markdown`, served while it runs. */
export async function withPrintPage<T>(markdown: string, use: (url: string) => Promise<T>): Promise<T> {
  const child = fork(program, [markdown, cacheDir], {
    cwd: dirname(markdown),
    // Type stripping warns on older Nodes, and Slidev prints much; both are shown only when it fails.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    return await use(await addressOf(child));
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Where the child serves, once it does. Throws ToolError when it ends instead. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  const listen = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((resolve, reject) => {
    const fail = () => reject(new ToolError('Slidev cannot show this deck for printing', printed.trim()));
    child.once('error', fail);
    child.once('exit', fail);
    // Plugins in the child may have messages of their own to send.
    child.on('message', (message: { readonly printPage?: string }) => {
      if (message.printPage) resolve(message.printPage);
    });
  });
}
