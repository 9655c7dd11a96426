/** A network at one size of text: measured, arranged, spread over its place, wired and drawn. */
import type { Pt, Rect } from '../../model/theme.ts';
import { type Drawing, flaws, type Pen, paragraph } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { labelSize } from '../kit/line-label.ts';
import { type Arranged, arrange, type Spot } from './arrange.ts';
import { measureNode } from './forms.ts';
import { framesOf, frameTitle } from './frames.ts';
import { route } from './route.ts';
import type { NetworkSpec } from './spec.ts';
import { drawWires } from './wires.ts';

export interface Manner {
  readonly direction: 'right' | 'down';
  /** Of nodes. */
  readonly widest: Pt;
  /** Nodes stand nearer to each other. */
  readonly close: boolean;
}

const labelWidest: Pt = 130;
/** How far nodes may be spread over the room there is. */
const spreadMost = 1.45;

export const layOut =
  (spec: NetworkSpec, rect: Rect, pen: Pen, { direction, widest, close }: Manner) =>
  (level: Level): Drawing => {
    const { nodes, links, groups = [] } = spec;
    const lies = direction === 'right';
    const plain = nodes.every(({ text }) => !text);
    const measured = new Map(nodes.map((node) => [node.id, measureNode(node, widest, level, pen, plain)]));
    const labels = links.map(({ label }) =>
      label
        ? paragraph(level.text, [{ text: label }], {
            align: 'center',
            color: pen.theme.roles.muted,
            after: 0,
          })
        : undefined,
    );
    const labelSizes = labels.map((words) => (words ? labelSize(words, labelWidest, pen) : undefined));
    const turn = <T extends { readonly w: Pt; readonly h: Pt }>(size: T) =>
      lies ? { w: size.h, h: size.w } : { w: size.w, h: size.h };
    const inner = innerNodes(spec);
    const isBothWays = (from: string, to: string) => links.some((one) => one.from === to && one.to === from);
    const arranged = arrange(
      nodes.map(({ id, group }) => ({ id, group, ...turn(measured.get(id) ?? { w: 0, h: 0 }) })),
      links.map(({ from, to }, i) => {
        const size = labelSizes[i];
        return {
          from: inner(from, isBothWays(from, to) ? 'first' : 'last'),
          to: inner(to, 'first'),
          label: size && turn(size),
        };
      }),
      new Map(groups.map(({ id, group }) => [id, group])),
      spacing(close, groups.length > 0),
    );
    const title = groups.length > 0 ? frameTitle(level, pen) : 0;
    const spread = spreadOver(arranged, rect, lies, groups.length > 0 ? title + 12 : 0);
    const placed = new Map(
      nodes.map(({ id }): [string, Rect] => {
        const { w, h } = measured.get(id) ?? { w: 0, h: 0 };
        return [id, around(spread(arranged.spots.get(id)), w, h)];
      }),
    );
    const frames = framesOf(groups, nodes, placed, title);
    const labelRects = labelSizes.map((size, i) => {
      const spot = arranged.labels.get(i);
      return size && spot ? around(spread(spot), size.w, size.h) : undefined;
    });
    const all = new Map([...placed, ...frames]);
    const flip = (one: Rect): Rect => (lies ? { x: one.y, y: one.x, w: one.h, h: one.w } : one);
    const turned = (spot: Spot): Spot => (lies ? { x: spread(spot).y, y: spread(spot).x } : spread(spot));
    const routes = route(
      links.map(({ from, to }, i) => {
        const own = arranged.labels.get(i);
        return { from, to, label: own && turned(own), passes: (arranged.passes.get(i) ?? []).map(turned) };
      }),
      new Map([...all].map(([id, one]) => [id, flip(one)])),
      [...placed.values(), ...labelRects.flatMap((one) => one ?? [])].map(flip),
    );
    const wires = drawWires(spec, { routes, all, labels, labelRects, lies }, pen);
    const boxes = nodes.flatMap(
      ({ id }, i) => measured.get(id)?.draw(pen, `node-${i + 1}`, placed.get(id) ?? rect) ?? [],
    );
    const bounds = boundsOf([...all.values(), ...labelRects.flatMap((one) => one ?? [])]);
    return {
      children: [...wires.frames(frames, level), ...wires.lines, ...boxes, ...wires.labels, ...wires.marks],
      over: Math.max(bounds.w - rect.w, bounds.h - rect.h),
      ...flaws([...measured.values()]),
    };
  };

const spacing = (close: boolean, grouped: boolean) => ({
  between: (close ? 18 : 32) + (grouped ? 14 : 0),
  layers: (close ? 34 : 48) + (grouped ? 26 : 0),
});

const around = ({ x, y }: Spot, w: Pt, h: Pt): Rect => ({ x: x - w / 2, y: y - h / 2, w, h });

/** A link to a group leads, for the layout, to the first node in it, and one from a group comes from its last. */
function innerNodes({ nodes, groups = [] }: NetworkSpec): (id: string, which: 'first' | 'last') => string {
  const within = (id: string): readonly string[] => [
    ...nodes.filter(({ group }) => group === id).map((node) => node.id),
    ...groups.filter(({ group }) => group === id).flatMap((one) => within(one.id)),
  ];
  return (id, which) => {
    if (!groups.some((one) => one.id === id)) return id;
    const inner = within(id);
    return (which === 'first' ? inner[0] : inner.at(-1)) ?? nodes[0]?.id ?? id;
  };
}

/** Places of the layout as places of the slide: in the middle of the room, and over it as far as that looks well. */
function spreadOver(
  { w, h }: Arranged,
  rect: Rect,
  lies: boolean,
  edge: Pt,
): (spot: Spot | undefined) => Spot {
  const [across, down] = lies ? [h, w] : [w, h];
  const by = (room: Pt, taken: Pt) => Math.max(1, Math.min(spreadMost, room / Math.max(1, taken)));
  const [sx, sy] = [by(rect.w - edge, across), by(rect.h - edge, down)];
  const [x, y] = [
    rect.x + (rect.w - across * sx) / 2,
    rect.y + edge / 2 + (rect.h - edge / 2 - down * sy) / 2,
  ];
  return (spot = { x: 0, y: 0 }) => {
    const [ax, ay] = lies ? [spot.y, spot.x] : [spot.x, spot.y];
    return { x: x + ax * sx, y: y + ay * sy };
  };
}

function boundsOf(rects: readonly Rect[]): { readonly w: Pt; readonly h: Pt } {
  if (rects.length === 0) return { w: 0, h: 0 };
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  return {
    w: Math.max(...rects.map(({ x, w }) => x + w)) - left,
    h: Math.max(...rects.map(({ y, h }) => y + h)) - top,
  };
}
