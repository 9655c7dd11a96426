import { childText, type Element } from '../xml/dom.ts';
import { el } from '../xml/el.ts';

/** OMML's names for MathML's alphabets. */
const scripts: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  fraktur: 'fraktur',
  'sans-serif': 'sans-serif',
  monospace: 'monospace',
};

/** Between a function's name and its argument MathML has a sign that shows nothing. */
const invisible = /[\u2061-\u2064]/g;

/** A run of an equation: variables lean, figures, signs and names of functions stand. */
export function runXml(element: Element): string {
  const text = childText(element).replace(invisible, '');
  if (text === '') return '';
  const variant = element.attribs['mathvariant'] ?? '';
  const leaning = element.name === 'mi' && variant !== 'normal' && [...text].length === 1;
  const bold = variant.includes('bold');
  const style = bold ? (variant.includes('italic') ? 'bi' : 'b') : leaning ? 'i' : 'p';
  const script = scripts[variant.replace(/^bold-|-(?:bold-)?italic$|^bold$/g, '')];
  const properties =
    element.name === 'mtext'
      ? el('m:rPr', {}, el('m:nor'))
      : el(
          'm:rPr',
          {},
          script === undefined ? '' : el('m:scr', { 'm:val': script }),
          el('m:sty', { 'm:val': style }),
        );
  const face = { typeface: 'Cambria Math' };
  const look = el(
    'a:rPr',
    { lang: 'en-US', b: bold ? 1 : undefined, i: leaning ? 1 : 0 },
    el('a:latin', face),
    element.name === 'mtext' ? '' : el('a:ea', face),
  );
  return el('m:r', {}, properties, look, `<m:t>${text}</m:t>`);
}

/** Spaces of about a width in em, widest first. */
const spaces: readonly (readonly [least: number, space: string])[] = [
  [1.9, '\u2003\u2003'],
  [0.9, '\u2003'],
  [0.45, '\u2002'],
  [0.3, '\u2004'],
  [0.2, '\u2005'],
  [0.1, '\u2009'],
];

/** A space of its own; none where it is negative, or the end of a line. */
export function spaceXml({ attribs }: Element): string {
  const width = Number.parseFloat(attribs['width'] ?? '') || 0;
  const space = spaces.find(([least]) => width >= least)?.[1];
  return space === undefined
    ? ''
    : el(
        'm:r',
        {},
        el('m:rPr', {}, el('m:nor')),
        el('a:rPr', { lang: 'en-US' }),
        `<m:t xml:space="preserve">${space}</m:t>`,
      );
}
