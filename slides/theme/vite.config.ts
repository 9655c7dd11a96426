import { join } from 'node:path';
import type { UserConfig } from 'vite';

/** Where `lectern dev` keeps what Vite makes of the libraries (src/web/serve.ts). */
const cacheDir = process.env['LECTERN_VITE_CACHE'];

/**
 * Parts that only some slides need: their libraries are made ready at the start with all others. Found on the way, each
 * would reload the page, in the middle of somebody's work.
 */
const needing = ['FigureChart.vue', 'DeckCode.vue'].map((name) => join(import.meta.dirname, 'base', name));

/**
 * Text stays as it is written: without this, typographer turns `'` into `’` and `...` into `…` on the web alone.
 * Slidev replaces its own Markdown options by these, so they are given whole.
 */
const config: UserConfig & { readonly slidev: unknown } = {
  ...(cacheDir ? { cacheDir } : {}),
  optimizeDeps: { entries: needing },
  slidev: {
    markdown: { markdownOptions: { html: true, xhtmlOut: true, linkify: true, typographer: false } },
  },
};

export default config;
