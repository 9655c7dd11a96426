import type { ConnectorBox, ShapeBox } from '../../model/box.ts';
import { fillXml } from '../parts/color.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { emu } from '../units.ts';
import { one, replace } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { adjustments, path, site } from './connector-path.ts';
import { drawn, type SlidePart, type SlidePass } from './slide-part.ts';

/** Lines between shapes become connectors glued to them: they follow when a shape is moved. */
export const connectors: SlidePass = (slide) => {
  for (const { element, item } of drawn(slide)) {
    if (item.box.type === 'connector') replace(element, one(connectorXml(item, item.box, slide)));
  }
};

function connectorXml(item: PlannedBox, box: ConnectorBox, slide: SlidePart): string {
  const [from, to] = [end(box.from.id, slide), end(box.to.id, slide)];
  const { preset, frame, turn, adjust } = path(box, from.box, to.box);
  const { x, y, w, h } = frame;
  return el(
    'p:cxnSp',
    {},
    el(
      'p:nvCxnSpPr',
      {},
      el('p:cNvPr', { id: item.id, name: item.key }),
      el(
        'p:cNvCxnSpPr',
        {},
        el('a:stCxn', { id: from.id, idx: site(from.box.geometry, box.from.site) }),
        el('a:endCxn', { id: to.id, idx: site(to.box.geometry, box.to.site) }),
      ),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      el(
        'a:xfrm',
        { ...turn },
        el('a:off', { x: emu(x), y: emu(y) }),
        el('a:ext', { cx: emu(w), cy: emu(h) }),
      ),
      el('a:prstGeom', { prst: preset }, el('a:avLst', {}, ...adjustments(adjust))),
      el(
        'a:ln',
        { w: emu(box.width) },
        fillXml(box.color),
        box.dash ? el('a:prstDash', { val: 'dash' }) : '',
        el('a:round'),
        // The head of a line is where it begins to PowerPoint.
        box.tail ? el('a:headEnd', { type: box.tail, w: 'med', len: 'med' }) : '',
        box.head ? el('a:tailEnd', { type: box.head, w: 'med', len: 'med' }) : '',
      ),
    ),
  );
}

function end(id: string, { plan }: SlidePart): { readonly id: number; readonly box: ShapeBox } {
  const found = plan.boxes.find(({ box }) => box.id === id);
  if (found?.box.type !== 'shape') throw new Error(`no shape ${id} on slide ${plan.slide.n} to connect`);
  return { id: found.id, box: found.box };
}
