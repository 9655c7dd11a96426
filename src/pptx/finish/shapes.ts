import { at, child, one, replace, setXml } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Corner radius as PowerPoint counts it, in hundred thousandths of the shorter side; no line says `noFill`. */
export const shapes: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    const { box } = item;
    if (box.type !== 'shape') continue;
    const properties = at(element, 'p:spPr');
    const geometry = at(properties, 'a:prstGeom');
    const shorter = Math.min(box.rect.w, box.rect.h);
    if (box.geometry === 'roundRect' && box.radius !== undefined && shorter > 0) {
      const part = Math.min(50000, Math.round((box.radius / shorter) * 100000));
      setXml(geometry, el('a:avLst', {}, el('a:gd', { name: 'adj', fmla: `val ${part}` })));
    }
    if (box.line === undefined) {
      const line = child(properties, 'a:ln');
      const none = one(el('a:ln', {}, el('a:noFill')));
      if (line === undefined) properties.children.push(none);
      else replace(line, none);
    }
    const body = at(element, 'p:txBody', 'a:bodyPr');
    setXml(body, el('a:noAutofit'));
  }
};
