import type { TextCount } from '../parts/properties.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { SlidePlan } from './plan.ts';

/** A word is what stands between spaces; of what is written without spaces, every sign. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Words and paragraphs of all slides planned so far. */
export class TextCounter implements TextCount {
  words = 0;
  paragraphs = 0;

  add({ boxes }: SlidePlan): void {
    for (const { paragraphs, cells } of boxes)
      for (const one of [...paragraphs, ...cells.flat()]) this.#count(one);
  }

  #count({ runs }: Paragraph): void {
    const text = runs.map((run) => run.text).join('');
    if (text === '') return;
    this.paragraphs++;
    this.words += text.match(word)?.length ?? 0;
  }
}
