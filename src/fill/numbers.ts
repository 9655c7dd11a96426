import type { Bound, Unit } from '../model/deck.ts';
import type { UnitForms } from '../model/fact.ts';
import { Recent } from '../text/recent.ts';
import { saidIn } from '../text/said-in.ts';
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

/** A unit with its name in the language that was found for somebody. */
export interface NamedUnit extends Pick<Unit, 'factor' | 'currency' | 'percent'> {
  readonly name?: { readonly language: string; readonly forms: UnitForms };
}

/** `languages`: those of an audience, best first. */
export function namedUnit(
  { words, factor, currency, percent }: Unit,
  languages: readonly string[],
): NamedUnit {
  const language = saidIn(Object.keys(words), languages);
  const forms = language === undefined ? undefined : words[language];
  return {
    factor,
    percent,
    ...(currency !== undefined && { currency }),
    ...(language !== undefined && forms && { name: { language, forms } }),
  };
}

export interface Quantity {
  readonly value: number;
  readonly unit: NamedUnit | undefined;
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
  const number = showNumber(base, language, quantity.sign, unit?.percent === true);
  if (unit?.percent) return shown(number, '', number, quantity.bound, words);
  if (unit?.currency) return showMoney(base, unit.currency, quantity.bound, language, words);
  const suffix = unitName(unit, base);
  // A word of another language that stands in is set as that language sets its own.
  const space = gap(suffix, unit?.name?.language ?? language);
  return shown(number, suffix, number + space + suffix, quantity.bound, words);
}

function gap(suffix: string, language: string): string {
  return suffix === '' || myriad.test(language) ? '' : ' ';
}

function showMoney(
  base: number,
  currency: string,
  bound: Bound | undefined,
  language: string,
  words: Words,
): ShownNumber {
  const number = showNumber(base, language, false, false);
  const name = currencyName(currency, language, words);
  if (name.after)
    return shown(number, name.text, number + gap(name.text, language) + name.text, bound, words);
  // The scale word is the unit of a big figure: US$217.6 stands large, `billion` beside it.
  const [digits = '', scale = ''] = number.split(/\s/);
  const parts = shown(name.text + digits, scale, name.text + number, bound, words);
  return { ...parts, number: name.text + number };
}

/** How money is named, and whether the name follows the number. The word list may settle it: `currency-CNY`. */
function currencyName(currency: string, language: string, words: Words): { text: string; after: boolean } {
  const own = words.find(`currency-${currency}`);
  if (own !== undefined) return { text: own, after: true };
  if (myriad.test(language)) {
    return {
      text: new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? currency,
      after: true,
    };
  }
  const parts = new Intl.NumberFormat(intlLocale(language), { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex((part) => part.type === 'currency');
  return {
    text: parts[at]?.value ?? currency,
    after: at > parts.findIndex((part) => part.type === 'integer'),
  };
}

/** A scale at which a whole column or series is shown, and the unit at that scale: `亿美元`, `US$ billion`, `%`. */
export interface Scale {
  /** A written number is multiplied by this. */
  readonly factor: number;
  readonly unit: string;
}

/** The scale that suits the largest of `values` (as written). */
export function scaleFor(
  values: readonly number[],
  unit: NamedUnit | undefined,
  language: string,
  words: Words,
): Scale {
  const factor = unit?.factor ?? 1;
  if (unit?.percent) return { factor: 1, unit: '%' };
  const largest = Math.max(0, ...values.map((value) => Math.abs(value * factor)));
  const steps = myriad.test(language) ? [1e8, 1e4] : [1e12, 1e9, 1e6];
  const step = steps.find((candidate) => largest >= candidate) ?? 1;
  const scaleWord = step === 1 ? '' : scaleName(step, language);
  const name = unit?.currency
    ? currencyName(unit.currency, language, words)
    : { text: unitName(unit, 2), after: true };
  const space = [language, unit?.name?.language ?? language].every((one) => myriad.test(one)) ? '' : ' ';
  const text = name.after ? [scaleWord, name.text] : [name.text, scaleWord];
  return { factor: roundOff(factor / step), unit: text.filter((word) => word !== '').join(space) };
}

function scaleName(step: number, language: string): string {
  const parts = new Intl.NumberFormat(intlLocale(language), {
    notation: 'compact',
    compactDisplay: 'long',
  }).formatToParts(step);
  return parts.find((part) => part.type === 'compact')?.value.trim() ?? '';
}

function shown(
  number: string,
  unit: string,
  plain: string,
  bound: Bound | undefined,
  words: Words,
): ShownNumber {
  const text = bound ? words.say(bound, { value: plain }) : plain;
  return { number, unit, plain, text, figure: { value: figureValue(number, bound, words), unit } };
}

function figureValue(number: string, bound: Bound | undefined, words: Words): string {
  return bound ? words.say(`figure-${bound}`, { value: number }) : number;
}

/** Digits grouped as the language groups them; scale words only where they lose nothing. */
export function showNumber(value: number, language: string, sign: boolean, percent: boolean): string {
  const options: Intl.NumberFormatOptions = {
    ...(percent ? { style: 'percent' } : compact(value, language)),
    maximumFractionDigits: 4,
    signDisplay: sign ? 'exceptZero' : 'auto',
    useGrouping: myriad.test(language) ? false : 'auto',
  };
  const format = formats.get(`${language} ${JSON.stringify(options)}`, () => {
    return new Intl.NumberFormat(intlLocale(language), options);
  });
  return format.format(percent ? roundOff(value / 100) : value);
}

/** Formats take longer to make than to use. */
const formats = new Recent<Intl.NumberFormat>(40);

function compact(value: number, language: string): Intl.NumberFormatOptions {
  const from = myriad.test(language) ? 10_000 : 1_000_000;
  return Math.abs(value) >= from ? { notation: 'compact', compactDisplay: 'long' } : {};
}

/** The word's own language decides its form. */
function unitName(unit: NamedUnit | undefined, value: number): string {
  if (!unit?.name) return '';
  const { language, forms } = unit.name;
  return forms[new Intl.PluralRules(intlLocale(language)).select(value)] ?? forms['other'] ?? '';
}

/** Binary floating point makes 217.60000000000002 of 2176 x 0.1; twelve significant digits are more than any source has. */
export function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
