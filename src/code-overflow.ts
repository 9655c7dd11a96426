import type { Theme } from './model/theme.ts';
import type { Overflow } from './place/index.ts';

/** `3 lines too long and 12 columns too wide` */
export function excess({ lines, columns }: NonNullable<Overflow['code']>): string {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  return [
    ...(lines > 0 ? [`${count(lines, 'line')} too long`] : []),
    ...(columns > 0 ? [`${count(columns, 'column')} too wide`] : []),
  ].join(' and ');
}

export const codeHint =
  'show fewer lines, break the long ones, or give it a wider region; lines of code are not broken for you';

export const smallestCode = ({ styles }: Theme): number => styles.code.steps.at(-1)?.size ?? styles.code.size;
