/**
 * A deck in one file. Lecturers carry decks on a stick and open them by double click, where a page may load no module
 * from beside itself; so scripts, styles and pictures all stand in `index.html`.
 */
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { Plugin, Rolldown } from 'vite';
import { deckHead } from './deck-theme.ts';
import { type BundledFile, onePage } from './page.ts';

export function singleFilePlugin(options: ResolvedSlidevOptions): Plugin {
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
      const files = Object.entries(bundle).flatMap(([name, file]) => {
        const bundled = asBundled(name, file);
        return bundled ? [[name, bundled] as const] : [];
      });
      const { network = [] } = deckHead(options.data.headmatter as Readonly<Record<string, unknown>>);
      const { html, inlined } = onePage(String(page.source), new Map(files), network);
      for (const name of inlined) delete bundle[name];
      page.source = html;
    },
  };
}

function asBundled(name: string, file: Rolldown.OutputAsset | Rolldown.OutputChunk): BundledFile | undefined {
  if (file.type === 'chunk') return { kind: 'script', text: file.code };
  return name.endsWith('.css') ? { kind: 'style', text: String(file.source) } : undefined;
}
