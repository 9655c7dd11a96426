/**
 * The first slide as folders show it: grounds and shapes in their colours, text as strokes, a stroke for each word. Letters
 * could hardly be read at this size, and to draw them takes longer than many a deck takes to be written.
 */

import { advance } from '../../measure/advance.ts';
import { isFullWidth } from '../../measure/characters.ts';
import { breakLines } from '../../measure/lines.ts';
import type { ShapeBox } from '../../model/box.ts';
import type { Color, Pt, Rect, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { styleOf } from '../../theme/style-of.ts';
import type { PlannedBox, SlidePlan } from '../plan/plan.ts';
import { isEastAsian } from '../text/language.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { atStep } from '../text/styles.ts';
import { Canvas } from './canvas.ts';

/** As wide as PowerPoint makes its own. */
const width = 256;

export function sketch({ layout, boxes }: SlidePlan, theme: Theme): Canvas {
  const canvas = new Canvas(width, theme.size);
  const { w, h } = theme.size;
  canvas.fill({ x: 0, y: 0, w, h }, hexOf(theme, layout.background));
  for (const { rect, fill } of layout.decorations) canvas.fill(rect, hexOf(theme, fill), fill.alpha);
  for (const item of boxes) drawBox(item, theme, canvas);
  return canvas;
}

function drawBox(item: PlannedBox, theme: Theme, canvas: Canvas): void {
  const { box } = item;
  const { panel } = theme.roles;
  switch (box.type) {
    case 'shape':
      // Freeforms are finer than this.
      if (box.fill && box.geometry !== 'freeform') drawFill(box, box.fill, theme, canvas);
      drawText(item, within(box.rect, box.inset), theme, canvas);
      return;
    case 'text':
      drawText(item, box.rect, theme, canvas);
      return;
    case 'image':
    case 'chart':
    case 'table':
      canvas.fill(box.rect, hexOf(theme, panel), panel.alpha);
  }
}

/** A fade is drawn stop by stop, each as far as half way to the next. */
function drawFill({ rect, fade }: ShapeBox, fill: Color, theme: Theme, canvas: Canvas): void {
  const hex = hexOf(theme, fill);
  if (!fade) {
    canvas.fill(rect, hex, fill.alpha);
    return;
  }
  const middle = (i: number) => {
    const [one, next] = [fade.stops[i], fade.stops[i + 1]];
    if (!one) return 0;
    return next ? (one.at + next.at) / 2 : 1;
  };
  fade.stops.forEach(({ alpha }, i) => {
    const [from, to] = [middle(i - 1), middle(i)];
    const part =
      fade.axis === 'down'
        ? { ...rect, y: rect.y + from * rect.h, h: (to - from) * rect.h }
        : { ...rect, x: rect.x + from * rect.w, w: (to - from) * rect.w };
    canvas.fill(part, hex, alpha);
  });
}

interface Inset {
  readonly l: Pt;
  readonly t: Pt;
  readonly r: Pt;
  readonly b: Pt;
}

const within = ({ x, y, w, h }: Rect, { l, t, r, b }: Inset): Rect => ({
  x: x + l,
  y: y + t,
  w: Math.max(0, w - l - r),
  h: Math.max(0, h - t - b),
});

interface Set {
  readonly lines: readonly string[];
  readonly size: Pt;
  readonly line: Pt;
  readonly after: Pt;
  readonly bold: boolean;
  readonly hex: string;
  readonly align: Paragraph['align'];
}

function drawText(item: PlannedBox, rect: Rect, theme: Theme, canvas: Canvas): void {
  if (item.box.type !== 'text' && item.box.type !== 'shape') return;
  const paragraphs = item.paragraphs.map((paragraph) => setOf(paragraph, item, rect.w, theme));
  const height = paragraphs.reduce((sum, { lines, line, after }) => sum + lines.length * line + after, 0);
  let y = rect.y + { top: 0, middle: 0.5, bottom: 1 }[item.box.anchor] * (rect.h - height);
  for (const paragraph of paragraphs) {
    for (const line of paragraph.lines) {
      drawLine(line, paragraph, { ...rect, y }, canvas);
      y += paragraph.line;
    }
    y += paragraph.after;
  }
}

function setOf({ runs, line, after, align }: Paragraph, item: PlannedBox, w: Pt, theme: Theme): Set {
  const { box, region } = item;
  const style = box.type === 'text' ? styleOf(theme, box.style) : theme.styles.label;
  const usual = atStep(style, box.type === 'text' ? box.step : 0);
  const [first] = runs;
  const size = first?.size ?? usual.size;
  const bold = first?.bold ?? style.bold;
  const color = first?.color ?? (box.type === 'text' ? box.color : undefined) ?? region?.color ?? style.color;
  const text = runs.map((run: Run) => run.text).join('');
  const measured = [{ text, size, bold, italic: false }];
  return {
    lines: breakLines(measured, w, isEastAsian(text)).map((one) => one.text),
    size,
    line: line ?? usual.line,
    after: after ?? usual.after,
    bold,
    hex: hexOf(theme, color),
    align: align ?? (box.type === 'text' ? box.align : undefined),
  };
}

/** Strokes as high as small letters are, on the line's middle; full-width signs are higher. */
function drawLine(
  line: string,
  { size, line: height, bold, hex, align }: Set,
  rect: Rect,
  canvas: Canvas,
): void {
  const face = { bold, italic: false, mono: false };
  const cjk = isEastAsian(line);
  const signs = Array.from(line, (sign) => ({ sign, w: advance(sign, face, cjk) * size }));
  const total = signs.reduce((sum, { w }) => sum + w, 0);
  let x = rect.x + (align === 'right' ? rect.w - total : align === 'center' ? (rect.w - total) / 2 : 0);
  for (const { sign, w } of signs) {
    const wide = isFullWidth(sign, cjk);
    const h = size * (wide ? 0.7 : 0.5);
    const gap = wide ? w * 0.12 : 0;
    const stroke = { x: x + gap, y: rect.y + (height - h) / 2, w: w - 2 * gap, h };
    if (/[\p{L}\p{N}]/u.test(sign)) canvas.fill(stroke, hex, bold ? 0.85 : 0.65);
    x += w;
  }
}
