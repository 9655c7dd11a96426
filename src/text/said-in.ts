/** In which of its languages something is said to somebody: one rule for all that is written by language. */

/**
 * The language of `there` that suits best: the first of `wanted` (an audience's languages, best first), be it without its
 * region (`de` for `de-AT`); then a near one (`zh-CN` for `zh-TW`); then English, which most can read; then the first.
 */
export function saidIn(there: readonly string[], wanted: readonly string[]): string | undefined {
  const near = (tag: string) => there.find((one) => baseOf(one) === baseOf(tag));
  return (
    wanted.flatMap(wider).find((tag) => there.includes(tag)) ??
    wanted.map(near).find((tag) => tag !== undefined) ??
    there.find((tag) => tag === 'en') ??
    there[0]
  );
}

/** The language of names, which are the same in all. BCP 47: undetermined. */
const none = 'und';

/** Whether words in one language serve somebody of another as their own: `de` does for `de-AT`, `zh` not for `zh-TW`. */
export function isOwn(language: string, wanted: string): boolean {
  if (language === wanted || language === none) return true;
  return wider(wanted).includes(language) && scriptOf(language) === scriptOf(wanted);
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag;

/** A tag and what is left of it part by part from the end: `zh-Hant-TW`, `zh-Hant`, `zh`. */
function wider(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;
