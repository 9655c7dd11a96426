import type { Theme } from '../../model/theme.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { languageOf } from '../text/language.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { paragraphXml } from '../text/properties.ts';
import {
  child,
  childrenNamed,
  descendants,
  Element,
  elements,
  fragment,
  one,
  setChildren,
} from '../xml/dom.ts';
import { drawn, type SlidePart, type SlidePass } from './slide-part.ts';

/**
 * One `a:pPr`, first, with only what is not inherited (pptxgenjs writes one before every run, without bullets);
 * language by run; code in the mono face for Latin alone.
 */
export const text: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    if (item.box.type === 'table') mendCells(element, item, slide);
    const body = child(element, 'p:txBody');
    if (body === undefined) continue;
    const written = childrenNamed(body, 'a:p');
    pairs(written, item.paragraphs.length === 0 ? [empty] : item.paragraphs).forEach(([p, paragraph]) => {
      mend(p, paragraph, item.inherited, slide);
    });
    if (hasOwnColor(item, slide)) {
      for (const link of descendants(body, 'a:hlinkClick')) setChildren(link, [one(asItsText)]);
    }
  }
};

/** On a deep ground, whose region has a colour of its own, the links' colour would not be read. */
const hasOwnColor = ({ box }: PlannedBox, { plan }: SlidePart): boolean =>
  box.type === 'text' &&
  plan.layout.regions.some(({ name, color }) => name === box.region && color !== undefined);

/** A link in the colour of its text, Office's extension of 2018; what does not know it takes the theme's. */
const asItsText =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr' +
  ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

const empty: Paragraph = { runs: [], level: 0, marker: 'none' };

function mendCells(element: Element, item: PlannedBox, slide: SlidePart): void {
  pairs(descendants(element, 'a:tc'), item.cells.flat()).forEach(([cell, paragraph]) => {
    const p = descendants(cell, 'a:p')[0];
    if (p !== undefined) mend(p, paragraph, { bullets: false, size: 18 }, slide);
  });
}

function mend(p: Element, paragraph: Paragraph, inherited: PlannedBox['inherited'], slide: SlidePart): void {
  const { theme, properties } = slide;
  const runs = elements(p).filter(({ name }) => name === 'a:r' || name === 'a:br');
  const planned = paragraph.runs.flatMap((run, i): [string, Run][] => [
    ...(run.breakBefore && i > 0 ? [['a:br', run] as [string, Run]] : []),
    ...(run.text === '' ? [] : [['a:r', run] as [string, Run]]),
  ]);
  for (const [element, [name, run]] of pairs(runs, planned)) {
    if (element.name !== name) throw new Error(`${name} expected, not ${element.name}`);
    if (name === 'a:r') mendRun(element, run, theme, properties.language);
    else setChildren(element, [new Element('a:rPr', runAttributes(run, properties.language))]);
  }
  const last = paragraph.runs.at(-1) ?? { text: '' };
  const end = new Element('a:endParaRPr', runAttributes(last, properties.language));
  setChildren(p, [...fragment(paragraphXml(paragraph, inherited, theme)), ...runs, end]);
}

function runAttributes(run: Run, language: string): Record<string, string> {
  const lang = languageOf(run.text, language);
  return {
    lang,
    ...(/^(zh|ja|ko)/.test(lang) ? { altLang: 'en-US' } : {}),
    ...(run.size === undefined ? {} : { sz: String(Math.round(run.size * 100)) }),
  };
}

function mendRun(r: Element, run: Run, theme: Theme, language: string): void {
  const properties = child(r, 'a:rPr');
  if (properties === undefined) return;
  const { lang: _lang, altLang: _alt, sz: _sz, dirty: _dirty, u: _underline, ...rest } = properties.attribs;
  properties.attribs = { ...runAttributes(run, language), ...rest };
  const [fill, link] = [child(properties, 'a:solidFill'), child(properties, 'a:hlinkClick')];
  if (link !== undefined) mendLink(link);
  setChildren(properties, [
    // Where we name no colour, pptxgenjs puts black, which would hide what the table style says.
    ...(fill === undefined || (run.color ?? run.literal) === undefined ? [] : [fill]),
    ...faces(run, theme),
    ...(link === undefined ? [] : [link]),
  ]);
}

function faces(run: Run, theme: Theme): Element[] {
  if (run.code) {
    const { latin, ea } = theme.fonts.mono;
    return [
      one(`<a:latin typeface="${latin}"/>`),
      one(`<a:ea typeface="${ea}"/>`),
      one(`<a:cs typeface="${latin}"/>`),
    ];
  }
  return run.heading
    ? fragment('<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>')
    : [];
}

/** Empty attributes say nothing, and an empty tooltip shows as one. */
function mendLink(link: Element): void {
  const { 'r:id': id = '', action } = link.attribs;
  link.attribs = { 'r:id': id, ...(action ? { action } : {}) };
}

/** Two lists side by side; an error when pptxgenjs wrote more or fewer than was planned. */
function pairs<A, B>(written: readonly A[], planned: readonly B[]): [A, B][] {
  if (written.length !== planned.length) {
    throw new Error(`pptxgenjs wrote ${written.length} of ${planned.length} pieces of text`);
  }
  return written.map((a, i) => [a, planned[i] as B]);
}
