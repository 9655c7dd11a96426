import type { UserConfig } from 'vite';

/**
 * Text stays as it is written: without this, typographer turns `'` into `’` and `...` into `…` on the web alone.
 * Slidev replaces its own Markdown options by these, so they are given whole.
 */
const config: UserConfig & { readonly slidev: unknown } = {
  slidev: {
    markdown: { markdownOptions: { html: true, xhtmlOut: true, linkify: true, typographer: false } },
  },
};

export default config;
