import { baseOf, scriptOf, wholeLocale } from '../../text/language.ts';

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/** The country whose spelling PowerPoint checks by, where a deck names none and the most speakers are not meant. */
const usual: Readonly<Record<string, string>> = { en: 'US', ar: 'SA', nb: 'NO' };

/** PowerPoint wants a language and a country, and knows no scripts: `zh-TW` of `zh-Hant`, `pl-PL` of `pl`. */
export function fullTag(language: string): string {
  const whole = wholeLocale(language);
  if (!whole || language === 'und') return whole ? 'en-US' : language;
  const base = whole.language === 'nn' ? 'nn' : baseOf(language);
  const named = language.split('-').some((part, i) => i > 0 && /^(?:[A-Z]{2}|\d{3})$/.test(part));
  const region = named ? whole.region : (usual[base] ?? whole.region);
  return region === undefined ? base : `${base}-${region}`;
}

export const isEastAsian = (text: string): boolean => eastAsian.test(text);

const isEastAsianTag = (tag: string): boolean => ['zh', 'ja', 'ko'].includes(baseOf(tag));

/**
 * The language of a run by its text: line breaking, proofing and the face of quotation marks depend on it.
 * `deck` is the deck's own language.
 */
export function languageOf(text: string, deck: string): string {
  const own = fullTag(deck);
  if (eastAsian.test(text)) return eastAsianOf(text, own);
  if (isEastAsianTag(own)) return 'en-US';
  return isLatin(text) && isWrittenOtherwise(deck) ? 'en-US' : own;
}

function eastAsianOf(text: string, own: string): string {
  if (kana.test(text)) return 'ja-JP';
  if (hangul.test(text)) return 'ko-KR';
  return isEastAsianTag(own) ? own : 'zh-CN';
}

const isLatin = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.every((one) => /\p{Script=Latin}/u.test(one));
};

/** A deck in another script, in which Latin words are of another language. */
const isWrittenOtherwise = (deck: string): boolean => scriptOf(deck) !== 'Latn';

/** What a run says of its language. East Asian ones name the one that Latin words in it are of. */
export function languageAttributes(
  text: string,
  deck: string,
): { lang: string; altLang: string | undefined } {
  const lang = languageOf(text, deck);
  return { lang, altLang: isEastAsianTag(lang) ? 'en-US' : undefined };
}
