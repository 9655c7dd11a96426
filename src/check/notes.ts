import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { amountOf, unitOf } from '../text/amount.ts';
import { baseOf } from '../text/language.ts';
import type { Subject } from './subject.ts';

/** Languages counted in characters, with the characters a lecturer says in a minute; all others are counted in words. */
const characterPace: Readonly<Record<string, number>> = { zh: 230, ja: 300 };
const wordPace = 130;

/** Notes that take half as long again as the slide has, or less than half of it. Slides without notes are not judged. */
export function checkNotesLength({ plan, slides, audience }: Subject): Diagnostic[] {
  if (!audience.form.notes) return [];
  const { language, pace = paceOf(language) } = audience;
  return plan.kept.flatMap(({ slide, minutes }) => {
    const spoken = slides.find(({ id }) => id === slide.id)?.spoken ?? '';
    if (spoken === '' || minutes <= 0) return [];
    const amount = amountOf(spoken, language);
    const needed = amount / pace;
    if (needed <= minutes * 1.5 && needed >= minutes * 0.5) return [];
    const message = `slide '${slide.id}' has ${minutes} min; its notes take about ${needed.toFixed(1)} min (${amount} ${unitOf(language)} at ${pace} a minute)`;
    const way = needed > minutes ? 'shorten the notes, or give it more' : 'write more, or give it fewer';
    return [
      diagnostic('notes-length', message, {
        place: slide.notes?.place ?? slide.place,
        hint: `${way} minutes; 'pace' in the audience's file says how fast you speak`,
      }),
    ];
  });
}

/** Characters or words a minute. */
const paceOf = (language: string): number => characterPace[baseOf(language)] ?? wordPace;
