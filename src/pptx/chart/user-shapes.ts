/** Shapes within a chart, as PowerPoint keeps those that somebody draws into one (ECMA-376 part 1, 21.3). */
import type { Mark } from '../../blocks/chart/overlay.ts';
import { textSize } from '../../blocks/chart/view.ts';
import type { Rect } from '../../model/theme.ts';
import { fillXml } from '../parts/color.ts';
import { languageOf } from '../text/language.ts';
import { fontsXml } from '../text/styles.ts';
import { centi, emu } from '../units.ts';
import { clean } from '../xml/clean.ts';
import { el, textEl, xmlHead, xmlns } from '../xml/el.ts';
import type { ChartContext } from './context.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing';

export function userShapesXml(context: ChartContext): string {
  const shapes = context.overlay.map((mark, i) => anchored(mark, i, context));
  return xmlHead + el('c:userShapes', xmlns('c', 'a'), ...shapes);
}

/** In shares of the chart's width and height. */
function anchored(mark: Mark, i: number, context: ChartContext): string {
  const { size } = context;
  const { x, y, w, h } = frameOf(mark);
  const share = (value: number, whole: number) => Number(Math.min(1, Math.max(0, value / whole)).toFixed(5));
  const corner = (name: string, px: number, py: number) =>
    el(name, {}, el('cdr:x', {}, String(share(px, size.w))), el('cdr:y', {}, String(share(py, size.h))));
  return el(
    'cdr:relSizeAnchor',
    { 'xmlns:cdr': drawing },
    corner('cdr:from', x, y),
    corner('cdr:to', x + w, y + h),
    shapeXml(mark, i + 2, context),
  );
}

function frameOf(mark: Mark): Rect {
  if (mark.type !== 'line') return mark.rect;
  const [xs, ys] = [mark.points.map(({ x }) => x), mark.points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

const names = { line: 'Line', area: 'Band', text: 'Text' } as const;

function shapeXml(mark: Mark, id: number, context: ChartContext): string {
  const { x, y, w, h } = frameOf(mark);
  const frame = el(
    'a:xfrm',
    {},
    el('a:off', { x: emu(x), y: emu(y) }),
    el('a:ext', { cx: emu(w), cy: emu(h) }),
  );
  const isText = mark.type === 'text';
  return el(
    'cdr:sp',
    { macro: '', textlink: '' },
    el(
      'cdr:nvSpPr',
      {},
      el('cdr:cNvPr', { id, name: `${names[mark.type]} ${id - 1}` }),
      el('cdr:cNvSpPr', { txBox: isText ? true : undefined }),
    ),
    el('cdr:spPr', {}, frame, looksXml(mark)),
    isText ? wordsXml(mark, context) : '',
  );
}

const rectangle = el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));
const noFill = el('a:noFill');
const noLine = el('a:ln', {}, noFill);

function looksXml(mark: Mark): string {
  switch (mark.type) {
    case 'text':
      return rectangle + (mark.ground ? fillXml(mark.ground) : noFill) + noLine;
    case 'area':
      return rectangle + fillXml(mark.color) + noLine;
    case 'line':
      return (
        pathXml(mark) +
        noFill +
        el(
          'a:ln',
          { w: emu(mark.width) },
          fillXml(mark.color),
          mark.dashed ? el('a:prstDash', { val: 'dash' }) : '',
          mark.arrow ? el('a:tailEnd', { type: 'triangle' }) : '',
        )
      );
  }
}

/** From point to point, in a frame around them. */
function pathXml(mark: Extract<Mark, { type: 'line' }>): string {
  const { x, y, w, h } = frameOf(mark);
  const [first, ...rest] = mark.points.map((point) =>
    el('a:pt', { x: emu(point.x - x), y: emu(point.y - y) }),
  );
  const lines = rest.map((point) => el('a:lnTo', {}, point));
  const path = el(
    'a:path',
    { w: emu(w), h: emu(h), fill: 'none' },
    el('a:moveTo', {}, first ?? ''),
    ...lines,
  );
  return el(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => el(name)),
    el('a:rect', { l: '0', t: '0', r: 'r', b: 'b' }),
    el('a:pathLst', {}, path),
  );
}

const sides = { left: 'l', center: 'ctr', right: 'r' } as const;

function wordsXml(mark: Extract<Mark, { type: 'text' }>, { theme, language }: ChartContext): string {
  const run = { sz: centi(textSize(theme)), b: mark.bold };
  const lang = languageOf(mark.text, language);
  return el(
    'cdr:txBody',
    {},
    // A viewer's face may be a little wider than the measured one: what is on one line stays there.
    el('a:bodyPr', {
      wrap: mark.rect.h < 2 * textSize(theme) ? 'none' : 'square',
      lIns: 0,
      tIns: 0,
      rIns: 0,
      bIns: 0,
      anchor: 'ctr',
    }),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', { algn: sides[mark.align] }),
      el(
        'a:r',
        {},
        el('a:rPr', { lang, ...run }, fillXml(mark.color), fontsXml('body')),
        textEl('a:t', clean(mark.text)),
      ),
    ),
  );
}
