/** Callouts at places of their pictures that are cut off, which is known once slides are placed. */
import { fieldsIn } from './check/index.ts';
import { diagnostic } from './diagnostics/catalogue.ts';
import type { DeckSlide } from './model/deck.ts';
import type { Diagnostic, Place } from './model/diagnostic.ts';
import type { Slide } from './model/tree.ts';
import type { OutOfSight, Placed } from './place/index.ts';
import { pathToUrl } from './text/picture-url.ts';

/** `own` is the slide as data, where it is made from any: there the callout is told of at its own place. */
export function calloutsOutOfSight(slide: Slide, { outside }: Placed, own?: DeckSlide): Diagnostic[] {
  return outside.map((one) => {
    const message = `slide ${slide.n}: callout ${one.callout + 1} is at a place of the picture that is cut off`;
    return diagnostic('callout-out-of-sight', message, {
      place: placeInData(one, own) ?? one.image.place ?? slide.place,
      hint: 'move the focus towards it, or show the whole picture: fit: contain',
    });
  });
}

/** A slide may show a picture twice; then the callout of that number at the same point is as good as the other. */
function placeInData({ image, callout }: OutOfSight, own: DeckSlide | undefined): Place | undefined {
  const { callouts = [] } = image.spec as { callouts?: readonly { readonly at: { x: number; y: number } }[] };
  const meant = callouts[callout]?.at;
  const found = own ? fieldsIn(own.fields) : [];
  const places = found.flatMap((field) => {
    if (field.type !== 'picture' || !image.url.endsWith(pathToUrl(field.src))) return [];
    const same = field.callouts[callout];
    return same && same.at.x === meant?.x && same.at.y === meant.y ? [same.place] : [];
  });
  return places[0];
}
