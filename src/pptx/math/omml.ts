/** MathML, as KaTeX writes it, to Office's own markup of equations: a small function for each kind of element. */
import { childText, type Element, elements } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { colored } from './omml-color.ts';
import { enclosedXml } from './omml-enclose.ts';
import { fencedXml } from './omml-fence.ts';
import { runXml, spaceXml } from './omml-run.ts';
import { accentXml, arrowXml, isNary, limitXml, naryXml } from './omml-scripts.ts';
import { tableXml } from './omml-table.ts';

/** `m:oMath`'s content for a MathML element. */
export const ommlXml = (element: Element): string => rowXml([element]);

type Writer = (element: Element, parts: readonly Element[]) => string;

const part = (name: string, element: Element | undefined): string =>
  el(name, {}, element === undefined ? '' : ommlXml(element));

/** A sign may be made of others: `\overset`, `\mathop`. */
const sign: Writer = (element, parts) => (parts.length > 0 ? rowXml(parts) : runXml(element));

const inside = (parts: readonly Element[]): string => el('m:e', {}, rowXml(parts));

const writers: Readonly<Record<string, Writer>> = {
  mi: sign,
  mn: sign,
  mo: sign,
  mtext: sign,
  mspace: (element) => spaceXml(element),
  mphantom: (_, parts) => el('m:phant', {}, el('m:phantPr', {}, el('m:show', { 'm:val': 0 })), inside(parts)),
  mstyle: ({ attribs }, parts) => colored(rowXml(parts), attribs['mathcolor']),
  menclose: (element, parts) => enclosedXml(element, inside(parts)),
  mfrac: (element, [top, bottom]) => {
    const bar = /^0/.test(element.attribs['linethickness'] ?? '');
    const type = bar ? el('m:fPr', {}, el('m:type', { 'm:val': 'noBar' })) : '';
    return el('m:f', {}, type, part('m:num', top), part('m:den', bottom));
  },
  msqrt: (_, parts) =>
    el('m:rad', {}, el('m:radPr', {}, el('m:degHide', { 'm:val': 1 })), el('m:deg'), inside(parts)),
  mroot: (_, [base, degree]) => el('m:rad', {}, part('m:deg', degree), part('m:e', base)),
  msup: (_, [base, above]) => el('m:sSup', {}, part('m:e', base), part('m:sup', above)),
  msub: (_, [base, below]) => el('m:sSub', {}, part('m:e', base), part('m:sub', below)),
  msubsup: (_, [base, below, above]) =>
    el('m:sSubSup', {}, part('m:e', base), part('m:sub', below), part('m:sup', above)),
  mover: (element, [base, above]) =>
    arrowXml(base, undefined, above, ommlXml) ??
    accentXml(element, base, above, ommlXml) ??
    limitXml(base, undefined, above, ommlXml),
  munder: (element, [base, below]) =>
    arrowXml(base, below, undefined, ommlXml) ??
    accentXml(element, base, below, ommlXml) ??
    limitXml(base, below, undefined, ommlXml),
  munderover: (_, [base, below, above]) =>
    arrowXml(base, below, above, ommlXml) ?? limitXml(base, below, above, ommlXml),
  mtable: (element, rows) => tableXml(element, rows, rowXml),
};

/** Between a function's name and its argument. */
const applies = (element: Element | undefined): boolean =>
  element?.name === 'mo' && elements(element).length === 0 && childText(element) === '\u2061';

/** A name with nothing or a limit below it, that is applied to what follows. */
function isName(element: Element, next: Element | undefined): boolean {
  if (applies(next)) return true;
  const base = /^m(?:sub|sup|subsup|under|underover)$/.test(element.name) ? elements(element)[0] : undefined;
  return base !== undefined && applies(elements(base).at(-1));
}

/** What a name is applied to, if that is no bracket, which stands close to it. */
const isArgument = (element: Element | undefined): element is Element =>
  element !== undefined && element.name !== 'mo' && element.name !== 'mspace';

/** Siblings from left to right. A sum or integral takes what follows it as its operand, and so does a function. */
function rowXml(row: readonly Element[]): string {
  let xml = '';
  for (let i = 0; i < row.length; i++) {
    const element = row[i] as Element;
    const next = applies(row[i + 1]) ? i + 2 : i + 1;
    if (isNary(element)) xml += naryXml(element, row[++i], ommlXml);
    else if (isName(element, row[i + 1]) && isArgument(row[next])) {
      xml += el('m:func', {}, part('m:fName', element), part('m:e', row[next]));
      i = next;
    } else xml += oneXml(element);
  }
  return xml;
}

function oneXml(element: Element): string {
  const parts = elements(element);
  const write = writers[element.name];
  if (write !== undefined) return write(element, parts);
  return fencedXml(parts, rowXml) ?? rowXml(parts);
}
