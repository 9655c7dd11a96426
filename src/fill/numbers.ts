import type { Bound, Unit } from '../model/deck.ts';
import type { UnitForms } from '../model/fact.ts';
import { decimals, groupsDigits, intlLocale } from '../text/digits.ts';
import { baseOf } from '../text/language.ts';
import { saidIn } from '../text/said-in.ts';
import { countsByMyriads, currencyName, roundOff, scaleWord, showNumber, stepsOf } from './number-words.ts';
import type { Words } from './words.ts';

export { roundOff, showNumber };

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
  return suffix === '' || countsByMyriads(language) ? '' : ' ';
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
  if (name.after) {
    // Korean parts the names of money from figures, unlike its counters.
    const space = baseOf(language) === 'ko' ? ' ' : gap(name.text, language);
    return shown(number, name.text, number + space + name.text, bound, words);
  }
  // The scale word is the unit of a big figure: US$217.6 stands large, `billion` beside it.
  const scale = scaleWord(base, language);
  const digits = (scale !== '' && number.endsWith(scale) ? number.slice(0, -scale.length) : number).trim();
  // A minus stands before the whole, -€47,000, but where the language has it at the figure.
  const minus = number.startsWith('-') && baseOf(language) !== 'nl' ? '-' : '';
  const before = minus + name.text + name.space;
  const [bare, short] = [number.slice(minus.length), digits.slice(minus.length)];
  const parts = shown(before + short, scale, before + bare, bound, words);
  return { ...parts, number: before + bare };
}

/** A scale at which a whole column or series is shown, and the unit at that scale: `亿美元`, `US$ billion`, `%`. */
export interface Scale {
  /** A written number is multiplied by this. */
  readonly factor: number;
  readonly unit: string;
}

/** In Japanese, Korean and Traditional Chinese ten thousand is no scale for figures that are not round in it. */
const suits = (step: number, values: readonly number[], factor: number, language: string): boolean =>
  step !== 1e4 ||
  !groupsDigits(language) ||
  values.every((value) => decimals(roundOff((value * factor) / step)) <= 1);

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
  const step =
    stepsOf(language).find(
      (candidate) => largest >= candidate && suits(candidate, values, factor, language),
    ) ?? 1;
  // As after a number of many: `Milliarden`, not `Milliarde`.
  const scale = step === 1 ? '' : scaleWord(5 * step, language);
  const name = unit?.currency
    ? currencyName(unit.currency, language, words)
    : { text: unitName(unit, 2), after: true };
  const space = [language, unit?.name?.language ?? language].every(countsByMyriads) ? '' : ' ';
  const text = name.after ? [scale, name.text] : [name.text, scale];
  return { factor: roundOff(factor / step), unit: text.filter((word) => word !== '').join(space) };
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

/** The word's own language decides its form. */
function unitName(unit: NamedUnit | undefined, value: number): string {
  if (!unit?.name) return '';
  const { language, forms } = unit.name;
  return forms[new Intl.PluralRules(intlLocale(language)).select(value)] ?? forms['other'] ?? '';
}
