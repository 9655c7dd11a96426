/** One component of our Slidev theme draws whatever layouts the deck's theme has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import { deckHead, deckTheme } from './deck-theme.ts';

type Utils = ResolvedSlidevOptions['utils'];

/** Where that component is, by the way on which Slidev finds its neighbours. */
export function themeLayout({ roots }: Pick<ResolvedSlidevOptions, 'roots'>): string {
  const path = roots.map((root) => join(root, 'base', 'ThemeLayout.vue')).find(existsSync);
  if (path === undefined) throw new Error('our Slidev theme has no base/ThemeLayout.vue');
  return path;
}

const done = new WeakSet<Utils>();

/**
 * Slidev looks for layouts by files, a name each. Here the theme's names lead to our component, and so does Slidev's
 * `default`; what a project has a file of its own for stays its own.
 */
export function useThemeLayouts(options: ResolvedSlidevOptions): void {
  const { utils, clientRoot } = options;
  if (done.has(utils)) return;
  done.add(utils);
  const files = utils.getLayouts;
  const component = themeLayout(options);
  const slidevs = clientRoot.replaceAll('\\', '/');
  utils.getLayouts = async () => {
    const found = await files();
    const names = ['default', ...Object.keys(deckTheme(deckHead(options)).layouts)];
    const ours = names.filter(
      (name) => !found[name] || found[name].replaceAll('\\', '/').startsWith(slidevs),
    );
    return { ...found, ...Object.fromEntries(ours.map((name) => [name, component])) };
  };
}
