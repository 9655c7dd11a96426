import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import type { ByLanguage, LocalText } from '../model/local-text.ts';
import { type LoadContext, noText } from './context.ts';
import type { Cursor } from './cursor.ts';

/** A text in whichever form it is written; undefined where none is. */
export function readText(context: LoadContext, cursor: Cursor): LocalText | undefined {
  if (!cursor.exists || cursor.isList) return undefined;
  const variants: Record<string, ByLanguage> = {};
  for (const [audience, words, place] of cursor.get('for').entries) {
    context.links.push({ kind: 'audience', id: audience, place });
    variants[audience] = readWords(context, words);
  }
  return { byLanguage: readWords(context, cursor), variants, place: cursor.place };
}

/** A text that must be there. */
export function needText(context: LoadContext, cursor: Cursor): LocalText {
  return readText(context, cursor) ?? noText(cursor);
}

/** `{[key]: text}` if there is one, to spread into an object. */
export function optionalText<K extends string>(
  context: LoadContext,
  cursor: Cursor,
  key: K,
  name: string = key,
) {
  const text = readText(context, cursor.get(name));
  return (text && { [key]: text }) as { [P in K]?: NonNullable<typeof text> };
}

export function readTexts(context: LoadContext, cursor: Cursor): readonly LocalText[] {
  return cursor.list.map((one) => needText(context, one));
}

/** A text's words by language, and under the same key in `into` what has to be checked. */
function readWords(context: LoadContext, cursor: Cursor): ByLanguage {
  const byLanguage: Record<string, string> = {};
  const single = cursor.string;
  if (single !== undefined) {
    byLanguage[context.language] = tidy(single);
    context.languages.add(context.language);
    note(context, cursor, single);
  }
  for (const [language, words] of cursor.entries) {
    if (language === 'for' || words.string === undefined) continue;
    byLanguage[language] = tidy(words.string);
    context.languages.add(language);
    note(context, words, words.string);
  }
  return byLanguage;
}

/** YAML's block texts end in a line break that nobody means. */
const tidy = (words: string): string => words.trim();

/** Only texts with a brace can name a fact. */
function note(context: LoadContext, cursor: Cursor, words: string): void {
  const bytes = Buffer.byteLength(words);
  if (bytes > limits.paragraph.most) context.problems.tooLarge('paragraph', 'this text', bytes, cursor.place);
  if (words.includes('{')) context.texts.push({ words, place: (fact, n) => placeOfFact(cursor, fact, n) });
}

/** Where `{fact` stands for the n-th time in the source of a text, quotes and line folding and all. */
function placeOfFact(cursor: Cursor, fact: string, n: number): Place {
  const range = cursor.node?.range;
  if (!range) return cursor.place;
  const source = cursor.file.text.slice(range[0], range[1]);
  // `{trade}` must not be found in `{trade-2017}`.
  const occurrences = source.matchAll(new RegExp(`\\{${fact}(?![\\w-])`, 'g'));
  const match = [...occurrences][n];
  return match ? cursor.file.place(range[0] + match.index) : cursor.place;
}
