import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fileProperties, type Otherwise } from './file-properties.ts';
import { lecternHead } from './lectern-head.ts';
import type { Theme } from './model/theme.ts';
import type { Presentation } from './model/tree.ts';
import type { Placed } from './place/index.ts';
import { placeDeck } from './place-deck.ts';
import { writePptx } from './pptx/index.ts';

export interface WriteOptions extends Otherwise {
  /** Slides already placed; else they are placed here. */
  readonly placed?: readonly Placed[];
}

/** A slide tree as the bytes of a .pptx. Nothing but the tree, its pictures and the theme goes into it. */
export async function writeDeck(
  presentation: Presentation,
  theme: Theme,
  root: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { language } = fileProperties(presentation, '', options);
  const { cited, listed } = lecternHead(presentation);
  const placed = options.placed ?? placeDeck(presentation, theme, { root, language });
  const slides = placed.map((one) => one.placed);
  const properties = fileProperties(presentation, slides[0]?.title ?? '', options);
  const folder = dirname(resolve(root, presentation.file));
  // What a slide needs is soon done with: more room for young objects costs a long deck 70 MB and saves it no time.
  setFlagsFromString('--semi-space-growth-factor=1');
  return writePptx({
    theme,
    slides,
    ...(theme.logo && { logo: resolve(folder, theme.logo.src) }),
    properties: { ...properties, keywords: properties.keywords.join(', ') },
    cited,
    listed,
  });
}
