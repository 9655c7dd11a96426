/** How lines run from step to step over lanes. */
import type { ConnectorBox, ShapeBox, Site, TextParagraph } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { connect } from '../kit/connect.ts';
import type { Pen } from '../kit/kit.ts';
import { label } from '../kit/line-label.ts';
import { tones } from '../kit/tones.ts';
import type { Stand } from './order.ts';
import type { LaneLink } from './spec.ts';

interface Ground {
  readonly stands: ReadonlyMap<string, Stand>;
  readonly places: ReadonlyMap<string, Rect>;
  readonly labels: readonly (TextParagraph | undefined)[];
  readonly labelSizes: readonly { readonly w: Pt; readonly h: Pt }[];
  /** Room after each column. */
  readonly alleys: readonly Pt[];
  readonly bottomOf: (lane: number) => Pt;
}

interface Way {
  readonly from: Site;
  readonly to: Site;
  readonly via?: readonly Pt[];
  readonly route: ConnectorBox['route'];
}

export function laneLinks(links: readonly LaneLink[], ground: Ground, pen: Pen) {
  const { stands, places, labels, labelSizes } = ground;
  const lines: ConnectorBox[] = [];
  const named: ShapeBox[] = [];
  const { panel } = tones(pen.theme);
  for (const [i, { from, to }] of links.entries()) {
    const [a, b] = [stands.get(from), stands.get(to)];
    const [aRect, bRect] = [places.get(from), places.get(to)];
    if (!a || !b || !aRect || !bRect) continue;
    const way = wayOf(a, b, ground);
    const n = Math.max(a.n, b.n);
    const { from: leaves, to: arrives, ...look } = way;
    lines.push(
      connect(pen, `link-${n}-${i + 1}`, [`step-${a.n}`, leaves], [`step-${b.n}`, arrives], {
        ...look,
        head: 'triangle',
        width: 1.75,
      }),
    );
    const [words, size] = [labels[i], labelSizes[i]];
    if (!words || !size) continue;
    const spot = labelSpot(way, aRect, bRect, size);
    named.push({ ...label(pen, `label-${n}-${i + 1}`, words, spot, size), fill: panel.fill });
  }
  return { lines, labels: named };
}

const middle = ({ x, y, w, h }: Rect): readonly [Pt, Pt] => [x + w / 2, y + h / 2];

/** On the line's first stretch: right after the step that it leaves. */
function labelSpot(
  { from, via = [] }: Way,
  a: Rect,
  b: Rect,
  { w, h }: { readonly w: Pt; readonly h: Pt },
): readonly [Pt, Pt] {
  const [x, y] = middle(a);
  if (from === 3) return [a.x + a.w + 4 + w / 2, y];
  const at = via[0];
  if (at !== undefined) return [(x + middle(b)[0]) / 2, at];
  return [x, from === 2 ? a.y + a.h + 3 + h / 2 : a.y - 3 - h / 2];
}

/** Onward from right to left; to another lane in the same column straight; back around what is between. */
function wayOf(a: Stand, b: Stand, { stands, places, alleys, bottomOf }: Ground): Way {
  const [from, to] = [places.get(a.id) as Rect, places.get(b.id) as Rect];
  if (b.column > a.column) {
    if (a.lane === b.lane && b.column === a.column + 1) return { from: 3, to: 1, route: 'straight' };
    const isFree = (lane: number) =>
      ![...stands.values()].some(
        (one) => one.lane === lane && one.column > a.column && one.column < b.column,
      );
    if (a.lane !== b.lane && reaches(a, b, stands))
      return { from: b.lane > a.lane ? 2 : 0, to: 1, route: 'elbow' };
    const late = to.x - 11;
    const early = from.x + from.w + (alleys[a.column] ?? 0) - 11;
    if (a.lane === b.lane && !isFree(a.lane))
      return { from: 2, to: 2, via: [bottomOf(a.lane) - 5], route: 'elbow' };
    if (a.lane === b.lane) return { from: 3, to: 1, route: 'straight' };
    return { from: 3, to: 1, via: [isFree(b.lane) || !isFree(a.lane) ? early : late], route: 'elbow' };
  }
  if (a.lane === b.lane) return { from: 2, to: 2, via: [bottomOf(a.lane) - 5], route: 'elbow' };
  const down = b.lane > a.lane;
  if (a.column === b.column) return { from: down ? 2 : 0, to: down ? 0 : 2, route: 'straight' };
  return { from: down ? 2 : 0, to: 3, route: 'elbow' };
}

/** Whether nothing stands in the way to another lane and then along it. */
const reaches = (a: Stand, b: Stand, stands: Ground['stands']): boolean =>
  ![...stands.values()].some(
    ({ lane, column }) =>
      (column === a.column &&
        lane !== a.lane &&
        lane > Math.min(a.lane, b.lane) &&
        lane < Math.max(a.lane, b.lane)) ||
      (lane === b.lane && column >= a.column && column < b.column),
  );
