/** How wires run from layer to layer: from the middle of a side down, across between layers, down to the middle of a side. */
import type { Site } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import type { Spot } from './arrange.ts';
import { type Stretch, tracks } from './tracks.ts';

export interface Route {
  readonly from: Site;
  readonly to: Site;
  /** As a connector has it; none for a straight line. */
  readonly via: readonly Pt[];
  readonly straight: boolean;
}

export interface RoutedWire {
  readonly from: string;
  readonly to: string;
  /** The middle of its label. */
  readonly label?: Spot | undefined;
  readonly passes: readonly Spot[];
}

interface Layer {
  readonly top: Pt;
  readonly bottom: Pt;
  readonly boxes: readonly Rect[];
}

const midX = ({ x, w }: Rect): Pt => x + w / 2;
const midY = ({ y, h }: Rect): Pt => y + h / 2;
/** Ends that are hardly beside each other are joined by a straight line. */
const hardly: Pt = 3;
const margin: Pt = 6;

/** `rects`: of nodes and groups by id; `nodes`: of what wires must not run through, nodes and labels. */
export function route(
  wires: readonly RoutedWire[],
  rects: ReadonlyMap<string, Rect>,
  nodes: readonly Rect[],
): readonly Route[] {
  const layers = layersOf(nodes);
  const plans = wires.map((wire) => plan(wire, rects, layers));
  const stretches = plans.flatMap((one, wire) => one?.stretches.map((each) => ({ ...each, wire })) ?? []);
  const at = new Map<Stretch, Pt>();
  for (const gap of new Set(stretches.map((one) => one.gap))) {
    const own = stretches.filter((one) => one.gap === gap);
    const { of, count } = tracks(own);
    const room = roomOf(gap, layers, [...rects.values()]);
    for (const [stretch, track] of of) at.set(stretch, room.from + (room.length * (track + 1)) / (count + 1));
  }
  return wires.map((wire, i) => {
    const one = plans[i];
    if (!one) return beside(wire, rects);
    const own = stretches.filter((each) => each.wire === i);
    const heights = own.map((each) => at.get(each) ?? 0);
    const [first, last] = heights;
    const via = heights.length === 2 ? [first ?? 0, one.pass, last ?? 0] : heights;
    return { from: one.down ? 2 : 0, to: one.down ? 0 : 2, via, straight: via.length === 0 };
  });
}

/** Nodes that overlap from the top down are one layer. */
function layersOf(nodes: readonly Rect[]): readonly Layer[] {
  const layers: Layer[] = [];
  for (const box of [...nodes].sort((a, b) => midY(a) - midY(b))) {
    const last = layers.at(-1);
    const middle = last && last.boxes.reduce((sum, one) => sum + midY(one), 0) / last.boxes.length;
    if (last && middle !== undefined && Math.abs(middle - midY(box)) < 2) {
      layers[layers.length - 1] = {
        top: Math.min(last.top, box.y),
        bottom: Math.max(last.bottom, box.y + box.h),
        boxes: [...last.boxes, box],
      };
    } else layers.push({ top: box.y, bottom: box.y + box.h, boxes: [box] });
  }
  return layers;
}

/** The first and the last layer that a node or group stands in. */
function span({ y, h }: Rect, layers: readonly Layer[]): readonly [number, number] {
  const within = layers.flatMap(({ boxes }, i) => {
    const middle = midY(boxes[0] as Rect);
    return middle > y - 1 && middle < y + h + 1 ? [i] : [];
  });
  return [within[0] ?? 0, within.at(-1) ?? 0];
}

/** Between a layer and the next, as far as no group reaches into it. */
function roomOf(gap: number, layers: readonly Layer[], rects: readonly Rect[]) {
  const [above, below] = [layers[gap]?.bottom ?? 0, layers[gap + 1]?.top ?? 0];
  const inner = (at: Pt) => at > above && at < below;
  const bottoms = rects.map(({ y, h }) => y + h).filter((at) => inner(at) && at < (above + below) / 2);
  const tops = rects.map(({ y }) => y).filter((at) => inner(at) && at > (above + below) / 2);
  const from = Math.max(above, ...bottoms);
  return { from, length: Math.min(below, ...tops) - from };
}

interface Plan {
  readonly down: boolean;
  /** Where it passes the layers between. */
  readonly pass: Pt;
  readonly stretches: readonly Omit<Stretch, 'wire'>[];
}

function plan(
  wire: RoutedWire,
  rects: ReadonlyMap<string, Rect>,
  layers: readonly Layer[],
): Plan | undefined {
  const [a, b] = [rects.get(wire.from), rects.get(wire.to)];
  if (!a || !b || wire.from === wire.to) return undefined;
  const [aSpan, bSpan] = [span(a, layers), span(b, layers)];
  const down = aSpan[1] < bSpan[0];
  if (!down && bSpan[1] >= aSpan[0]) return undefined;
  // The gaps after it leaves and before it arrives: gap i is below layer i.
  const [first, last] = down ? [aSpan[1], bSpan[0] - 1] : [aSpan[0] - 1, bSpan[1]];
  const between = layers.slice(Math.min(first, last) + 1, Math.max(first, last) + 1);
  const pass =
    wire.label?.x ??
    freest(
      wire,
      midX(a),
      midX(b),
      between.flatMap(({ boxes }) => boxes),
    );
  const stretch = (end: Stretch['end'], gap: number, from: Pt, to: Pt) => ({
    end,
    gap,
    from,
    to,
    leaves: `${wire.from} ${down}`,
    arrives: `${wire.to} ${down}`,
  });
  const isSame = (x: Pt, y: Pt) => Math.abs(x - y) < hardly;
  if (between.length === 0) {
    const stretches = isSame(midX(a), midX(b)) ? [] : [stretch('first', first, midX(a), midX(b))];
    return { down, pass, stretches };
  }
  return {
    down,
    pass,
    stretches: [
      ...(isSame(midX(a), pass) ? [] : [stretch('first', first, midX(a), pass)]),
      ...(isSame(midX(b), pass) ? [] : [stretch('last', last, pass, midX(b))]),
    ],
  };
}

/** The place at which a wire meets fewest boxes on its way, and turns least. */
function freest({ passes }: RoutedWire, from: Pt, to: Pt, boxes: readonly Rect[]): Pt {
  const cost = (x: Pt) => {
    const met = boxes.filter((box) => x > box.x - margin && x < box.x + box.w + margin).length;
    return met * 10_000 + Math.abs(x - from) + Math.abs(x - to) + (x === from || x === to ? 0 : 40);
  };
  return [from, to, ...passes.map(({ x }) => x)].reduce((best, x) => (cost(x) < cost(best) ? x : best));
}

/** Side by side, or one within the other. */
function beside(wire: RoutedWire, rects: ReadonlyMap<string, Rect>): Route {
  const [a, b] = [rects.get(wire.from), rects.get(wire.to)];
  if (!a || !b) return { from: 2, to: 0, via: [], straight: true };
  if (wire.from === wire.to) return { from: 3, to: 0, via: [a.x + a.w + 16, a.y - 14], straight: false };
  const right = midX(b) >= midX(a);
  const level = Math.abs(midY(a) - midY(b)) < hardly;
  const middle = right ? (a.x + a.w + b.x) / 2 : (b.x + b.w + a.x) / 2;
  return { from: right ? 3 : 1, to: right ? 1 : 3, via: level ? [] : [middle], straight: level };
}
