/** Slidev looks for Vite plugins of a theme here. */
import type { ResolvedSlidevOptions } from '@slidev/types';
import { useFeatures } from '../../../src/web/code-features.ts';
import { devPlugin } from '../../../src/web/dev-plugin.ts';
import { picturePlugin } from '../../../src/web/pictures.ts';
import { slideClassesPlugin } from '../../../src/web/slide-classes.ts';
import { lecternPlugin } from '../../../src/web/slidev-plugin.ts';
import { useThemeLayouts } from '../../../src/web/theme-layouts.ts';

export default (options: ResolvedSlidevOptions) => {
  useThemeLayouts(options);
  useFeatures(options);
  return [devPlugin(options), slideClassesPlugin(), lecternPlugin(options), picturePlugin()];
};
