import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface ServedFolder {
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => void;
}

/** A folder under a sub-path of a web server, as hosts put decks there. */
export async function serveFolder(folder: string, path = '/lectures/sco/'): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const asked = decodeURI((request.url ?? '').split('?')[0] ?? '');
    const inside = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : undefined;
    const data =
      inside === undefined ? undefined : await readFile(join(folder, inside)).catch(() => undefined);
    response.writeHead(data ? 200 : 404, { 'content-type': types[extname(inside ?? '')] ?? 'text/plain' });
    response.end(data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
