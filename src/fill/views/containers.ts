/** What templates of blocks that hold others see besides their fields: headings, and what marks the options. */
import type { BlockField } from '../../model/field.ts';
import { Attribute, Phrase } from '../phrase.ts';
import type { Speaker } from '../speaker.ts';

type View = Readonly<Record<string, unknown>>;

/** Nothing for any other block. */
export function besideFields({ name }: BlockField, view: View, number: number | undefined, speaker: Speaker) {
  if (name === 'callout') return { heading: calloutHeading(view, number, speaker) };
  return name === 'question' ? asked(view, speaker) : {};
}

/** `Theorem 2 (Bayes)` */
function calloutHeading({ kind, title }: View, n: number | undefined, { words }: Speaker): Attribute {
  const word = words.say(`callout-${String(kind)}`);
  const heading = n === undefined ? word : words.say('callout-counted', { word, n });
  const titled = title instanceof Phrase && title.text !== '';
  return new Attribute(titled ? words.say('callout-titled', { heading, title: title.text }) : heading);
}

function asked({ options, answer }: View, { words }: Speaker) {
  const all = (options as readonly unknown[]).map((one) => (one instanceof Phrase ? one.text : ''));
  const letters = words.find('option-letters');
  const signs = all.map((_, i) =>
    words.say('option', { letter: letterOf(i, letters), n: i + 1 }).replace(/\s/g, ''),
  );
  const right = Number(answer) - 1;
  const option = signs[right] ?? '';
  return {
    signs: new Attribute(signs.join(' ')),
    heading: new Attribute(words.say('answer', { option })),
    said: words.say('answer-note', { option, text: all[right] ?? '' }),
  };
}

/** The first of the language's letters for the first: `A` unless it has others. */
const letterOf = (i: number, letters = ''): string => Array.from(letters)[i] ?? String.fromCodePoint(65 + i);
