import type { Bound, Unit } from '../model/deck.ts';
import type { Words } from './words.ts';

/** A figure ready for the eye. `number` carries scale words (`217.6 billion`, `1.5万`), not the bound or the unit. */
export interface ShownNumber {
  readonly number: string;
  readonly unit: string;
  /** Number and unit, without the bound. */
  readonly plain: string;
  /** In running text: bound, number and unit. */
  readonly text: string;
  /** As a big figure: bound and number, the unit apart. */
  readonly figure: { readonly value: string; readonly unit: string };
}

export interface Quantity {
  readonly value: number;
  readonly unit: Unit | undefined;
  readonly bound: Bound | undefined;
  readonly sign: boolean;
}

/** Languages whose large numbers go by ten thousands (CLDR's compact form does so from 10,000). */
const myriad = /^(zh|ja|ko)\b/;

/** English dates and money follow British use: `15 June 2001`, `US$217.6 billion`. */
export function intlLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/**
 * A quantity in a language, scaled and worded as that language scales and words it: 2176 of a unit of 亿美元 is
 * `2176亿美元` in Chinese and `US$217.6 billion` in English. CLDR supplies digits, scale words and currency names.
 */
export function showQuantity(quantity: Quantity, language: string, words: Words): ShownNumber {
  const { unit } = quantity;
  const base = roundOff(quantity.value * (unit?.factor ?? 1));
  const named = unit?.words[language] ?? unit?.words[language.split('-')[0] ?? ''];
  const number = showNumber(base, language, quantity.sign, unit?.percent === true);
  if (unit?.percent) return shown(number, '', number, quantity.bound, words);
  if (unit?.currency && !named) return showMoney(base, unit.currency, quantity.bound, language, words);
  const suffix = named ? plural(named, base, language) : '';
  const gap = suffix === '' || myriad.test(language) ? '' : ' ';
  return shown(number, suffix, number + gap + suffix, quantity.bound, words);
}

function showMoney(base: number, currency: string, bound: Bound | undefined, language: string, words: Words): ShownNumber {
  if (myriad.test(language)) {
    const number = showNumber(base, language, false, false);
    const name = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency;
    return shown(number, name, number + name, bound, words);
  }
  const parts = new Intl.NumberFormat(intlLocale(language), {
    ...compact(base, language),
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 4,
  }).formatToParts(base);
  const plain = parts.map((part) => part.value).join('');
  const scale = parts.find((part) => part.type === 'compact')?.value ?? '';
  const number = parts.filter((part) => part.type !== 'compact').map((part) => part.value).join('').trim();
  const text = bound ? words.say(bound, { value: plain }) : plain;
  return { number, unit: scale, plain, text, figure: { value: figureValue(number, bound, words), unit: scale } };
}

function shown(number: string, unit: string, plain: string, bound: Bound | undefined, words: Words): ShownNumber {
  const text = bound ? words.say(bound, { value: plain }) : plain;
  return { number, unit, plain, text, figure: { value: figureValue(number, bound, words), unit } };
}

function figureValue(number: string, bound: Bound | undefined, words: Words): string {
  return bound ? words.say(`figure-${bound}`, { value: number }) : number;
}

/** Digits grouped as the language groups them; scale words only where they lose nothing. */
export function showNumber(value: number, language: string, sign: boolean, percent: boolean): string {
  return new Intl.NumberFormat(intlLocale(language), {
    ...(percent ? { style: 'percent' } : compact(value, language)),
    maximumFractionDigits: 4,
    signDisplay: sign ? 'exceptZero' : 'auto',
    useGrouping: myriad.test(language) ? false : 'auto',
  }).format(percent ? roundOff(value / 100) : value);
}

function compact(value: number, language: string): Intl.NumberFormatOptions {
  const from = myriad.test(language) ? 10_000 : 1_000_000;
  return Math.abs(value) >= from ? { notation: 'compact', compactDisplay: 'long' } : {};
}

function plural(forms: Readonly<Record<string, string>>, value: number, language: string): string {
  const rule = new Intl.PluralRules(intlLocale(language)).select(value);
  return forms[rule] ?? forms['other'] ?? '';
}

/** Binary floating point makes 217.60000000000002 of 2176 x 0.1; twelve significant digits are more than any source has. */
function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
