import type { Place } from '../model/diagnostic.ts';
import type { TextField } from '../model/field.ts';
import { limits } from '../model/limits.ts';
import type { ByLanguage, LocalText } from '../model/local-text.ts';
import { isProblem, readMaths } from '../text/maths.ts';
import { type FactReference, parseReferences } from '../text/references.ts';
import { inlineMaths, parseRich, richCitations, richReferences } from '../text/rich/index.ts';
import { type LoadContext, noText } from './context.ts';
import type { Cursor } from './cursor.ts';

/** A text in whichever form it is written; undefined where none is. `rich`: its words are held to what rich text takes. */
export function readText(context: LoadContext, cursor: Cursor, rich = false): LocalText | undefined {
  if (!cursor.exists || cursor.isList) return undefined;
  const variants: Record<string, ByLanguage> = {};
  for (const [audience, words, place] of cursor.get('for').entries) {
    context.links.push({ kind: 'audience', id: audience, place });
    variants[audience] = readWords(context, words, rich);
  }
  return { byLanguage: readWords(context, cursor, rich), variants, place: cursor.place, path: cursor.path };
}

/** A text that must be there. */
export function needText(context: LoadContext, cursor: Cursor): LocalText {
  return readText(context, cursor) ?? noText(cursor);
}

/** A text that may be rich: it is where the deck says so, or as `{md: …}`. Undefined where none is. */
export function readRich(context: LoadContext, cursor: Cursor): TextField | undefined {
  const md = cursor.get('md');
  const rich = md.exists || context.rich;
  const text = readText(context, md.exists ? md : cursor, rich);
  return text && { type: 'text', text, rich };
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
function readWords(context: LoadContext, cursor: Cursor, rich: boolean): ByLanguage {
  const byLanguage: Record<string, string> = {};
  const single = cursor.string;
  if (single !== undefined) {
    byLanguage[context.language] = tidy(single);
    context.languages.add(context.language);
    note(context, cursor, single, rich);
  }
  for (const [language, words] of cursor.entries) {
    if (language === 'for' || words.string === undefined) continue;
    byLanguage[language] = tidy(words.string);
    context.languages.add(language);
    note(context, words, words.string, rich);
  }
  return byLanguage;
}

/** YAML's block texts end in a line break that nobody means. */
const tidy = (words: string): string => words.trim();

function note(context: LoadContext, cursor: Cursor, words: string, rich: boolean): void {
  const bytes = Buffer.byteLength(words);
  if (bytes > limits.paragraph.most) context.problems.tooLarge('paragraph', 'this text', bytes, cursor.place);
  const references = rich ? richFacts(context, cursor, words) : factsIn(words);
  if (references.length > 0)
    context.texts.push({ references, place: (fact, n) => placeOfFact(cursor, fact, n) });
}

/** The facts that a plain text names. Only texts with a brace can. */
export const factsIn = (words: string): readonly FactReference[] =>
  words.includes('{') ? parseReferences(words).filter((part) => typeof part !== 'string') : [];

/** The same of a rich one; what it cannot hold is reported. */
function richFacts(context: LoadContext, cursor: Cursor, words: string): readonly FactReference[] {
  const { problems } = context;
  const { tree, problems: found } = parseRich(tidy(words));
  for (const { offset, message, hint } of found)
    problems.add('bad-markup', message, placeInWords(cursor, tidy(words), offset), hint);
  for (const { value } of inlineMaths(tree)) {
    const read = readMaths({ source: value, display: false });
    if (!isProblem(read)) continue;
    const at = Math.max(0, tidy(words).indexOf(`$${value}$`));
    const message = `'$${value}$' is not LaTeX that KaTeX can read: ${read.problem}`;
    problems.add('bad-maths', message, placeInWords(cursor, tidy(words), at));
  }
  for (const { sources, offset } of richCitations(tree))
    for (const id of sources)
      context.links.push({ kind: 'source', id, place: placeInWords(cursor, tidy(words), offset) });
  return richReferences(tree);
}

/** Where an offset in a text's words stands in its file, if they stand there as they are; else where it begins. */
function placeInWords(cursor: Cursor, words: string, offset: number): Place {
  const range = cursor.node?.range;
  const at = range ? cursor.file.text.slice(range[0], range[1]).indexOf(words) : -1;
  return range && at >= 0 ? cursor.file.place(range[0] + at + offset) : cursor.place;
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
