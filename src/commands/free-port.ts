import { createServer } from 'node:net';
import { UsageError } from '../errors.ts';

const first = 3030;

/** Whether nobody listens on a port of this machine. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}

/** The port asked for, or the first free one from 3030 on. Throws UsageError when the one asked for is taken. */
export async function freePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked;
    throw new UsageError(
      `port ${asked} cannot be had: another program has it, or it is not yours; name another`,
    );
  }
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new UsageError(`ports ${first} to ${first + 99} are all taken: name another with --port`);
}
