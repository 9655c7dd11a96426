import { dirname, join, resolve } from 'node:path';
import { isOwnPoster } from './blocks/index.ts';
import { lecternHead } from './lectern-head.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import { pictureSize } from './picture-size.ts';
import { type Placed, place } from './place/index.ts';
import { packageRoot } from './project.ts';
import { urlToPath } from './text/picture-url.ts';

/** `lectern:video` is a picture of ours. */
const ownPosterFile = (url: string): string =>
  join(packageRoot, 'slides', 'theme', 'posters', `${url.split(':')[1]}.svg`);

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
      resolveImage: (url) => (isOwnPoster(url) ? ownPosterFile(url) : resolve(folder, urlToPath(url))),
      imageSize: pictureSize,
    }),
  );
}
