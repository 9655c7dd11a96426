import { dirname, resolve } from 'node:path';
import { lecternHead } from './lectern-head.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import { pictureSize } from './picture-size.ts';
import { type Placed, place } from './place/index.ts';
import { urlToPath } from './text/picture-url.ts';

export interface PlaceDeckOptions {
  /** Folder that the presentation's file is relative to. */
  readonly root: string;
  /** BCP 47, where the headmatter says none. */
  readonly language?: string;
}

/** All slides of a deck as boxes, with what does not fit. Pictures are found beside the Markdown. */
export function placeDeck(presentation: Presentation, theme: Theme, options: PlaceDeckOptions): Placed[] {
  const head = lecternHead(presentation);
  const folder = dirname(resolve(options.root, presentation.file));
  return presentation.slides.map((slide) =>
    place(slide, theme, {
      language: head.language ?? options.language ?? 'en',
      footer: head.footer ?? '',
      date: head.date ?? '',
      resolveImage: (url) => resolve(folder, urlToPath(url)),
      imageSize: pictureSize,
    }),
  );
}
