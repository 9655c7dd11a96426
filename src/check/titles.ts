import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CheckedSlide, Subject } from './subject.ts';

/** Titles that stand on two slides of one lecture: listeners, outlines and screen readers cannot tell them apart. */
export function checkTitles({ slides }: Subject): Diagnostic[] {
  const first = new Map<string, CheckedSlide>();
  return slides.flatMap((slide) => {
    const title = slide.title.trim().toLowerCase();
    const before = first.get(title);
    if (before === undefined) first.set(title, slide);
    // A slide that goes on over several has one title.
    if (before === undefined || before.place === slide.place || title === '') return [];
    return [
      diagnostic('title-repeats', `slides '${before.id}' and '${slide.id}' have the title '${slide.title}'`, {
        place: slide.place,
        hint: `say in each title what that slide adds; the first is at ${before.place.file}:${before.place.line}`,
      }),
    ];
  });
}
