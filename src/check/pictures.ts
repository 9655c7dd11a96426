import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { imagesIn } from '../shown-picture.ts';
import type { Subject } from './subject.ts';

/** Pictures with fewer pixels than their place has points: on a projector of twice the slide's size they are blurred. */
export function checkPictureSizes({ placed, slides, pixels }: Subject): Diagnostic[] {
  return placed.flatMap(({ boxes, n }, i) =>
    boxes.flatMap(imagesIn).flatMap((box) => {
      const size = pixels(box.file);
      if (size === undefined) return [];
      const { l, r, t, b } = box.crop;
      const [w, h] = [Math.round(size.w * (1 - l - r)), Math.round(size.h * (1 - t - b))];
      const need = { w: Math.round(box.rect.w), h: Math.round(box.rect.h) };
      if (w >= need.w && h >= need.h) return [];
      const message = `slide ${n}: a picture shows ${w} x ${h} pixels in a place of ${need.w} x ${need.h} points`;
      return [
        diagnostic('small-picture', message, {
          place: slides[i]?.place,
          hint: `take one of at least ${need.w * 2} x ${need.h * 2} pixels, so that it is sharp on a projector`,
        }),
      ];
    }),
  );
}
