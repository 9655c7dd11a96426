/**
 * What line breaking needs to know about characters. Curly quotes, dashes and dots belong to the Latin face in
 * English text and are full width in Chinese text, so some answers depend on the text's language.
 */

/** Full width in Chinese text, narrow in Latin text: “ ” ‘ ’ — … · ― ‖ */
const ambiguous = new Set('“”‘’—…―‖·');

/** Never at the end of a line. */
const opening = new Set('（《「『【〈〔［｛〖〘〚“‘«‹([{「＄￥£');

/** Never at the start of a line. */
const closing = new Set(
  '，。、；：？！）》」』】〉〕］｝〗〙〛”’»›…—–·・ー々〻ヽヾゝゞ゛゜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃°)]},.;:?!%',
);

/** Ideographs, kana, hangul and full-width forms: each one em wide, and a line may break between any two. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

export function isHangul(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e);
}

/** Circled numbers, geometric signs and the like, which the East Asian face draws in Chinese text. */
const isSymbol = (code: number): boolean => code >= 0x2460 && code <= 0x27bf;

/** Takes a whole em in text of this language. */
export function isFullWidth(character: string, cjkPunctuation: boolean): boolean {
  const code = character.codePointAt(0) ?? 0;
  return isWide(code) || isSymbol(code) || (cjkPunctuation && ambiguous.has(character));
}

export const opens = (character: string): boolean => opening.has(character);
export const closes = (character: string): boolean => closing.has(character);

/** A line may break after it inside a Latin word. */
export const isHyphen = (character: string): boolean =>
  character === '-' || character === '–' || character === '‐';

export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Chinese punctuation is full width in text of this language. */
export const hasCjkPunctuation = (language: string): boolean => /^(zh|ja|yue)\b/i.test(language);
