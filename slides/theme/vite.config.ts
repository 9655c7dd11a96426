import type { UserConfig } from 'vite';

/** Where `lectern dev` keeps what Vite makes of the libraries (src/web/serve.ts). */
const cacheDir = process.env['LECTERN_VITE_CACHE'];

/**
 * Text stays as it is written: without this, typographer turns `'` into `’` and `...` into `…` on the web alone.
 * Slidev replaces its own Markdown options by these, so they are given whole.
 */
const config: UserConfig & { readonly slidev: unknown } = {
  ...(cacheDir ? { cacheDir } : {}),
  slidev: {
    markdown: { markdownOptions: { html: true, xhtmlOut: true, linkify: true, typographer: false } },
  },
};

export default config;
