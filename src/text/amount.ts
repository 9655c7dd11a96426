/** How long a text is, counted as people count in its language: Chinese and Japanese by signs, others by words. */
import { baseOf } from './language.ts';

export type AmountUnit = 'words' | 'characters';

const byCharacters: ReadonlySet<string> = new Set(['zh', 'ja']);
/** Written without spaces between words. */
const unspaced: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my']);

export const unitOf = (language: string): AmountUnit =>
  byCharacters.has(baseOf(language)) ? 'characters' : 'words';

export function amountOf(text: string, language: string): number {
  if (unitOf(language) === 'characters') return countCharacters(text);
  return unspaced.has(baseOf(language)) ? countSegments(text, language) : countWords(text);
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;

const countSegments = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length;

/** Han characters and kana, one each; a Latin word or a number is said and read about as fast as two. */
const countCharacters = (text: string): number =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) +
  2 * (text.match(/[\p{Script=Latin}\p{N}.,%]+/gu)?.length ?? 0);
