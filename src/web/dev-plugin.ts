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
    // Before Slidev and Vue make something of its components.
    transform: {
      order: 'pre',
      handler: (code, id) => (fromData() ? readOnlyClient(code, id) : undefined),
    },
  };
}
