import { isOwnPoster } from '../blocks/index.ts';
import { diagnostic, type Refusal } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Block, Image, MediaSpec, Presentation, Slide } from '../model/tree.ts';
import { withoutPicture } from './layouts.ts';
import { mapBlocks } from './map-blocks.ts';

/** Where a picture, film or sound is, as a URL from the presentation's file, or why it cannot be put into a file. */
export type FindPicture = (
  url: string,
  file: string,
  /** What it is, where it is no picture. */
  media?: MediaSpec,
) => { readonly url: string; readonly lost?: string } | Refusal;

/**
 * The presentation with every picture found. One that cannot be had is reported, and its description stands instead.
 */
export function findPictures(
  presentation: Presentation,
  find: FindPicture,
): { readonly presentation: Presentation; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  /** What is not there, or is none, leaves its picture. */
  const playing = (image: Image, slide: Slide, place: Place): Image['media'] => {
    const { media } = image;
    if (!media) return undefined;
    const answer = find(media.src, place.file, media);
    const named = `slide ${slide.n}: '${media.src}'`;
    if ('url' in answer) {
      const { url: src, lost } = answer;
      if (lost !== undefined) diagnostics.push(diagnostic('not-played', `${named}: ${lost}`, { place }));
      return { ...media, src };
    }
    const message = `${named} ${answer.problem}`;
    diagnostics.push(diagnostic(answer.code ?? 'bad-media', message, { place, hint: answer.hint }));
    return undefined;
  };
  const slides = presentation.slides.map((slide) => {
    const found = (image: Image): Block[] => {
      const place = image.place ?? slide.place;
      const media = image.media && !image.media.remote ? playing(image, slide, place) : image.media;
      if (isOwnPoster(image.url)) return media ? [{ ...image, media }] : [words(image)];
      const answer = find(image.url, place.file);
      if ('url' in answer) {
        const message = `slide ${slide.n}: of the picture '${image.url}' ${answer.lost}`;
        if (answer.lost !== undefined) diagnostics.push(diagnostic('not-carried-over', message, { place }));
        const { media: _, ...shown } = image;
        return [{ ...shown, url: answer.url, ...(media && { media }) }];
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
