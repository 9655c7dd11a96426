/** What Citation.js leaves of LaTeX's ways, and what it says of faults, in the words of those who write such files. */
import type { CslItem } from '../../model/work.ts';

/** Names that TeX has commands for, and Citation.js has not. As long as before, so that offsets stay true. */
export const plainNames = (text: string): string =>
  text.replace(/\\((?:Bib|La)?TeX)(?![A-Za-z])(\{\})?/g, (whole, name: string) =>
    name.padEnd(whole.length, '\u200b'),
  );

const theses: Readonly<Record<string, string>> = { phdthesis: 'PhD thesis', mathesis: 'Master’s thesis' };

/** What Citation.js leaves of LaTeX's ways. */
export function mended(item: CslItem): CslItem {
  const text = JSON.stringify(item, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'genre' && Object.hasOwn(theses, value)) return theses[value];
    // A dotless i has its dot when it has an accent; `(n^2)` is raised up to the bracket.
    const whole = value
      .replaceAll('\u200b', '')
      .replace(/ı(?=[\u0300-\u036f])/g, 'i')
      .normalize('NFC');
    return whole.includes('⁽') ? whole : whole.replaceAll('⁾', ')');
  });
  return JSON.parse(text) as CslItem;
}

export const syntaxHint =
  'An entry is @book{key, title = {…}, year = 2001}: a comma stands after the key and after each field.';

export function nthLine(text: string, n: number): number {
  let at = 0;
  for (let i = 0; i < n; i++) at = text.indexOf('\n', at) + 1;
  return at;
}

/** In the words of those who write such files. */
export function sayIt(message: string): string {
  if (message.startsWith('expected "label"')) return 'there is no key';
  if (message.startsWith('expected "equals"')) return "an '=' is missing before this";
  if (message.startsWith('expected "comma"')) return 'a comma is missing after the key';
  if (message.startsWith('expected "rbrace"')) return 'a comma is missing before this';
  return 'this is not right';
}
