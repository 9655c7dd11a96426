/** Countries as they stand on the slide. */
import type { Rect } from '../../model/theme.ts';
import { area, around, type Frame, type Point } from './frame.ts';
import type { CountryShape, MapShapes } from './shapes.ts';

export interface PlacedCountry {
  /** Its code, or its name where the data has none. */
  readonly key: string;
  readonly shape: CountryShape;
  /** Largest first; none where all of it is out of sight. */
  readonly rings: readonly (readonly Point[])[];
  /** The largest, of few points: enough to tell what lies on it. */
  readonly main: readonly Point[];
  readonly rect: Rect;
  readonly dot?: Point;
}

/** All that are in sight. */
export function placedCountries({ countries }: MapShapes, frame: Frame): PlacedCountry[] {
  return countries.flatMap((shape): PlacedCountry[] => {
    const rings = shape.rings
      .map(frame.ring)
      .filter(({ length }) => length > 2)
      .map((ring) => ({ ring, size: Math.abs(area(ring)) }))
      .sort((a, b) => b.size - a.size)
      .map(({ ring }) => ring);
    const dot = shape.dot && frame.point(...shape.dot);
    const isSeen = dot && holds(frame.rect, dot);
    if (rings.length === 0 && !isSeen) return [];
    const rect = around(rings.length > 0 ? rings.flat() : dot ? [dot] : []);
    return [
      {
        key: shape.code ?? shape.name,
        shape,
        rings,
        main: thinned(rings[0] ?? []),
        rect,
        ...(isSeen && { dot }),
      },
    ];
  });
}

const fewPoints = 160;
const thinned = (ring: readonly Point[]): readonly Point[] =>
  ring.length <= fewPoints ? ring : ring.filter((_, i) => i % Math.ceil(ring.length / fewPoints) === 0);

export const holds = ({ x, y, w, h }: Rect, [px, py]: Point): boolean =>
  px >= x && px <= x + w && py >= y && py <= y + h;

/** Whether a point lies within an odd number of rings. */
export function within(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [cx, cy] of ring) {
      if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
      [px, py] = [cx, cy];
    }
  }
  return inside;
}

/** The middle of a ring's area. */
export function middleOf(ring: readonly Point[]): Point {
  let [sum, sx, sy] = [0, 0, 0];
  let [px, py] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    const cross = px * y - x * py;
    sum += cross;
    sx += (px + x) * cross;
    sy += (py + y) * cross;
    [px, py] = [x, y];
  }
  return sum === 0 ? (ring[0] ?? [0, 0]) : [sx / (3 * sum), sy / (3 * sum)];
}
