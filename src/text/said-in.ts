/** In which of its languages something is said to somebody: one rule for all that is written by language. */
import { baseOf, scriptOf } from './language.ts';

/**
 * The language of `there` that suits best: the first of `wanted` (an audience's languages, best first), be it without its
 * region (`de` for `de-AT`) or of another region in the same script (`zh-TW` for `zh-HK`); then one in another script
 * (`zh-CN` for `zh-TW`); then English, which most can read; then the first.
 */
export function saidIn(there: readonly string[], wanted: readonly string[]): string | undefined {
  const alike = (tag: string) => there.filter((one) => baseOf(one) === baseOf(tag));
  const inScript = (tag: string) => [
    ...wider(tag).filter((one) => there.includes(one)),
    ...alike(tag).filter((one) => scriptOf(one) === scriptOf(tag)),
  ];
  return (
    wanted.flatMap(inScript)[0] ?? wanted.flatMap(alike)[0] ?? there.find((tag) => tag === 'en') ?? there[0]
  );
}

/** Tags of `there` in which something may be said to somebody of a language, best first: `nb` and `no`, not English. */
export function ownLanguages(there: readonly string[], wanted: string): readonly string[] {
  const rest = [...there];
  const own: string[] = [];
  while (rest.length > 0) {
    const next = saidIn(rest, [wanted]);
    if (next === undefined || baseOf(next) !== baseOf(wanted)) break;
    own.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  return own;
}

/** The language of names, which are the same in all. BCP 47: undetermined. */
const none = 'und';

/** Whether words in one language serve somebody of another as their own: `de` does for `de-AT`, `zh` not for `zh-TW`. */
export function isOwn(language: string, wanted: string): boolean {
  if (language === wanted || language === none) return true;
  return wider(wanted).includes(language) && scriptOf(language) === scriptOf(wanted);
}

/**
 * A tag, what is left of it part by part from the end (`zh-Hant-TW`, `zh-Hant`, `zh`), and the one whose words stand for
 * it where Unicode's data says so and the tag does not: Macau has Hong Kong's, Hong Kong Taiwan's, Norwegian is Bokmål.
 */
function wider(tag: string): string[] {
  const parts = tag.split('-');
  const own = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  return own.flatMap((one) => [one, ...(parents[one] ?? [])]);
}

const parents: Readonly<Record<string, readonly string[]>> = {
  'zh-MO': ['zh-HK', 'zh-TW', 'zh-Hant'],
  'zh-HK': ['zh-TW', 'zh-Hant'],
  'zh-TW': ['zh-Hant'],
  'zh-Hant': ['zh-TW'],
  'zh-CN': ['zh-Hans'],
  'zh-Hans': ['zh-CN'],
  no: ['nb'],
  nb: ['no'],
  nn: ['nb', 'no'],
};
