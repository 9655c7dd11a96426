/** Triangles and diamonds that are not filled, as class diagrams have them: shapes upon the end of a line. */
import type { ShapeBox, Site } from '../../model/box.ts';
import type { Pt, Rect } from '../../model/theme.ts';
import { type Pen, shape } from '../kit/kit.ts';
import type { LinkEnd } from './spec.ts';

const long: Pt = 13;
const wide: Pt = 13;

/** Corners by the side of the node at which its tip is. */
const triangles: Readonly<Record<Site, NonNullable<ShapeBox['points']>>> = {
  0: [
    [0.5, 1],
    [0, 0],
    [1, 0],
  ],
  1: [
    [1, 0.5],
    [0, 0],
    [0, 1],
  ],
  2: [
    [0.5, 0],
    [0, 1],
    [1, 1],
  ],
  3: [
    [0, 0.5],
    [1, 0],
    [1, 1],
  ],
};
const diamond: NonNullable<ShapeBox['points']> = [
  [0.5, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 0.5],
];

export function openEnd(pen: Pen, id: string, end: LinkEnd, { x, y, w, h }: Rect, site: Site): ShapeBox[] {
  if (end !== 'open-triangle' && end !== 'open-diamond') return [];
  const size = site % 2 === 0 ? { w: wide, h: long } : { w: long, h: wide };
  const corners: Readonly<Record<Site, Rect>> = {
    0: { ...size, x: x + w / 2 - size.w / 2, y: y - size.h },
    1: { ...size, x: x - size.w, y: y + h / 2 - size.h / 2 },
    2: { ...size, x: x + w / 2 - size.w / 2, y: y + h },
    3: { ...size, x: x + w, y: y + h / 2 - size.h / 2 },
  };
  return [
    shape(pen, id, end === 'open-triangle' ? 'Triangle' : 'Diamond', corners[site], {
      geometry: 'polygon',
      points: end === 'open-triangle' ? triangles[site] : diamond,
      fill: pen.theme.roles.ground,
      line: { color: pen.theme.roles.muted, width: 1.5 },
    }),
  ];
}
