import { diagnostic } from '../diagnostics/catalogue.ts';
import { atStep } from '../measure/step.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Pt } from '../model/theme.ts';
import { contentSlides, flatBoxes, lookOf } from './content-slides.ts';
import type { Subject } from './subject.ts';

interface SetText {
  readonly style: string;
  readonly size: Pt;
  readonly least: Pt;
}

/** Text that could only be set smaller than its theme promises to be read from the last row. */
export function checkPromisedSizes(subject: Subject): Diagnostic[] {
  const { least } = subject.theme;
  if (!least) return [];
  return contentSlides(subject).flatMap(({ checked, placed, part }) => {
    if (part > 1) return [];
    const { theme } = lookOf(placed, subject.theme);
    const set = flatBoxes(placed.boxes)
      .flatMap(stylesOf)
      .flatMap(({ style, step }): SetText[] => {
        const promised = least[style];
        const { size } = atStep(theme, style, step);
        return promised === undefined || size >= promised ? [] : [{ style, size, least: promised }];
      })
      .sort((a, b) => a.size / a.least - b.size / b.least);
    const [worst] = set;
    if (!worst) return [];
    const message = `slide '${checked.id}': its ${worst.style} is set in ${worst.size} pt; ${subject.theme.title} promises ${worst.least}`;
    return [
      diagnostic('too-small-for-the-hall', message, {
        place: checked.place,
        hint: 'say it in fewer words, with fewer parts, or make two slides of it',
      }),
    ];
  });
}

/** The text styles in a box, and at which step. */
function stylesOf(
  box: ReturnType<typeof flatBoxes>[number],
): { readonly style: string; readonly step: number }[] {
  if (box.type === 'text') return [box];
  if (box.type === 'table') return [{ style: 'table', step: box.step }];
  return box.type === 'shape' ? box.text.filter(({ runs }) => runs.length > 0) : [];
}
