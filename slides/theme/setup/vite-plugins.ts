/** Slidev looks for Vite plugins of a theme here. */
import type { ResolvedSlidevOptions } from '@slidev/types';
import { picturePlugin } from '../../../src/web/pictures.ts';
import { singleFilePlugin } from '../../../src/web/single-file.ts';
import { lecternPlugin } from '../../../src/web/slidev-plugin.ts';

export default (options: ResolvedSlidevOptions) => [
  lecternPlugin(options),
  picturePlugin(),
  singleFilePlugin(),
];
