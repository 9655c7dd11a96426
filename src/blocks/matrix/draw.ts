import type { ConnectorBox, ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import {
  type Drawing,
  flaws,
  inset,
  maxOf,
  type Pen,
  paragraph,
  roomForLabel,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { Axis, Cell, MatrixSpec } from './spec.ts';

const gap: Pt = 8;
const space = inset(14, 10);
/** An axis' line is at least so long on both sides of its title. */
const shaft: Pt = 24;

/** Four cells, the upright axis at their left, the lying one below them. */
export function drawMatrix(spec: MatrixSpec, rect: Rect, pen: Pen) {
  return inGroup(best([matrix(spec, rect, pen)], levels), pen, {
    id: 'matrix',
    name: 'Matrix',
    alt: spec.alt,
  });
}

const matrix =
  (spec: MatrixSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const upright = axisWords(spec.y, level, pen);
    const lying = axisWords(spec.x, level, pen);
    const side = Math.min(rect.w * 0.2, maxOf(upright.map((one) => roomForLabel(one, pen))) + 7);
    const foot = maxOf(lying.map((one) => textSize([one], rect.w * 0.28, pen).height)) + 2;
    const area = { x: rect.x + side + gap, y: rect.y, w: rect.w - side - gap, h: rect.h - foot - gap };
    const [w, h] = [(area.w - gap) / 2, (area.h - gap) / 2];
    const cells = spec.cells.map((cell, i) => {
      const tone = cell.major ? tones(pen.theme).accent : tones(pen.theme).panel;
      const words = cellWords(cell, level, tone.text, tone.muted);
      const size = textSize(words, w - space.l - space.r, pen);
      const place = { x: area.x + (i % 2) * (w + gap), y: area.y + Math.floor(i / 2) * (h + gap), w, h };
      const box = shape(pen, `card-${i + 1}`, cell.title, place, {
        fill: tone.fill,
        text: words,
        inset: space,
      });
      return { box, size };
    });
    const column = { x: rect.x, y: area.y, w: side, h: area.h };
    const row = { x: area.x, y: area.y + area.h + gap, w: area.w, h: foot };
    const axes = [axis('y', upright, column, pen), axis('x', lying, row, pen)];
    const needed = maxOf(cells.map(({ size }) => size.height)) + space.t + space.b;
    return {
      children: [...axes.flatMap(({ children }) => children), ...cells.map(({ box }) => box)],
      over: maxOf([(needed - h) * 2, ...axes.map(({ over }) => over)]),
      ...flaws([...cells.map(({ size }) => size), ...axes]),
    };
  };

// Bullets are in the accent's colour, which is the ground of a cell that stands out.
function cellWords({ title, items = [], source, major }: Cell, level: Level, color: Color, muted: Color) {
  return [
    paragraph(level.title, withSource(title, source, muted), {
      bold: true,
      color,
      after: items.length > 0 ? 4 : 0,
    }),
    ...items.map((item, i) =>
      paragraph(level.text, [{ text: item }], {
        color,
        bullet: items.length > 1 && !major,
        after: i === items.length - 1 ? 0 : 2,
      }),
    ),
  ];
}

/** What is at the beginning, what the axis measures, what is at the end. */
const axisWords = ({ title, low = '−', high = '+' }: Axis, level: Level, pen: Pen): TextParagraph[] =>
  [low, title, high].map((text, i) =>
    paragraph(level.text, [{ text }], {
      align: 'center',
      bold: i === 1,
      color: i === 1 ? pen.theme.roles.title : pen.theme.roles.muted,
      after: 0,
    }),
  );

/** Three words along a side, with the axis' line between them. */
function axis(name: 'x' | 'y', words: readonly TextParagraph[], rect: Rect, pen: Pen) {
  const lies = name === 'x';
  const widths = words.map((one) => (lies ? Math.min(rect.w * 0.28, roomForLabel(one, pen) + 5) : rect.w));
  const sizes = words.map((one, i) => textSize([one], (widths[i] ?? 0) - 4, pen));
  const places = words.map((_, i): Rect => {
    const size = { w: widths[i] ?? 0, h: lies ? rect.h : (sizes[i]?.height ?? 0) };
    const part = i / 2;
    return lies
      ? { ...size, x: rect.x + (rect.w - size.w) * part, y: rect.y }
      : { ...size, x: rect.x, y: rect.y + (rect.h - size.h) * (1 - part) };
  });
  const boxes = words.map(
    (one, i): ShapeBox =>
      shape(pen, `${name}-${i}`, `Axis ${name}: ${one.runs[0]?.text ?? ''}`, places[i] ?? rect, {
        text: [one],
        anchor: 'middle',
        inset: inset(2, 0),
      }),
  );
  const line = (i: number): ConnectorBox =>
    connect(pen, `${name}-line-${i}`, [`${name}-${i}`, lies ? 3 : 0], [`${name}-${i + 1}`, lies ? 1 : 2], {
      route: 'straight',
      color: pen.theme.roles.muted,
      ...(i === 1 ? { head: 'triangle' as const } : {}),
    });
  const taken = lies ? widths.reduce((a, b) => a + b, 0) : sizes.reduce((sum, { height }) => sum + height, 0);
  const over = taken + 2 * shaft - (lies ? rect.w : rect.h);
  return { children: [...boxes, line(0), line(1)], over, ...flaws(sizes) };
}
