/** The Vite plugin for a deck that is served while one works on it: who may ask for what, and what may be changed. */
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin } from 'vite';
import { connectDevChannel, fromData } from './dev-channel.ts';
import { readOnlyClient, readOnlyServer } from './read-only.ts';
import { keepToOwnPages } from './same-origin.ts';

export function devPlugin({ entry }: ResolvedSlidevOptions): Plugin {
  return {
    name: 'lectern:dev',
    apply: 'serve',
    // Components are changed before Vue compiles them.
    enforce: 'pre',
    // By itself Vite lets every page of this machine read along, on whatever port.
    config: () => ({ server: { cors: false } }),
    configureServer: {
      order: 'pre',
      handler(server) {
        keepToOwnPages(server);
        const channel = connectDevChannel(server);
        if (fromData()) server.middlewares.use(readOnlyServer(entry, channel));
      },
    },
    transform: (code, id) => (fromData() ? readOnlyClient(code, id) : undefined),
  };
}
