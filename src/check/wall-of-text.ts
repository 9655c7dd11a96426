import { diagnostic } from '../diagnostics/catalogue.ts';
import { atStep, lastStep } from '../measure/step.ts';
import type { TextBox } from '../model/box.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type AmountUnit, amountOf, unitOf } from '../text/amount.ts';
import { plainText } from '../text/plain-text.ts';
import { areaFor, type ContentSlide, contentSlides, flatBoxes, isIn, lookOf } from './content-slides.ts';
import type { Subject } from './subject.ts';
import { allBlocks, inlinesOf } from './tree.ts';

/** How much a slide may have to read: about half a minute's reading. */
const most: Readonly<Record<AmountUnit, number>> = { words: 80, characters: 150 };
/** As a share of that, where it is set as small as its theme allows and nothing is to be seen besides. */
const small = 0.7;

/** Slides with too much to read, and those that only the smallest type could hold. */
export function checkWordCount(subject: Subject): Diagnostic[] {
  const { language } = subject.audience;
  const unit = unitOf(language);
  return contentSlides(subject).flatMap((slide) => {
    if (slide.part > 1) return [];
    const { theme } = lookOf(slide.placed, subject.theme);
    const area = areaFor(slide.placed, theme);
    const texts = flatBoxes(slide.placed.boxes)
      .filter(isText)
      .filter(({ rect }) => isIn(area, rect));
    const amount = amountOf(texts.map(wordsOf).join('\n'), language);
    const told = (message: string, hint: string) => [
      diagnostic('wall-of-text', `slide '${slide.checked.id}' has ${amount} ${unit} to read${message}`, {
        place: slide.checked.place,
        hint,
      }),
    ];
    if (amount > most[unit])
      return told(
        `; more than ${most[unit]} are a page`,
        'leave the point of each sentence and say the rest: it belongs into the notes; or make two slides of it',
      );
    if (amount <= most[unit] * small || showsMore(slide)) return [];
    const smallest = texts.find(({ style, step }) => step > 0 && step >= lastStep(theme, style));
    if (!smallest) return [];
    const { size } = atStep(theme, smallest.style, smallest.step);
    return told(
      ` at ${size} pt, the smallest there is, and nothing to look at`,
      'say some of it in the notes, or draw what it tells: a structure, a course of time, a comparison',
    );
  });
}

const isText = (box: { readonly type: string }): box is TextBox => box.type === 'text';

/** Words of running text; code has none. */
const wordsOf = ({ blocks }: TextBox): string =>
  allBlocks({ slots: { blocks } })
    .map((block) => plainText(inlinesOf(block)))
    .join('\n');

/** What is looked at; the answer to a question comes when it has been asked. */
const shown: ReadonlySet<string> = new Set([
  'figure',
  'image',
  'table',
  'code',
  'equations',
  'math',
  'question',
]);

const showsMore = ({ tree }: ContentSlide): boolean => allBlocks(tree).some(({ type }) => shown.has(type));
