import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import type { Markdown } from '../../src/web/markdown-it.ts';
import { importedPictures, keepPictures } from '../../src/web/pictures.ts';
import { linkById } from '../../src/web/slide-links.ts';
import { markSmallPrint } from '../../src/web/small-print.ts';

/** Where `lectern dev` keeps what Vite makes of the libraries (src/web/serve.ts). */
const cacheDir = process.env['LECTERN_VITE_CACHE'];

/**
 * Parts that only some slides need: their libraries are made ready at the start with all others. Found on the way, each
 * would reload the page, in the middle of somebody's work.
 */
const base = join(import.meta.dirname, 'base');
const needing = ['FigureChart.vue', 'DeckCode.vue'].map((name) => join(base, name));

const client = dirname(fileURLToPath(import.meta.resolve('@slidev/client/package.json')));
/** Compiled while one opens the browser, which then waits for half as long. */
const seenFirst = [
  ...['main.ts', 'pages/play.vue'].map((name) => join(client, name)),
  join(base, 'ThemeLayout.vue'),
];

/**
 * Text stays as it is written: without this, typographer turns `'` into `’` and `...` into `…` on the web alone.
 * Slidev replaces its own Markdown options by these, so they are given whole.
 */
const config: UserConfig & { readonly slidev: unknown } = {
  ...(cacheDir ? { cacheDir } : {}),
  ...(process.env['LECTERN_LINKS'] ? { resolve: { preserveSymlinks: true } } : {}),
  optimizeDeps: { entries: needing },
  server: { warmup: { clientFiles: seenFirst } },
  slidev: {
    markdown: {
      markdownOptions: { html: true, xhtmlOut: true, linkify: true, typographer: false },
      markdownSetup: (md: Markdown) => {
        keepPictures(md);
        linkById(md);
        markSmallPrint(md);
      },
    },
    vue: importedPictures,
  },
};

export default config;
