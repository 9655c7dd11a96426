import type { Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  maxOf,
  type Pen,
  paragraph,
  shape,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import type { Node } from '../kit/node.ts';
import { regionsOf } from './regions.ts';
import type { VennSpec } from './spec.ts';

/** How much of the accent's colour an ellipse has: where they overlap it is deeper. */
const alpha = 0.16;

/** Ellipses that let what is behind them through, the words of each region in it. */
export function drawVenn(spec: VennSpec, rect: Rect, pen: Pen) {
  return inGroup(best([venn(spec, rect, pen)], levels), pen, {
    id: 'venn',
    name: 'Venn diagram',
    alt: spec.alt,
  });
}

const venn =
  ({ sets, shared = [] }: VennSpec, rect: Rect, pen: Pen) =>
  (level: Level): Drawing => {
    const { circles, rooms } = regionsOf(sets.length, rect);
    const { accent } = pen.theme.roles;
    const place = (of: readonly number[]): Rect => rooms[[...of].sort().join('-')] ?? rect;
    const said = [
      ...sets.map((node, i) => ({ node, room: place([i]), isSet: true })),
      ...shared.map(({ of, ...node }) => ({
        node,
        room: place(of.map((id) => sets.findIndex((set) => set.id === id))),
        isSet: false,
      })),
    ].map((one) => ({ ...one, words: regionWords(one.node, one.isSet, level, pen) }));
    const sizes = said.map(({ words, room }) => textSize(words, room.w, pen));
    const ellipses = circles.map(
      (circle, i): Child =>
        shape(pen, `step-${i + 1}`, `Set ${i + 1}: ${sets[i]?.title ?? ''}`, circle, {
          geometry: 'ellipse',
          fill: { ...accent, alpha },
          line: { color: accent, width: 1.5 },
        }),
    );
    const words = said.map(
      ({ node, room, words }, i): Child =>
        shape(pen, `items-${i + 1}`, node.title, room, { text: words, anchor: 'middle' }),
    );
    return {
      children: [...ellipses, ...words],
      over: maxOf(sizes.map(({ height }, i) => height - (said[i]?.room.h ?? 0))),
      ...flaws(sizes),
    };
  };

/** A set is named in the accent's colour; what is shared, in that of text. */
function regionWords({ title, text, source }: Node, isSet: boolean, level: Level, { theme }: Pen) {
  const { accent, text: color, muted } = theme.roles;
  const look = { align: 'center', color } as const;
  const mark = (words: string, here: boolean) => withSource(words, here ? source : undefined, muted);
  return [
    paragraph(isSet ? level.title : level.text, mark(title, !text), {
      ...look,
      bold: isSet || text !== undefined,
      color: isSet ? accent : color,
      after: text ? 2 : 0,
    }),
    ...(text ? [paragraph(level.text, mark(text, true), { ...look, bold: false, after: 0 })] : []),
  ];
}
