/** What a language tag (BCP 47) says of how text in it is written. Wrong tags are told where they are read. */

/** Tags of one language that have nothing in common: Norwegian, and Cantonese, which is written in Chinese. */
const same: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh', iw: 'he', in: 'id' };

/** The language alone: `zh` of `zh-Hant-TW`. */
export function baseOf(tag: string): string {
  const base = (tag.split('-')[0] ?? tag).toLowerCase();
  return same[base] ?? base;
}

const locales = new Map<string, Intl.Locale | undefined>();

/** The tag with all that it leaves unsaid: `zh-Hant-TW` of `zh-TW`. Undefined for what is no tag. */
export function wholeLocale(tag: string): Intl.Locale | undefined {
  if (!locales.has(tag)) locales.set(tag, maximized(tag));
  return locales.get(tag);
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/** ISO 15924: `Latn`, `Hans`, `Jpan`, `Arab`; `Latn` where nobody knows. */
export const scriptOf = (tag: string): string => wholeLocale(tag)?.script ?? 'Latn';

const rightToLeft: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Whether lines begin at the right. */
export const isRightToLeft = (tag: string): boolean => rightToLeft.has(scriptOf(tag));
