/** Connectors as SVG paths: the line, and what it ends in, as PowerPoint draws them. */
import { isParallel, leavesUpright, type Point } from '../../../src/measure/outline.ts';
import type { ConnectorBox, LineEnd } from '../../../src/model/box.ts';
import { polygon } from './shape-path.ts';

/** A path that is filled, or drawn as a line. */
export interface LineArt {
  readonly path: string;
  readonly filled: boolean;
}

/** Ends are three times as long and as wide as the line, but no smaller than can be seen. */
const endSize = (width: number): number => Math.max(6, 3 * width);
const isHead = (end: LineEnd | undefined): boolean => end === 'triangle';

/** `points`: of the whole way, first to last. */
export function connectorArt(box: ConnectorBox, points: readonly Point[]): readonly LineArt[] {
  const size = endSize(box.width);
  const way = box.route === 'curve' ? held(box, points) : points;
  const [first, second] = [way[0] as Point, way[1] as Point];
  const [before, last] = [way.at(-2) as Point, way.at(-1) as Point];
  // A line stops at the foot of its arrow, which would be blunt else.
  const from = isHead(box.tail) ? toward(first, second, size) : first;
  const to = isHead(box.head) ? toward(last, before, size) : last;
  const drawn = [from, ...way.slice(1, -1), to];
  const path = box.route === 'curve' ? curve(drawn) : `M${drawn.map((point) => point.join(' ')).join('L')}`;
  return [
    { path, filled: false },
    ...(box.tail ? [end(box.tail, first, second, size)] : []),
    ...(box.head ? [end(box.head, last, before, size)] : []),
  ];
}

/** A point, some way on from another toward a third. */
function toward(from: Point, to: Point, by: number): Point {
  const [dx, dy] = direction(from, to);
  return [from[0] + dx * by, from[1] + dy * by];
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** What a line ends in at `tip`, coming from `back`. */
function end(kind: LineEnd, tip: Point, back: Point, size: number): LineArt {
  const [dx, dy] = direction(tip, back);
  const half = size / 2;
  const at = (along: number, across: number): Point => [
    tip[0] + dx * along - dy * across,
    tip[1] + dy * along + dx * across,
  ];
  switch (kind) {
    case 'triangle':
      return { path: polygon([tip, at(size, half), at(size, -half)]), filled: true };
    case 'arrow':
      return {
        path: `M${[at(size, half), tip, at(size, -half)].map((p) => p.join(' ')).join('L')}`,
        filled: false,
      };
    case 'diamond':
      return { path: polygon([at(-half, 0), at(0, half), at(half, 0), at(0, -half)]), filled: true };
    case 'oval': {
      const [[x, y], [toX, toY]] = [at(-half, 0), at(half, 0)];
      const arc = `A${half} ${half} 0 0 1`;
      return { path: `M${x} ${y}${arc} ${toX} ${toY}${arc} ${x} ${y}Z`, filled: true };
    }
  }
}

/** Control points of PowerPoint's curved connectors, with the ends: of one curve, or of two that meet half way. */
function held(box: ConnectorBox, [a, b]: readonly Point[]): readonly Point[] {
  const [[ax, ay], [bx, by]] = [a as Point, b as Point];
  const upright = leavesUpright(box);
  if (!isParallel(box)) {
    return upright
      ? [
          [ax, ay],
          [ax, (ay + by) / 2],
          [(ax + bx) / 2, by],
          [bx, by],
        ]
      : [
          [ax, ay],
          [(ax + bx) / 2, ay],
          [bx, (ay + by) / 2],
          [bx, by],
        ];
  }
  const part = (from: number, to: number, by: number) => from + (to - from) * by;
  const at = (along: number, across: number): Point =>
    upright ? [part(ax, bx, across), part(ay, by, along)] : [part(ax, bx, along), part(ay, by, across)];
  return [[ax, ay], at(0.25, 0), at(0.5, 0.25), at(0.5, 0.5), at(0.5, 0.75), at(0.75, 1), [bx, by]];
}

function curve([first, ...rest]: readonly Point[]): string {
  const [x = 0, y = 0] = first ?? [];
  return `M${x} ${y}C${rest.map((point) => point.join(' ')).join(' ')}`;
}
