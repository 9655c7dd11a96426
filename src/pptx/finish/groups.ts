import type { GroupBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import type { PlannedBox } from '../plan/plan.ts';
import { emu } from '../units.ts';
import { append, type Element, one, remove, setChildren } from '../xml/dom.ts';
import { el } from '../xml/el.ts';
import { drawn, type SlidePass, shapeTree } from './slide-part.ts';

/** pptxgenjs has no groups: shapes that belong together, written side by side, are put into one. */
export const groups: SlidePass = (slide) => {
  if (!slide.plan.boxes.some(({ box }) => box.type === 'group')) return;
  const tree = shapeTree(slide);
  const elementOf = new Map(drawn(slide).map(({ element, item }) => [item.key, element]));
  for (const item of slide.plan.boxes) {
    if (item.box.type !== 'group') continue;
    elementOf.set(item.key, one(groupXml(item, item.box)));
  }
  const head = tree.children.slice(0, 2);
  for (const element of elementOf.values()) if (element.parent !== null) remove(element);
  setChildren(tree, head);
  for (const item of slide.plan.boxes) {
    const element = elementOf.get(item.key);
    if (element !== undefined) append(parentOf(item, elementOf, tree), element);
  }
};

const parentOf = (item: PlannedBox, elementOf: ReadonlyMap<string, Element>, tree: Element): Element =>
  (item.parent === undefined ? undefined : elementOf.get(item.parent.key)) ?? tree;

/** A group's own coordinates are the slide's, so that its children keep theirs. */
function groupXml(item: PlannedBox, box: GroupBox): string {
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
export function bounds(box: GroupBox): Rect {
  const rects = box.children.flatMap((child) =>
    child.type === 'connector' ? [] : [child.type === 'group' ? bounds(child) : child.rect],
  );
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.w));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.h));
  return rects.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x, y, w: right - x, h: bottom - y };
}
