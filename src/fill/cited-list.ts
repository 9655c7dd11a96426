import type { Markup, Phrase } from './phrase.ts';

/** A work that the slides rest on, or a place in the work that the deck is made from. */
export interface CitedItem {
  readonly mark: Phrase;
  readonly text: Phrase | Markup;
  readonly reference: number | undefined;
  /** An item of a list even where its mark is no number. */
  readonly listed?: boolean;
}

/** `[3]`, or `3`. */
const number = /^\[?(\d{1,9})\]?$/;

/**
 * A list of them: `{{works}}` writes it, `{{#each works}}` goes through it. What has a number for its mark is numbered by
 * Markdown, and so in both outputs by the program that shows it; other marks (`§2.1`) stand before their words.
 */
export class CitedList {
  readonly #items: readonly CitedItem[];

  constructor(items: readonly CitedItem[]) {
    this.#items = items;
  }

  [Symbol.iterator](): Iterator<CitedItem> {
    return this.#items[Symbol.iterator]();
  }

  /** By their numbers in the origin's list of references. */
  get sorted(): CitedList {
    return new CitedList(this.#items.toSorted((a, b) => (a.reference ?? 0) - (b.reference ?? 0)));
  }

  toHTML(): string {
    if (this.#items.every(({ mark, listed }) => listed && !number.test(mark.text)))
      return this.#items
        .map(({ mark, text }) => `- ${mark.text === '' ? '' : `${mark.toHTML()} `}${text.toHTML()}`)
        .join('\n');
    // Markdown counts on within a list whatever its lines say: another sign behind the number begins another list.
    let [last, sign] = [Number.NaN, ')'];
    return this.#items
      .map(({ mark, text }, i) => {
        const n = Number(number.exec(mark.text)?.[1] ?? Number.NaN);
        const follows = n === last + 1;
        if (!follows && !Number.isNaN(n)) sign = sign === '.' ? ')' : '.';
        last = n;
        const gap = i === 0 ? '' : follows ? '\n' : '\n\n';
        return `${gap}${Number.isNaN(n) ? mark.toHTML() : `${n}${sign}`} ${text.toHTML()}`;
      })
      .join('');
  }
}
