import { lookXml } from '../parts/drawn.ts';
import { at, type Element, fragment, one, replace, setChildren, setXml } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Form, fill and line of shapes. Words that somebody adds shrink with the others. */
export const shapes: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const { box } = item;
    if (box.type !== 'shape') continue;
    if (item.drawn) {
      placeholder(element, item.drawn.idx);
      continue;
    }
    const properties = at(element, 'p:spPr');
    const frame = at(properties, 'a:xfrm');
    if (box.flipped) frame.attribs['flipH'] = '1';
    setChildren(properties, [frame, ...fragment(lookXml(box))]);
    setXml(at(element, 'p:txBody', 'a:bodyPr'), el('a:normAutofit'));
  }
};

/** All but its words is the layout's. */
function placeholder(sp: Element, idx: number): void {
  const nv = at(sp, 'p:nvSpPr');
  at(nv, 'p:cNvSpPr').attribs = {};
  setXml(at(nv, 'p:cNvSpPr'), el('a:spLocks', { noGrp: 1 }));
  setXml(at(nv, 'p:nvPr'), el('p:ph', { type: 'body', sz: 'quarter', idx }));
  setXml(at(sp, 'p:spPr'), '');
  const body = at(sp, 'p:txBody');
  replace(at(body, 'a:bodyPr'), one(el('a:bodyPr', {}, el('a:normAutofit'))));
  setXml(at(body, 'a:lstStyle'), '');
}
