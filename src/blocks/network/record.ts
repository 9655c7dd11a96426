/** A class or a table: a head, and rows in compartments below it. */
import type { TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { flaws, inset, maxOf, type Pen, paragraph, roomForLine, shape, textSize } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { Measured } from './measured.ts';
import type { NetworkNode } from './spec.ts';

const space = inset(10, 5);
const widest: Pt = 250;
const narrowest: Pt = 84;

export function recordNode({ title, text, rows = [], major }: NetworkNode, level: Level, pen: Pen): Measured {
  const { head, panel, root } = tones(pen.theme);
  const tone = major ? root : head;
  const headWords = [
    ...(text
      ? [
          paragraph(level.text, [{ text }], {
            align: 'center' as const,
            color: tone.muted,
            bold: false,
            after: 0,
          }),
        ]
      : []),
    paragraph(level.title, [{ text: title }], { align: 'center', bold: true, color: tone.text, after: 0 }),
  ];
  const parts = rows
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lines.map((line) => paragraph(level.text, [{ text: line }], { color: panel.text, after: 0 })),
    );
  const wish = maxOf([...headWords, ...parts.flat()].map((one) => roomForLine(one, pen)));
  const w = Math.max(narrowest, Math.min(widest, wish + space.l + space.r + 2));
  const size = (words: readonly TextParagraph[]) => textSize(words, w - space.l - space.r, pen);
  const sizes = [headWords, ...parts].map(size);
  const heights = sizes.map(({ height }) => height + space.t + space.b);
  const draw = (own: Pen, id: string, rect: Rect) => {
    const frame = shape(own, id, title, rect, {
      fill: panel.fill,
      line: { color: pen.theme.roles.accent, width: 1.25 },
    });
    let y = rect.y;
    const boxes = [headWords, ...parts].map((words, i) => {
      const h = heights[i] ?? 0;
      const place = { ...rect, y, h };
      y += h;
      const look =
        i === 0
          ? { fill: tone.fill }
          : i === 1
            ? {}
            : { line: { color: pen.theme.roles.accent, width: 1.25 } };
      const name = i === 0 ? `Head: ${title}` : `Rows ${i}: ${title}`;
      return shape(own, `${id.replace('node-', 'items-')}-${i}`, name, place, {
        ...look,
        text: words,
        anchor: 'middle',
        inset: space,
      });
    });
    return [frame, ...boxes];
  };
  return { w, h: heights.reduce((a, b) => a + b, 0), ...flaws(sizes), draw };
}
