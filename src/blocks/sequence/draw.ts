import type { Pt, Rect } from '../../model/theme.ts';
import { type Child, type Drawing, flaws, inset, maxOf, type Pen, paragraph, shape } from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { nodeBox, nodeSize } from '../kit/node.ts';
import { tones } from '../kit/tones.ts';
import { framesAround } from './frames.ts';
import { eventRows, type Row } from './rows.ts';
import type { SequenceSpec } from './spec.ts';

const widest: Pt = 150;
/** Space between rows, at least and at most. */
const least: Pt = 3;
const most: Pt = 16;
const foot: Pt = 8;
/** Thickness of a lifeline. */
const thin: Pt = 1.5;

/** Actors side by side, a line down from each, messages between the lines from the top down. */
export function drawSequence(spec: SequenceSpec, rect: Rect, pen: Pen) {
  return inGroup(best([sequence(spec, rect, pen)], levels), pen, {
    id: 'sequence',
    name: 'Sequence',
    alt: spec.alt,
  });
}

const sequence =
  (spec: SequenceSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { actors, events } = spec;
    const { head } = tones(pen.theme);
    const pitch = rect.w / actors.length;
    const w = Math.min(widest, pitch - 14);
    const words = actors.map(({ title }) => [
      paragraph(level.title, [{ text: title }], { align: 'center', bold: true, color: head.text, after: 0 }),
    ]);
    const sizes = words.map((one) => nodeSize(one, w, pen, inset(8, 5)));
    const high = maxOf(sizes.map(({ height }) => height));
    const xs = new Map(actors.map(({ id }, i) => [id, rect.x + pitch * (i + 0.5)]));
    const rows = eventRows(events, xs, pitch, rect, level, pen);
    const taken = rows.reduce((sum, row) => sum + row.height, high + foot);
    const gaps = Math.max(1, rows.length);
    const gap = Math.max(least, Math.min(most, (rect.h - taken) / gaps));
    const tops: Pt[] = [];
    let y = rect.y + high + gap;
    for (const row of rows) {
      tops.push(y);
      y += row.height + gap;
    }
    const bottom = y + foot - gap;
    const boxes = actors.flatMap(({ id, title }, i): Child[] => {
      const x = xs.get(id) ?? 0;
      return [
        shape(
          pen,
          `line-of-${i}`,
          `Lifeline of ${title}`,
          { x: x - thin / 2, y: rect.y + high, w: thin, h: bottom - rect.y - high },
          { fill: pen.theme.roles.rule },
        ),
        nodeBox(pen, `actor-${i}`, { x: x - w / 2, y: rect.y, w, h: high }, words[i] ?? [], {
          fill: head.fill,
          inset: inset(8, 5),
        }),
      ];
    });
    const frames = framesAround(events, rows, tops, gap, xs, pitch, rect, level, pen);
    const drawn = rows.flatMap((row: Row, i) => row.draw(tops[i] ?? 0));
    return {
      children: [...boxes, ...frames.map(({ box }) => box), ...drawn],
      over: Math.max(taken + least * gaps - rect.h, (70 - pitch) * actors.length),
      ...flaws([...sizes, ...rows]),
    };
  };
