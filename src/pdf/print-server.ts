/**
 * A process of its own (`serve.ts` starts it): serves one filled Markdown with Slidev in its mode `export`, where the
 * page that holds all slides below one another exists. Slidev changes its process's environment and prints as it likes;
 * here it disturbs nobody.
 */
import type { AddressInfo } from 'node:net';
import { createServer, resolveOptions } from '@slidev/cli';

const [entry = '', cacheDir = '', theme = ''] = process.argv.slice(2);

// The parent is gone, so nobody will print any more.
process.on('disconnect', () => process.exit());

const options = await resolveOptions({ entry, ...(theme === '' ? {} : { theme }) }, 'export');
const server = await createServer(options, {
  cacheDir,
  clearScreen: false,
  logLevel: 'error',
  // A deck does not change while it is printed.
  server: { host: '127.0.0.1', port: 0, watch: null },
});
await server.listen();
const { port = 0 } = (server.httpServer?.address() ?? {}) as Partial<AddressInfo>;
const place = options.data.config.routerMode === 'hash' ? '?print=true#print' : 'print?print=true';
process.send?.({ printPage: `http://127.0.0.1:${port}/${place}` });
