import { diagnostic } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Subject } from './subject.ts';

/** Languages counted in characters, with the characters a lecturer says in a minute; all others are counted in words. */
const characterPace: Readonly<Record<string, number>> = { zh: 230, ja: 300 };
const wordPace = 130;

/** Notes that take half as long again as the slide has, or less than half of it. Slides without notes are not judged. */
export function checkNotesLength({ plan, slides, audience }: Subject): Diagnostic[] {
  if (!audience.form.notes) return [];
  const counted = counting(audience.language, audience.pace);
  return plan.kept.flatMap(({ slide, minutes }) => {
    const spoken = slides.find(({ id }) => id === slide.id)?.spoken ?? '';
    if (spoken === '' || minutes <= 0) return [];
    const amount = counted.count(spoken);
    const needed = amount / counted.pace;
    if (needed <= minutes * 1.5 && needed >= minutes * 0.5) return [];
    const message = `slide '${slide.id}' has ${minutes} min; its notes take about ${needed.toFixed(1)} min (${amount} ${counted.unit} at ${counted.pace} a minute)`;
    const way = needed > minutes ? 'shorten the notes, or give it more' : 'write more, or give it fewer';
    return [
      diagnostic('notes-length', message, {
        place: slide.notes?.place ?? slide.place,
        hint: `${way} minutes; 'pace' in the audience's file says how fast you speak`,
      }),
    ];
  });
}

interface Counting {
  readonly pace: number;
  readonly unit: string;
  readonly count: (text: string) => number;
}

function counting(language: string, pace: number | undefined): Counting {
  const characters = characterPace[language.split('-')[0] ?? ''];
  return characters === undefined
    ? { pace: pace ?? wordPace, unit: 'words', count: countWords }
    : { pace: pace ?? characters, unit: 'characters', count: countCharacters };
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Han characters and kana, one each; a Latin word or a number is said about as fast as two. */
const countCharacters = (text: string): number =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) +
  2 * (text.match(/[\p{Script=Latin}\p{N}.,%]+/gu)?.length ?? 0);
