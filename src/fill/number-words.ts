/** How a language writes numbers and names money: by Unicode's data (Intl), but for what nobody would put on a slide. */
import { decimals, groupsDigits, intlLocale } from '../text/digits.ts';
import { baseOf, scriptOf } from '../text/language.ts';
import { Recent } from '../text/recent.ts';
import type { Words } from './words.ts';

/** Languages whose large numbers go by ten thousands (CLDR's compact form does so from 10,000). */
export const countsByMyriads = (language: string): boolean => ['zh', 'ja', 'ko'].includes(baseOf(language));

/** As Hong Kong has numbers in Unicode's data, `217.6B`, nobody writes them in Chinese. */
export const numberLocale = (language: string): string =>
  scriptOf(language) === 'Hant' ? 'zh-TW' : intlLocale(language);

/** Digits grouped as the language groups them; scale words only where they lose nothing. */
export function showNumber(value: number, language: string, sign: boolean, percent: boolean): string {
  const options: Intl.NumberFormatOptions = {
    ...(percent ? { style: 'percent' } : compact(value, language)),
    maximumFractionDigits: 4,
    signDisplay: sign ? 'exceptZero' : 'auto',
    useGrouping: groupsDigits(language) ? 'auto' : false,
  };
  return formatOf(language, options).format(percent ? roundOff(value / 100) : value);
}

const formatOf = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  formats.get(`${language} ${JSON.stringify(options)}`, () => {
    return new Intl.NumberFormat(numberLocale(language), options);
  });

/** Formats take longer to make than to use. */
const formats = new Recent<Intl.NumberFormat>(40);

function compact(value: number, language: string): Intl.NumberFormatOptions {
  const from = countsByMyriads(language) ? 10_000 : 1_000_000;
  if (Math.abs(value) < from) return {};
  // Where digits are grouped, 1.2756万 is written 12,756 and 1.5万 as it is.
  const isLong = countsByMyriads(language) && groupsDigits(language) && Math.abs(value) < 1e8;
  return isLong && decimals(roundOff(value / 1e4)) > 1 ? {} : { notation: 'compact', compactDisplay: 'long' };
}

/** Powers of ten that the language has a word for: not of a million in Hindi, which has ten lakhs of it. */
export function stepsOf(language: string): readonly number[] {
  if (countsByMyriads(language)) return [1e8, 1e4];
  return [1e12, 1e9, 1e7, 1e6].filter((step) =>
    compactParts(step, language).some(({ type, value }) => type === 'integer' && value === '1'),
  );
}

/** The word that a large number is written with; none for a small one. */
export function scaleWord(value: number, language: string): string {
  if (Math.abs(value) < (countsByMyriads(language) ? 1e4 : 1e6)) return '';
  const words = compactParts(value, language).filter(({ type }) => type === 'compact');
  return words.map((part) => part.value.trim()).join('');
}

const compactParts = (value: number, language: string): Intl.NumberFormatPart[] =>
  formatOf(language, { notation: 'compact', compactDisplay: 'long' }).formatToParts(value);

/** How money is named, and whether the name follows the number. The word list may settle it: `currency-CNY`. */
export function currencyName(currency: string, language: string, words: Words): CurrencyName {
  const own = words.find(`currency-${currency}`);
  if (own !== undefined) return { text: own, after: true, space: '' };
  if (countsByMyriads(language)) {
    const text = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
    return { text, after: true, space: '' };
  }
  const parts = new Intl.NumberFormat(numberLocale(language), { style: 'currency', currency }).formatToParts(
    1,
  );
  const at = parts.findIndex((part) => part.type === 'currency');
  const next = parts[at + 1];
  return {
    text: parts[at]?.value ?? currency,
    after: at > parts.findIndex((part) => part.type === 'integer'),
    space: next?.type === 'literal' ? next.value : '',
  };
}

interface CurrencyName {
  readonly text: string;
  readonly after: boolean;
  /** What parts it from a number that follows it. */
  readonly space: string;
}

/** Binary floating point makes 217.60000000000002 of 2176 x 0.1; twelve significant digits are more than any source has. */
export function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
