import { numberFieldXml } from '../parts/placeholder.ts';
import { at, child, childrenNamed, one, replace } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Slide numbers become fields, so that they stay right when slides are moved. */
export const fields: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const run = item.paragraphs[0]?.runs[0];
    if (run?.field === undefined) continue;
    const r = childrenNamed(at(element, 'p:txBody', 'a:p'), 'a:r')[0];
    if (r === undefined) continue;
    const lang = child(r, 'a:rPr')?.attribs['lang'];
    replace(r, one(numberFieldXml(run.text, el('a:rPr', { lang }))));
  }
};
