/** Languages that count by ten thousands write large figures without commas: 2176, not 2,176. */
export const groupsDigits = (language: string): boolean => !/^(zh|ja|ko|yue)\b/i.test(language);

/** How many digits after the point a number has as it is written: 2 for 0.25, 7 for 1e-7. */
export function decimals(value: number): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(power));
}

/** The signs that a language writes figures with. */
export interface DigitSigns {
  /** Between thousands; empty where the language has none. */
  readonly group: string;
  readonly decimal: string;
  /** Before a percent sign: a space that does not break, or nothing. */
  readonly beforePercent: string;
  /** Figures of four digits are written without `group`, as in Spanish. */
  readonly from: number;
}

const english: DigitSigns = { group: ',', decimal: '.', beforePercent: '', from: 1000 };
const known = new Map<string, DigitSigns>();

/** As CLDR has them. English and Chinese are not looked up: loading `Intl` takes longer than all axes together. */
export function digitSigns(language: string): DigitSigns {
  if (!groupsDigits(language)) return { ...english, group: '' };
  if (/^en\b/i.test(language)) return english;
  const found = known.get(language) ?? lookedUp(language);
  known.set(language, found);
  return found;
}

function lookedUp(language: string): DigitSigns {
  const isTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language);
  const locale = isTag ? language : 'en';
  const parts = (value: number, style: 'decimal' | 'percent') =>
    new Intl.NumberFormat(locale, { style, numberingSystem: 'latn' }).formatToParts(value);
  const find = (all: readonly Intl.NumberFormatPart[], type: string) =>
    all.find((part) => part.type === type)?.value;
  const percent = parts(0.5, 'percent');
  return {
    group: find(parts(1234567, 'decimal'), 'group') ?? '',
    decimal: find(parts(1.5, 'decimal'), 'decimal') ?? '.',
    beforePercent: find(percent, 'literal')?.match(/^\s$/)?.[0] ?? '',
    from: find(parts(1234, 'decimal'), 'group') === undefined ? 10_000 : 1000,
  };
}
