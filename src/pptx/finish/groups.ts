import type { Box, GroupBox, PanelBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { emu } from '../units.ts';
import { append, type Element, elements, one, remove, setChildren } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { properties, type SlidePass, shapeTree } from './slide-part.ts';

type Grouped = GroupBox | PanelBox;

const isGroup = (box: Box): box is Grouped => box.type === 'group' || box.type === 'panel';

/** pptxgenjs has no groups: shapes that belong together, written side by side, are put into one. */
export const groups: SlidePass = (slide) => {
  if (!slide.plan.boxes.some(({ box }) => isGroup(box))) return;
  const tree = shapeTree(slide);
  const elementOf = new Map(elements(tree).flatMap((element) => keyed(element)));
  for (const item of slide.plan.boxes) {
    if (isGroup(item.box)) elementOf.set(item.key, one(groupXml(item, item.box)));
  }
  const head = tree.children.slice(0, 2);
  for (const element of elementOf.values()) if (element.parent !== null) remove(element);
  setChildren(tree, head);
  for (const item of slide.plan.boxes) {
    const element = elementOf.get(item.key);
    if (element !== undefined) append(parentOf(item, elementOf, tree), element);
  }
};

/** A shape with equations is offered twice, within an element of its own: that is what is moved. */
function keyed(element: Element): [string, Element][] {
  const [choice] = element.name === 'mc:AlternateContent' ? elements(element) : [];
  const [twice] = choice === undefined ? [] : elements(choice);
  const key = properties(twice ?? element)?.attribs['name'] ?? '';
  return key === '' ? [] : [[key, element]];
}

const parentOf = (item: PlannedBox, elementOf: ReadonlyMap<string, Element>, tree: Element): Element =>
  (item.parent === undefined ? undefined : elementOf.get(item.parent.key)) ?? tree;

/** A group's own coordinates are the slide's, so that its children keep theirs. */
function groupXml(item: PlannedBox, box: Grouped): string {
  const { x, y, w, h } = bounds(box);
  const [off, ext] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(w), cy: emu(h) },
  ];
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: item.id, name: item.key }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el('a:xfrm', {}, el('a:off', off), el('a:ext', ext), el('a:chOff', off), el('a:chExt', ext)),
    ),
  );
}

/** The rectangle around a group's shapes; connectors run between them. */
export function bounds(box: Grouped): Rect {
  const rects = box.children.flatMap((child: Grouped['children'][number]) =>
    child.type === 'connector' ? [] : [child.type === 'group' ? bounds(child) : child.rect],
  );
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return rects.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x, y, w: right - x, h: bottom - y };
}
