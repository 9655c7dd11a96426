import type { Pt, Rect } from '../../model/theme.ts';
import {
  group,
  maxOf,
  type Pen,
  type PlacedDrawing,
  paragraph,
  type Setting,
  shape,
  singleLine,
  textSize,
} from '../kit/kit.ts';
import type { ProgressSpec } from './spec.ts';

const gap = 8;
/** How thick the line of a section is, and that of the one where the lecture is. */
const thin = 2;
const thick = 4;
const below = 8;
/** However short a section is, its line is seen. */
const shortest = 24;

/** In a place as high as this the line runs down, with every title beside its part. */
const high: Pt = 160;

/** A line for each section, as long as it takes; for the deep ground of section slides. */
export function drawProgress(spec: ProgressSpec, rect: Rect, pen: Pen): PlacedDrawing {
  return rect.h >= high ? drawDown(spec, rect, pen) : drawAcross(spec, rect, pen);
}

/** Titles stand below where they have room. */
function drawAcross(spec: ProgressSpec, rect: Rect, pen: Pen): PlacedDrawing {
  const { onDeep, highlight } = pen.theme.roles;
  const room = rect.w - gap * (spec.sections.length - 1);
  const shares = spec.sections.map(({ share }) => Math.max(0, share));
  const least = Math.min(shortest, room / shares.length);
  const widths = shared(
    shares,
    shares.map(() => least),
    room,
  );
  let x = rect.x;
  const children = spec.sections.flatMap(({ title, now = false }, i) => {
    const w = widths[i] ?? 0;
    const place = { x, w };
    x += w + gap;
    const color = now ? highlight : onDeep;
    const h = now ? thick : thin;
    const line = { ...place, y: rect.y + (thick - h) / 2, h };
    const words = paragraph({ style: 'caption', step: 0 }, [{ text: title }], {
      color,
      bold: now,
      after: 0,
    });
    const fill = now ? color : { ...color, alpha: 0.35 };
    const text = { ...place, y: rect.y + thick + below, h: rect.h - thick - below };
    return [
      shape(pen, `section-${i + 1}`, `Section ${i + 1}: ${title}`, line, { fill }),
      ...(singleLine(words, w, pen)
        ? [shape(pen, `section-${i + 1}-title`, title, text, { text: [words] })]
        : []),
    ];
  });
  return { box: group(pen, 'progress', 'Progress', children, spec.alt), overflow: 0 };
}

const settings: readonly Setting[] = [
  { style: 'body2', step: 0 },
  ...[0, 1, 2].map((step): Setting => ({ style: 'label', step })),
];
/** Between the line and titles, and below a title. */
const beside: Pt = 18;
const apart: Pt = 10;

function drawDown(spec: ProgressSpec, rect: Rect, pen: Pen): PlacedDrawing {
  const { onDeep, highlight } = pen.theme.roles;
  const { sections } = spec;
  const text = { x: rect.x + 2 * thick + beside, w: rect.w - 2 * thick - beside };
  const room = rect.h - gap * (sections.length - 1);
  const tries = settings.map((setting) => {
    const words = sections.map(({ title, now = false }) => {
      const color = now ? highlight : onDeep;
      return paragraph(setting, [{ text: title }], { color, bold: now, after: 0 });
    });
    const sizes = words.map((one) => textSize([one], text.w, pen));
    const least = sizes.map(({ height }) => height + apart);
    const over = least.reduce((sum, one) => sum + one, 0) - room;
    return { words, least, over, fits: over <= 0 && !sizes.some(({ cut }) => cut) };
  });
  const tried = tries.find(({ fits }) => fits) ?? tries.at(-1);
  if (!tried) return { box: group(pen, 'progress', 'Progress', [], spec.alt), overflow: 0 };
  const shares = sections.map(({ share }) => Math.max(0, share));
  const heights = shared(shares, tried.least, room);
  let y = rect.y;
  const children = sections.flatMap(({ title, now = false }, i) => {
    const h = heights[i] ?? 0;
    const place = { y, h };
    y += h + gap;
    const w = now ? 2 * thick : thick;
    const line = { ...place, x: rect.x + (2 * thick - w) / 2, w };
    const fill = now ? highlight : { ...onDeep, alpha: 0.35 };
    return [
      shape(pen, `section-${i + 1}`, `Section ${i + 1}: ${title}`, line, { fill }),
      shape(
        pen,
        `section-${i + 1}-title`,
        title,
        { ...text, ...place },
        { text: tried.words.slice(i, i + 1) },
      ),
    ];
  });
  return { box: group(pen, 'progress', 'Progress', children, spec.alt), overflow: maxOf([tried.over]) };
}

/** Lengths in these shares, none under its least. */
function shared(shares: readonly number[], least: readonly Pt[], room: Pt): readonly Pt[] {
  const taken = least.reduce((total, one) => total + one, 0);
  const sum = shares.reduce((total, one) => total + one, 0);
  const rest = Math.max(0, room - taken);
  return shares.map((one, i) => (least[i] ?? 0) + (sum > 0 ? (rest * one) / sum : rest / shares.length));
}
