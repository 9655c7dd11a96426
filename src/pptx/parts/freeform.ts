import type { Path, PathStep } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { emu } from '../units.ts';
import { el } from '../xml/el.ts';

/** An outline of a shape's own, which PowerPoint edits point by point. Each path is filled for itself. */
export function freeformXml(paths: readonly Path[], { x, y, w, h }: Rect): string {
  const [left, top] = [emu(x), emu(y)];
  const size = { w: emu(w), h: emu(h) };
  const point = (px: number, py: number) => `<a:pt x="${emu(px) - left}" y="${emu(py) - top}"/>`;
  const list = paths.map((path) => el('a:path', size, path.map((step) => stepXml(step, point)).join('')));
  return el(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => el(name)),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el('a:pathLst', {}, ...list),
  );
}

function stepXml(step: PathStep, point: (x: number, y: number) => string): string {
  switch (step[0]) {
    case 'M':
      return `<a:moveTo>${point(step[1], step[2])}</a:moveTo>`;
    case 'L':
      return `<a:lnTo>${point(step[1], step[2])}</a:lnTo>`;
    case 'C':
      return `<a:cubicBezTo>${point(step[1], step[2])}${point(step[3], step[4])}${point(step[5], step[6])}</a:cubicBezTo>`;
    case 'Z':
      return '<a:close/>';
  }
}
