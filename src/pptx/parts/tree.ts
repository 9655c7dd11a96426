import { el } from '../xml/el.ts';

const noFrame = el(
  'a:xfrm',
  {},
  el('a:off', { x: 0, y: 0 }),
  el('a:ext', { cx: 0, cy: 0 }),
  el('a:chOff', { x: 0, y: 0 }),
  el('a:chExt', { cx: 0, cy: 0 }),
);

/** `p:spTree` of a master, layout or notes page. */
export const treeXml = (shapes: readonly string[]): string =>
  el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el('p:grpSpPr', {}, noFrame),
    ...shapes,
  );
