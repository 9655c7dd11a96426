import { diagnostic, type Refusal } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, Image, Presentation } from '../model/tree.ts';
import { withoutPicture } from './layouts.ts';
import { mapBlocks } from './map-blocks.ts';

/** Where a picture is, as a URL from the presentation's file, or why it cannot be put into a file. */
export type FindPicture = (
  url: string,
  file: string,
) => { readonly url: string; readonly lost?: string } | Refusal;

/**
 * The presentation with every picture found. One that cannot be had is reported, and its description stands instead.
 */
export function findPictures(
  presentation: Presentation,
  find: FindPicture,
): { readonly presentation: Presentation; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const slides = presentation.slides.map((slide) => {
    const found = (image: Image): Block[] => {
      const place = image.place ?? slide.place;
      const answer = find(image.url, place.file);
      if ('url' in answer) {
        const message = `slide ${slide.n}: of the picture '${image.url}' ${answer.lost}`;
        if (answer.lost !== undefined) diagnostics.push(diagnostic('not-carried-over', message, { place }));
        return [{ ...image, url: answer.url }];
      }
      const message = `slide ${slide.n}: the picture '${image.url}' ${answer.problem}`;
      diagnostics.push(diagnostic(answer.code ?? 'missing-picture', message, { place, hint: answer.hint }));
      return image.alt.trim() === '' ? [] : [words(image)];
    };
    return withoutPicture(
      slide,
      mapBlocks(slide, (block) => (block.type === 'image' ? found(block) : undefined)),
    );
  });
  return { presentation: { ...presentation, slides }, diagnostics };
}

const words = ({ alt, place, click }: Image): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value: alt }],
  ...(place && { place }),
  ...(click === undefined ? {} : { click }),
});
