/** MathML as a line of text, for programs that know no equations: `x² = (a+b)/2`, `∑_(i=1)^n x_i`. */
import { childText, type Element, elements } from '../xml/dom.ts';

/** Text in the DOM is escaped as in the source, and so is what this gives. */
export const linearText = (element: Element): string => row([element]).replace(/\s+/g, ' ').trim();

const row = (parts: readonly (Element | undefined)[]): string => parts.map(one).join('');

const relation = /^(=|&lt;|&gt;|≤|≥|≈|≠|≡|∼|→|⇒|⇔|∈|⊂|±|×)$/;

type Writer = (parts: readonly (Element | undefined)[], element: Element) => string;

const sign: Writer = (_, element) => {
  const text = childText(element).replace(/[\u2061-\u2064]/g, '');
  if (/^(lim|max|min|sup|inf|log|ln|sin|cos|tan|exp|det)$/.test(text)) return `${text} `;
  return element.name === 'mo' && relation.test(text) ? ` ${text} ` : text;
};

/** In brackets where it is more than a number or a word. */
const bracketed = (text: string): string => (/^([\p{L}\p{N}.\p{M}]*|[^;])$/u.test(text) ? text : `(${text})`);
const whole = (element: Element | undefined): string => bracketed(one(element).trim());

const small: Readonly<Record<'^' | '_', readonly [plain: string, small: string]>> = {
  '^': ['0123456789+−-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
  _: ['0123456789+−-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'],
};

/** Figures raised or lowered where Unicode has them, else after `^` or `_`. */
function script(mark: '^' | '_', element: Element | undefined): string {
  const text = one(element).replace(/\s/g, '');
  const [plain, raised] = small[mark].map((signs) => [...signs]) as [string[], string[]];
  const found = [...text].map((letter) => raised[plain.indexOf(letter)]);
  return found.every((letter) => letter !== undefined) ? found.join('') : `${mark}${bracketed(text)}`;
}

const base = (element: Element | undefined): string => one(element).trimEnd();
const gap = (element: Element | undefined): string => (/^\p{L}{2}|^[∑∏∫]/u.test(base(element)) ? ' ' : '');

/** Hats, bars and arrows as combining signs; braces go. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˙': '\u0307',
  ˉ: '\u0304',
  '¯': '\u0304',
  '‾': '\u0304',
  '⃗': '\u20d7',
  '→': '\u20d7',
  '⏞': '',
  '⏟': '',
};
const accent = (mark: Element | undefined): string | undefined =>
  mark?.name === 'mo' ? accents[childText(mark)] : undefined;

const below: Writer = ([main, under]) => base(main) + (accent(under) ?? script('_', under)) + gap(main);
const above: Writer = ([main, over]) => base(main) + (accent(over) ?? script('^', over)) + gap(main);
const both: Writer = ([main, under, over]) => base(main) + script('_', under) + script('^', over) + gap(main);

const writers: Readonly<Record<string, Writer>> = {
  mi: sign,
  mn: sign,
  mo: sign,
  mtext: sign,
  mspace: () => ' ',
  mphantom: () => '',
  mfrac: ([top, bottom]) => `${whole(top)}/${whole(bottom)}`,
  msqrt: (parts) => `√${parts.length === 1 ? whole(parts[0]) : `(${row(parts)})`}`,
  mroot: ([inner, degree]) => `${script('^', degree)}√${whole(inner)}`,
  msup: above,
  msub: below,
  msubsup: both,
  munder: below,
  munderover: both,
  mover: above,
  mtr: (parts) => parts.map(one).join(', '),
  mtable: (parts) => parts.map(one).join('; '),
};

function one(element: Element | undefined): string {
  if (element === undefined) return '';
  return (writers[element.name] ?? row)(elements(element), element);
}
