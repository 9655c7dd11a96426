/** One half of a mind map. */
import type { ConnectorBox, ShapeBox } from '../../model/box.ts';
import type { Pt } from '../../model/theme.ts';
import { allLimbs, depthOf, type Limb, nodeId } from '../kit/branch.ts';
import { connect } from '../kit/connect.ts';
import { flaws, inset, maxOf, type Pen } from '../kit/kit.ts';
import type { Level } from '../kit/ladder.ts';
import { nodeBox, nodeSize, nodeWords, wishedWidth } from '../kit/node.ts';
import { stacked } from '../kit/stacked.ts';
import { tones } from '../kit/tones.ts';

const rise: Pt = 28;
const gap: Pt = 6;
const gapMost: Pt = 22;
const narrowest: Pt = 56;
const space = inset(8, 4);

export interface Side {
  readonly width: Pt;
  readonly over: Pt;
  readonly cut: boolean;
  readonly widow: boolean;
  /** From the edge by the root on, around a middle. */
  readonly draw: (
    edge: Pt,
    middle: Pt,
  ) => { readonly boxes: readonly ShapeBox[]; readonly links: readonly ConnectorBox[] };
}

export function sideOf(
  limbs: readonly Limb[],
  to: 'left' | 'right',
  room: Pt,
  high: Pt,
  level: Level,
  pen: Pen,
): Side {
  const { head, panel } = tones(pen.theme);
  const all = limbs.flatMap(allLimbs);
  const top: Limb = { branch: { title: '' }, way: '', depth: 0, limbs };
  const columns = limbs.length === 0 ? 0 : depthOf(top);
  const words = new Map(
    all.map((limb) => [
      limb,
      nodeWords(
        limb.branch,
        level,
        limb.depth === 1 ? head : panel,
        limb.depth === 1 ? 'center' : to === 'left' ? 'right' : 'left',
        limb.depth > 1,
      ),
    ]),
  );
  const of = <T>(map: ReadonlyMap<Limb, T>, limb: Limb): T => map.get(limb) as T;
  const at = (depth: number) => all.filter((limb) => limb.depth === depth);
  const most = (room - rise * Math.max(0, columns - 1)) / Math.max(1, columns);
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.min(most, maxOf(at(i + 1).map((limb) => wishedWidth(of(words, limb), pen, space)))),
  );
  const sizes = new Map(
    all.map((limb) => [limb, nodeSize(of(words, limb), widths[limb.depth - 1] ?? 0, pen, space)]),
  );
  const height = (limb: Limb): Pt => sizes.get(limb)?.height ?? 0;
  const close = stacked(top, height, gap);
  const needed = close.spans.get(top)?.height ?? 0;
  const spare = Math.max(0, high - needed) / Math.max(1, close.leaves - 1);
  const { spans } = stacked(top, height, Math.min(gapMost, gap + spare));
  const taken = spans.get(top)?.height ?? 0;
  const width = widths.reduce((sum, w) => sum + w + rise, columns > 0 ? -rise : 0);
  const [out, into] = to === 'right' ? ([3, 1] as const) : ([1, 3] as const);
  const draw = (edge: Pt, middle: Pt) => {
    const from = middle - taken / 2;
    const reach = (depth: number): Pt => widths.slice(0, depth - 1).reduce((sum, w) => sum + w + rise, 0);
    const boxes = all.map((limb) => {
      const w = widths[limb.depth - 1] ?? 0;
      const h = height(limb);
      const x = to === 'right' ? edge + reach(limb.depth) : edge - reach(limb.depth) - w;
      const y = from + (spans.get(limb)?.middle ?? 0) - h / 2;
      const fill = limb.depth === 1 ? head.fill : panel.fill;
      const look = { geometry: 'roundRect', radius: 6, fill, inset: space } as const;
      return nodeBox(pen, nodeId(limb), { x, y, w, h }, of(words, limb), look);
    });
    const links = [top, ...all].flatMap((limb) =>
      limb.limbs.map((one) =>
        connect(pen, `link-${one.way}`, [nodeId(limb), out], [nodeId(one), into], { route: 'curve' }),
      ),
    );
    return { boxes, links };
  };
  const lacking = maxOf(widths.map((w) => (w < narrowest && w >= most - 0.01 ? narrowest - w : 0)));
  return { width, over: Math.max(needed - high, lacking * columns), draw, ...flaws([...sizes.values()]) };
}
