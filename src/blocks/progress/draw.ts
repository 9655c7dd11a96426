import type { Rect } from '../../model/theme.ts';
import { group, type Pen, type PlacedDrawing, paragraph, shape, singleLine } from '../kit/kit.ts';
import type { ProgressSpec } from './spec.ts';

const gap = 8;
/** How thick the line of a section is, and that of the one where the lecture is. */
const thin = 2;
const thick = 4;
const below = 8;
/** However short a section is, its line is seen. */
const shortest = 24;

/** A line for each section, as long as it takes, its title below where it has room; for the deep ground of section slides. */
export function drawProgress(spec: ProgressSpec, rect: Rect, pen: Pen): PlacedDrawing {
  const { onDeep, highlight } = pen.theme.roles;
  const room = rect.w - gap * (spec.sections.length - 1);
  const widths = shared(
    spec.sections.map(({ share }) => Math.max(0, share)),
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

/** Widths in these shares, none under the shortest. */
function shared(shares: readonly number[], room: number): readonly number[] {
  const least = Math.min(shortest, room / shares.length);
  const sum = shares.reduce((total, one) => total + one, 0);
  const rest = room - least * shares.length;
  return shares.map((one) => least + (sum > 0 ? (rest * one) / sum : rest / shares.length));
}
