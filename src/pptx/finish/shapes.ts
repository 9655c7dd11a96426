import type { ShapeBox } from '../../model/box.ts';
import { fillXml } from '../parts/color.ts';
import { emu } from '../units.ts';
import { at, fragment, setChildren, setXml } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass } from './slide-part.ts';

/** Corner radius as PowerPoint counts it, in hundred thousandths of the shorter side; fill and line, or that there is none. */
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
    const look = fragment((box.fill ? fillXml(box.fill) : el('a:noFill')) + lineXml(box));
    setChildren(properties, [at(properties, 'a:xfrm'), geometry, ...look]);
    // Words that somebody adds shrink with the others, as they do in PowerPoint's own drawings.
    setXml(at(element, 'p:txBody', 'a:bodyPr'), el('a:normAutofit'));
  }
};

const lineXml = ({ line }: ShapeBox): string =>
  line === undefined
    ? el('a:ln', {}, el('a:noFill'))
    : el(
        'a:ln',
        { w: emu(line.width) },
        fillXml(line.color),
        el('a:prstDash', { val: line.dash ? 'dash' : 'solid' }),
      );
