const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/** Language tags by the language or script that a deck may name alone. */
const full: Readonly<Record<string, string>> = {
  zh: 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-hant': 'zh-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
  en: 'en-US',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  ru: 'ru-RU',
};

/** PowerPoint wants a language and a country. */
export const fullTag = (language: string): string => full[language.toLowerCase()] ?? language;

export const isEastAsian = (text: string): boolean => eastAsian.test(text);

/**
 * The language of a run by its text: line breaking, proofing and the face of quotation marks depend on it.
 * `deck` is the deck's own language.
 */
export function languageOf(text: string, deck: string): string {
  const own = fullTag(deck);
  if (!eastAsian.test(text)) return /^(zh|ja|ko)/.test(own) ? 'en-US' : own;
  if (kana.test(text)) return 'ja-JP';
  if (hangul.test(text)) return 'ko-KR';
  return /^(zh|ja)/.test(own) ? own : 'zh-CN';
}
