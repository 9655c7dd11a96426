import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type Limit, type LimitName, limits } from '../model/limits.ts';
import { diagnostic, type Refusal } from './catalogue.ts';

/** `subject` has more than a limit: which, how much, and what to do. `amount` is absent where counting stopped at the limit. */
export function tooLarge(
  name: LimitName,
  subject: string,
  amount: number | undefined,
  place?: Place,
): Diagnostic {
  return diagnostic('too-large', `${subject} ${has(name, amount)}`, { place, hint: limits[name].hint });
}

/** `has 9.1 MB; the most is 8 MB` */
export function has(name: LimitName, amount: number | undefined): string {
  const { most, of } = limits[name];
  const much = amount === undefined ? `more than ${shown(most, of)}` : shown(amount, of);
  return `has ${much}; the most is ${shown(most, of)}`;
}

/** A file that has more than a limit, for whoever names it. */
export const over = (name: LimitName, amount: number | undefined): Refusal => ({
  code: 'too-large',
  problem: has(name, amount),
  hint: limits[name].hint,
});

/** `3,000 slides`, `8 MB`, `150 million pixels`. */
export function shown(amount: number, of: string): string {
  if (of === 'bytes') return amount < 1e6 ? `${Math.ceil(amount / 1e3)} kB` : `${tenths(amount / 1e6)} MB`;
  return amount >= 1e7 ? `${tenths(amount / 1e6)} million ${of}` : `${amount.toLocaleString('en')} ${of}`;
}

/** Rounded up, so that what is over a limit never reads as the limit. */
const tenths = (amount: number): string => (Math.ceil(amount * 10) / 10).toLocaleString('en');

/** Where a slide or deck is over a limit, while it is read: caught and told where its reading began. */
export class TooLarge extends Error {
  readonly limit: LimitName;
  readonly amount: number | undefined;
  /** Of what is read, from 0, where that is known. */
  readonly line: number | undefined;

  constructor(limit: LimitName, amount?: number, line?: number) {
    super(`over the limit of ${limit}`);
    this.limit = limit;
    this.amount = amount;
    this.line = line;
  }

  /** `whole` is the slide or deck, as people call it. */
  told(whole: string, place?: Place): Diagnostic {
    const limit: Limit = limits[this.limit];
    return tooLarge(
      this.limit,
      limit.part === undefined ? whole : `${limit.part} ${whole}`,
      this.amount,
      place,
    );
  }
}

/** Throws TooLarge where there is more than a limit allows. */
export function hold(limit: LimitName, amount: number, line?: number): void {
  if (amount > limits[limit].most) throw new TooLarge(limit, amount, line);
}

/** Holds a table to the limits, and gives the number of its columns. */
export function holdTable(rows: readonly { readonly children: readonly unknown[] }[]): number {
  const columns = rows.reduce((most, { children }) => Math.max(most, children.length), 0);
  hold('rows', rows.length);
  hold('columns', columns);
  hold('cells', rows.length * columns);
  return columns;
}
