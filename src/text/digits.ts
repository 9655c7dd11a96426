/** How languages write numbers, for drawings and text alike. */
import { baseOf, scriptOf } from './language.ts';

/** In China large figures stand without commas: 2176, not 2,176. */
export const groupsDigits = (language: string): boolean => scriptOf(language) !== 'Hans';

/** How many digits after the point a number has as it is written: 2 for 0.25, 7 for 1e-7. */
export function decimals(value: number): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(power));
}

/** Languages whose figures need no `Intl` in charts: loading it takes longer than drawing all axes. */
export const hasPointAndComma = (language: string): boolean =>
  ['en', 'zh', 'ja', 'ko'].includes(baseOf(language));

const locales = new Map<string, string>();

/**
 * The language as `Intl` is asked for numbers and dates. English ones follow British use: `15 June 2001`,
 * `US$217.6 billion`. Digits are 0 to 9, as in formulas, charts and slide numbers, unless the tag asks for others
 * (`ar-u-nu-arab`).
 */
export function intlLocale(language: string): string {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const made = language === 'en' ? 'en-GB' : withLatinDigits(language);
  locales.set(language, made);
  return made;
}

function withLatinDigits(language: string): string {
  if (hasPointAndComma(language) && !language.includes('-u-')) return language;
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  if (numberingSystem === 'latn' || /-u-.*\bnu-/.test(language)) return language;
  return new Intl.Locale(language, { numberingSystem: 'latn' }).toString();
}

const percents = new Map<string, string>();

/** The percent sign as it follows a figure: `%`, in German and French with the space before it. */
export function percentAfter(language: string): string {
  if (hasPointAndComma(language)) return '%';
  const known = percents.get(language);
  if (known !== undefined) return known;
  const written = new Intl.NumberFormat(intlLocale(language), { style: 'percent' }).format(0.01);
  const after = written.split('1')[1] ?? '';
  const made = after === '' ? '%' : after;
  percents.set(language, made);
  return made;
}
