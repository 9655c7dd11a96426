/** Vite's build with all that Slidev and its theme bring, of another entry than Slidev's own page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ViteSlidevPlugin } from '@slidev/cli';
import type { ResolvedSlidevOptions, SlidevPluginOptions } from '@slidev/types';
import { build, loadConfigFromFile, mergeConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { withoutMarksInTexts } from './script-text.ts';

/** One script and one style sheet, without references to other files. */
const oneFile: Plugin = {
  name: 'lectern:one-file',
  enforce: 'post',
  config(config) {
    config.build = {
      ...config.build,
      write: false,
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      // Replaces what Slidev says about chunks: there is but one.
      rolldownOptions: { ...config.build?.rolldownOptions, output: { codeSplitting: false } },
    };
  },
  generateBundle: {
    order: 'pre',
    handler(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk') file.code = withoutMarksInTexts(file.code);
    },
  },
};

/** Configurations of Vite beside the theme's and the user's files, as `slidev build` reads them. */
export async function viteConfigs(options: ResolvedSlidevOptions): Promise<UserConfig> {
  let config: UserConfig = {};
  for (const root of options.roots)
    for (const ending of ['.mjs', '.js', '.mts', '.ts']) {
      const file = join(root, `vite.config${ending}`);
      if (!existsSync(file)) continue;
      const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file);
      if (loaded) config = mergeConfig(config, loaded.config);
    }
  return config;
}

export interface Bundle {
  readonly script: string;
  readonly css: string;
}

/** Bundles what `plugin` resolves `entry` to. `config` is of `viteConfigs`. */
export async function bundle(
  options: ResolvedSlidevOptions,
  config: UserConfig,
  entry: string,
  plugin: Plugin,
): Promise<Bundle> {
  const { slidev, ...rest } = config as UserConfig & { readonly slidev?: SlidevPluginOptions };
  const plugins = await ViteSlidevPlugin(options, slidev);
  const result = await build(
    mergeConfig(rest, {
      configFile: false,
      root: options.userRoot,
      base: './',
      logLevel: 'error',
      define: { __VUE_PROD_DEVTOOLS__: false },
      plugins: [plugin, ...plugins, oneFile],
      build: { rolldownOptions: { input: entry } },
    }),
  );
  const [{ output }] = [result].flat() as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  const chunks = output.filter((file) => file.type === 'chunk');
  const styles = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return {
    script: chunks.map(({ code }) => code).join('\n'),
    css: styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n'),
  };
}
