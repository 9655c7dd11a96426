/** MathML, as KaTeX writes it, to Office's own markup of equations: a small function for each kind of element. */
import { childText, type Element, elements } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { runXml } from './omml-run.ts';
import { accentXml, isNary, limitXml, naryXml } from './omml-scripts.ts';

/** `m:oMath`'s content for a MathML element. */
export const ommlXml = (element: Element): string => rowXml([element]);

type Writer = (element: Element, parts: readonly Element[]) => string;

const part = (name: string, element: Element | undefined): string =>
  el(name, {}, element === undefined ? '' : ommlXml(element));

const writers: Readonly<Record<string, Writer>> = {
  mi: runXml,
  mn: runXml,
  mo: runXml,
  mtext: runXml,
  mspace: () => '',
  mphantom: () => '',
  mfrac: (element, [top, bottom]) => {
    const bar = /^0/.test(element.attribs['linethickness'] ?? '');
    const type = bar ? el('m:fPr', {}, el('m:type', { 'm:val': 'noBar' })) : '';
    return el('m:f', {}, type, part('m:num', top), part('m:den', bottom));
  },
  msqrt: (_, parts) =>
    el(
      'm:rad',
      {},
      el('m:radPr', {}, el('m:degHide', { 'm:val': 1 })),
      el('m:deg'),
      el('m:e', {}, rowXml(parts)),
    ),
  mroot: (_, [base, degree]) => el('m:rad', {}, part('m:deg', degree), part('m:e', base)),
  msup: (_, [base, above]) => el('m:sSup', {}, part('m:e', base), part('m:sup', above)),
  msub: (_, [base, below]) => el('m:sSub', {}, part('m:e', base), part('m:sub', below)),
  msubsup: (_, [base, below, above]) =>
    el('m:sSubSup', {}, part('m:e', base), part('m:sub', below), part('m:sup', above)),
  mover: (element, [base, above]) =>
    accentXml(element, base, above, ommlXml) ?? limitXml(base, undefined, above, ommlXml),
  munder: (element, [base, below]) =>
    accentXml(element, base, below, ommlXml) ?? limitXml(base, below, undefined, ommlXml),
  munderover: (_, [base, below, above]) => limitXml(base, below, above, ommlXml),
  mtable: (_, rows) => {
    const body = rows.map((row) =>
      el('m:mr', {}, ...elements(row).map((cell) => el('m:e', {}, rowXml(elements(cell))))),
    );
    return el('m:m', {}, matrixXml(rows), ...body);
  },
};

function matrixXml(rows: readonly Element[]): string {
  const count = Math.max(1, ...rows.map((row) => elements(row).length));
  const column = el('m:mcPr', {}, el('m:count', { 'm:val': count }), el('m:mcJc', { 'm:val': 'center' }));
  return el('m:mPr', {}, el('m:mcs', {}, el('m:mc', {}, column)));
}

/** Siblings from left to right. A sum or integral takes what follows it as its operand. */
function rowXml(row: readonly Element[]): string {
  let xml = '';
  for (let i = 0; i < row.length; i++) {
    const element = row[i] as Element;
    if (isNary(element)) xml += naryXml(element, row[++i], ommlXml);
    else xml += oneXml(element);
  }
  return xml;
}

function oneXml(element: Element): string {
  const parts = elements(element);
  const write = writers[element.name];
  if (write !== undefined) return write(element, parts);
  return fencedXml(parts) ?? rowXml(parts);
}

/** Brackets that grow with what they hold: `\left( ... \right)`, cases with one at the left alone. */
function fencedXml(parts: readonly Element[]): string | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  const fence = (element: Element | undefined) =>
    element?.name === 'mo' && element.attribs['fence'] === 'true';
  if (first === undefined || parts.length < 2 || !fence(first)) return undefined;
  const closed = fence(last);
  const sign = (name: string, element: Element | undefined) =>
    el(name, { 'm:val': element === undefined ? '' : decoded(childText(element)) });
  const properties = el('m:dPr', {}, sign('m:begChr', first), sign('m:endChr', closed ? last : undefined));
  return el('m:d', {}, properties, el('m:e', {}, rowXml(parts.slice(1, closed ? -1 : undefined))));
}

/** Text of the DOM is as escaped as in the source; attributes are escaped when they are written. */
export const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
