/**
 * Widths in scripts whose letters look otherwise beside others, nearly as they are shaped: Arabic letters by whether they
 * join, and consonants of Indian scripts before a sign that makes one cluster of them.
 */
import { advance, type Face } from './advance.ts';
import shaped from './metrics/shaped.json' with { type: 'json' };

type Forms = readonly number[];
type Shapes = Readonly<Record<string, Forms>>;

const isShaped = /[\u0600-\u06ff\u0900-\u0dff]/;
const isMark = /^\p{M}$/u;
/** Viramas of Devanagari to Sinhala. */
const joiner = /^[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]$/;

/** What of a consonant goes where it becomes part of a cluster, in em. */
const lost = 0.38;

/** Widths of signs side by side, in em. */
export function advances(signs: readonly string[], face: Face, cjkPunctuation: boolean): number[] {
  const ems = signs.map((sign) => advance(sign, face, cjkPunctuation));
  if (!isShaped.test(signs.join(''))) return ems;
  const table: Shapes = (face.bold ? shaped.bold : shaped.regular).arabic;
  return ems.map((em, i) => {
    const sign = signs[i] ?? '';
    if (joiner.test(sign) && i > 0) return -lost;
    const forms = formsOf(sign, table);
    if (forms === undefined) return em;
    const before = joinsAfter(letterAt(signs, i, -1), table);
    const after = joinsAfter(sign, table) && joinsBefore(letterAt(signs, i, 1), table);
    return (forms[before ? (after ? 3 : 1) : after ? 2 : 0] ?? forms[0] ?? 0) / 1000;
  });
}

const formsOf = (sign: string, table: Shapes): Forms | undefined => table[String(sign.codePointAt(0))];

/** The nearest letter at a side: marks between do not part letters. */
function letterAt(signs: readonly string[], from: number, step: number): string {
  let at = from + step;
  while (isMark.test(signs[at] ?? '')) at += step;
  return signs[at] ?? '';
}

const joinsAfter = (sign: string, table: Shapes): boolean => (formsOf(sign, table)?.length ?? 0) > 2;
const joinsBefore = (sign: string, table: Shapes): boolean => (formsOf(sign, table)?.length ?? 0) > 1;
