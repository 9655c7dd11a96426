import type { ConnectorBox, Site } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import { type Drawing, flaws, maxOf, type Pen, paragraph, shape, textSize } from '../kit/kit.ts';
import { best, inGroup, type Level, levels } from '../kit/ladder.ts';
import { nodeBox, nodeSize, nodeWords } from '../kit/node.ts';
import { tones } from '../kit/tones.ts';
import type { CycleSpec } from './spec.ts';

/** Between neighbours, where the arrow runs. */
const gap: Pt = 20;
/** No ring is more than so many times as wide as high. */
const flattest = 2.1;

/** Stages on a ring, each with an arrow to the next one. */
export function drawCycle(spec: CycleSpec, rect: Rect, pen: Pen) {
  const arrangements = [0.24, 0.2, 0.28, 0.32].map((part) => cycle(spec, rect, pen, rect.w * part));
  return inGroup(best(arrangements, levels), pen, { id: 'cycle', name: 'Cycle', alt: spec.alt });
}

const cycle =
  ({ stages, center }: CycleSpec, rect: Rect, pen: Pen, w: Pt) =>
  (level: Level): Drawing => {
    const { head, panel } = tones(pen.theme);
    const tone = stages.some(({ text }) => text) ? panel : head;
    const words = stages.map((stage) => nodeWords(stage, level, tone));
    const sizes = words.map((one) => nodeSize(one, w, pen));
    const h = maxOf(sizes.map(({ height }) => height));
    const [ry, across] = [(rect.h - h) / 2, (rect.w - w) / 2];
    const rx = Math.min(across, Math.max(ry * flattest, w * 0.9));
    const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
    const places = stages.map((_, i): Rect => {
      const angle = -Math.PI / 2 + (2 * Math.PI * i) / stages.length;
      return { x: x + rx * Math.cos(angle) - w / 2, y: y + ry * Math.sin(angle) - h / 2, w, h };
    });
    const boxes = places.map((place, i) =>
      nodeBox(pen, `step-${i + 1}`, place, words[i] ?? [], {
        geometry: 'roundRect',
        radius: 8,
        fill: tone.fill,
      }),
    );
    const next = (i: number) => (i + 1) % stages.length;
    const links = places.map((place, i) => link(i, next(i), place, places[next(i)] as Rect, pen));
    const middle = {
      x: x - rx + w / 2 + gap,
      y: y - ry + h / 2 + gap,
      w: 2 * rx - w - 2 * gap,
      h: 2 * ry - h - 2 * gap,
    };
    const turned = center ? centerBox(center, middle, level, pen) : undefined;
    const crowded = places.map((place, i) => near(place, places[next(i)] as Rect));
    return {
      children: [...links, ...(turned ? [turned.box] : []), ...boxes],
      over: maxOf([h * 2 + gap - rect.h, ...crowded, turned?.over ?? 0]),
      ...flaws([...sizes, turned?.size]),
    };
  };

function centerBox(text: string, rect: Rect, level: Level, pen: Pen) {
  const { roles } = pen.theme;
  const words = [
    paragraph(level.title, [{ text }], { align: 'center', bold: true, color: roles.title, after: 0 }),
  ];
  const size = textSize(words, rect.w, pen);
  const box = shape(pen, 'center', text, rect, { text: words, anchor: 'middle' });
  return { box, size, over: size.height - rect.h };
}

/** By how much two neighbours are too near each other for an arrow between them. */
const near = (a: Rect, b: Rect): Pt => gap - Math.max(Math.abs(a.x - b.x) - a.w, Math.abs(a.y - b.y) - a.h);

/** Bent like the ring where one stands both beside and below the other, else straight. */
function link(from: number, to: number, a: Rect, b: Rect, pen: Pen): ConnectorBox {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const clear = { beside: Math.abs(dx) - a.w / 2 > 14, below: Math.abs(dy) - a.h / 2 > 10 };
  const [leaves, arrives, route] = sites(dx, dy, clear, a);
  const ends = [
    [`step-${from + 1}`, leaves],
    [`step-${to + 1}`, arrives],
  ] as const;
  return connect(pen, `arrow-${from + 1}`, ends[0], ends[1], {
    route,
    head: 'triangle',
    width: 2,
    color: pen.theme.roles.accent,
  });
}

function sites(
  dx: Pt,
  dy: Pt,
  clear: { readonly beside: boolean; readonly below: boolean },
  { w, h }: Rect,
): readonly [Site, Site, 'curve' | 'straight'] {
  if (clear.beside && clear.below) {
    // Clockwise: right and down, down and left, left and up, up and right.
    if (dx > 0) return dy > 0 ? [3, 0, 'curve'] : [0, 1, 'curve'];
    return dy > 0 ? [2, 3, 'curve'] : [1, 2, 'curve'];
  }
  if (Math.abs(dy) - h > Math.abs(dx) - w) return dy > 0 ? [2, 0, 'straight'] : [0, 2, 'straight'];
  return dx > 0 ? [3, 1, 'straight'] : [1, 3, 'straight'];
}
