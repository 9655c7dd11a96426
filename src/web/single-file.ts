/**
 * A deck in one file. Lecturers carry decks on a stick and open them by double click, where a page may load no module
 * from beside itself; so scripts, styles and pictures all stand in `index.html`.
 */
import type { Plugin, Rolldown } from 'vite';

export function singleFilePlugin(): Plugin {
  return {
    name: 'lectern:single-file',
    apply: 'build',
    enforce: 'post',
    config(config) {
      const build = config.build ?? {};
      config.build = build;
      build.assetsInlineLimit = () => true;
      build.cssCodeSplit = false;
      build.modulePreload = false;
      // Replaces what Slidev says about chunks: there is but one.
      build.rolldownOptions = { ...build.rolldownOptions, output: { codeSplitting: false } };
    },
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      let html = String(page.source);
      for (const [name, file] of Object.entries(bundle)) {
        const inlined = inline(html, name, file);
        if (inlined === undefined) continue;
        html = inlined;
        delete bundle[name];
      }
      page.source = html;
    },
  };
}

/** The page with a file of the bundle written into it; undefined where the page does not refer to it. */
function inline(html: string, name: string, file: Bundled): string | undefined {
  const path = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (file.type === 'chunk') {
    const tag = new RegExp(`<script type="module"[^>]* src="[^"]*${path}"></script>`);
    // A replacement function: `$&` in code would be read as a pattern otherwise.
    return tag.test(html)
      ? html.replace(tag, () => `<script type="module">${guarded(file.code)}</script>`)
      : undefined;
  }
  const tag = new RegExp(`<link rel="stylesheet"[^>]* href="[^"]*${path}">`);
  return name.endsWith('.css') && tag.test(html)
    ? html.replace(tag, () => `<style>${String(file.source).replace(/<\/style/gi, '<\\/style')}</style>`)
    : undefined;
}

type Bundled = Rolldown.OutputAsset | Rolldown.OutputChunk;

/**
 * Code in which nothing ends the script element, or begins a comment of HTML. Vite leaves its mark where it would list
 * what to load beforehand: with one chunk there is nothing.
 */
const guarded = (code: string): string =>
  code
    .replace(/\b__VITE_PRELOAD__\b/g, 'void 0')
    .replace(/<(\/script)/gi, '\\x3C$1')
    .replace(/<!--/g, '\\x3C!--')
    .replace(/<(script)/gi, '\\x3C$1');
