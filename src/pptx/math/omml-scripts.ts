import { childText, type Element, elements } from '../xml/dom.ts';
import { el } from '../xml/el.ts';

type Write = (element: Element) => string;

const naries = /^[∑∏∐∫∬∭∮⋂⋃⋀⋁⨁⨂⨀]$/u;

const naryNames = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover']);

/** A sum, product or integral with its limits. */
export function isNary(element: Element): boolean {
  const base = naryNames.has(element.name) ? elements(element)[0] : undefined;
  return base?.name === 'mo' && naries.test(childText(base));
}

export function naryXml(element: Element, operand: Element | undefined, write: Write): string {
  const [base, first, second] = elements(element);
  const { name } = element;
  const [below, above] = name === 'msup' || name === 'mover' ? [undefined, first] : [first, second];
  const hide = (tag: string, part: Element | undefined) =>
    part === undefined ? el(tag, { 'm:val': 1 }) : '';
  const properties = el(
    'm:naryPr',
    {},
    el('m:chr', { 'm:val': base === undefined ? '∑' : childText(base) }),
    el('m:limLoc', { 'm:val': name.startsWith('ms') ? 'subSup' : 'undOvr' }),
    hide('m:subHide', below),
    hide('m:supHide', above),
  );
  const part = (tag: string, inner: Element | undefined) =>
    el(tag, {}, inner === undefined ? '' : write(inner));
  return el('m:nary', {}, properties, part('m:sub', below), part('m:sup', above), part('m:e', operand));
}

/** Accents as OMML wants them: combining characters. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˉ: '\u0304',
  '¯': '\u0304',
  '˘': '\u0306',
  ˇ: '\u030c',
  '´': '\u0301',
  '`': '\u0300',
  '⃗': '\u20d7',
  '→': '\u20d7',
  '←': '\u20d6',
  '˚': '\u030a',
};

/** A hat, bar or brace over or under a base; undefined when the second part is a limit. */
export function accentXml(
  element: Element,
  base: Element | undefined,
  mark: Element | undefined,
  write: Write,
): string | undefined {
  if (base === undefined || mark?.name !== 'mo') return undefined;
  const sign = childText(mark);
  const over = element.name === 'mover';
  const inside = el('m:e', {}, write(base));
  if (sign === '‾' || sign === '_' || (over && sign === '―')) {
    return el('m:bar', {}, el('m:barPr', {}, el('m:pos', { 'm:val': over ? 'top' : 'bot' })), inside);
  }
  if (/^[⏞⏟]$/.test(sign)) {
    const place = over ? 'top' : 'bot';
    const properties = [
      el('m:chr', { 'm:val': sign }),
      el('m:pos', { 'm:val': place }),
      el('m:vertJc', { 'm:val': over ? 'bot' : 'top' }),
    ];
    return el('m:groupChr', {}, el('m:groupChrPr', {}, ...properties), inside);
  }
  const chr = over && element.attribs['accent'] === 'true' ? (accents[sign] ?? sign) : undefined;
  return chr === undefined
    ? undefined
    : el('m:acc', {}, el('m:accPr', {}, el('m:chr', { 'm:val': chr })), inside);
}

/** An arrow that is as long as what stands above or below it: `\xrightarrow[b]{a}`. */
export function arrowXml(
  base: Element | undefined,
  below: Element | undefined,
  above: Element | undefined,
  write: Write,
): string | undefined {
  const sign = base?.name === 'mo' && base.attribs['stretchy'] === 'true' ? childText(base) : '';
  if (!/^[←→↔⇐⇒⇔↦↩↪⇀⇁↼↽⇌⇋]$/u.test(sign) || !(above ?? below)) return undefined;
  const chr = el('m:chr', { 'm:val': sign });
  const [over, under] = above ? [above, below] : [undefined, below];
  // The arrow stands below its text, on the line of what is around; or above it.
  const place = over ? el('m:vertJc', { 'm:val': 'bot' }) : el('m:pos', { 'm:val': 'top' });
  const text = over ?? under;
  const arrow = el(
    'm:groupChr',
    {},
    el('m:groupChrPr', {}, chr, place),
    el('m:e', {}, text === undefined ? '' : write(text)),
  );
  const both = over && under;
  return both ? el('m:limLow', {}, el('m:e', {}, arrow), el('m:lim', {}, write(under))) : arrow;
}

/** `lim` and its like: what stands below or above a name. */
export function limitXml(
  base: Element | undefined,
  below: Element | undefined,
  above: Element | undefined,
  write: Write,
): string {
  const inner = base === undefined ? '' : write(base);
  const low =
    below === undefined ? inner : el('m:limLow', {}, el('m:e', {}, inner), el('m:lim', {}, write(below)));
  return above === undefined ? low : el('m:limUpp', {}, el('m:e', {}, low), el('m:lim', {}, write(above)));
}
