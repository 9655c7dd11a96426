import type { Element } from '../xml/dom.ts';
import { el } from '../xml/el.ts';

/** What a box without borders is struck through by. */
const strikes: Readonly<Record<string, string>> = {
  horizontalstrike: 'm:strikeH',
  verticalstrike: 'm:strikeV',
  updiagonalstrike: 'm:strikeBLTR',
  downdiagonalstrike: 'm:strikeTLBR',
};

export const knownNotations: ReadonlySet<string> = new Set(['box', ...Object.keys(strikes)]);

/** `\boxed`, `\cancel`, `\sout`: a box, or one whose borders are hidden and that is struck through. */
export function enclosedXml({ attribs }: Element, inside: string): string {
  const notations = (attribs['notation'] ?? '').split(' ');
  const boxed = notations.includes('box');
  const hidden = boxed ? [] : ['m:hideTop', 'm:hideBot', 'm:hideLeft', 'm:hideRight'];
  // In the schema's order.
  const struck = Object.keys(strikes).filter((name) => notations.includes(name));
  const flags = [...hidden, ...struck.flatMap((name) => strikes[name] ?? [])];
  const properties = el('m:borderBoxPr', {}, ...flags.map((name) => el(name, { 'm:val': 1 })));
  return boxed || struck.length > 0
    ? el('m:borderBox', {}, flags.length > 0 ? properties : '', inside)
    : el('m:box', {}, inside);
}
