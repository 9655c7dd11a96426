import type { GroupBox } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { inkOn } from '../../theme/contrast.ts';
import { type Child, group, inset, paragraph, type Setting, shape } from '../kit/kit.ts';
import { routeColor, routeWidth } from './colors.ts';
import { around, open, type Point } from './frame.ts';
import { holds } from './ground.ts';
import { beside, kept, meet } from './labels.ts';
import { leader, room, sizeOf } from './named.ts';
import type { Scene } from './scene.ts';

const dot = 9;
const setting: Setting = { style: 'small', step: 1 };

const squareAt = ([x, y]: Point): Rect => ({ x: x - dot / 2, y: y - dot / 2, w: dot, h: dot });

/** Places with their names beside them, and what of the map they take. */
export function pointsOn({ spec, pen, frame }: Scene): {
  readonly children: readonly Child[];
  readonly taken: readonly Rect[];
} {
  const { roles } = pen.theme;
  const seen = spec.points.flatMap(({ text }, i) => {
    const at = spec.drawn?.points[i];
    const point = at && frame.point(...at);
    return point && holds(frame.rect, point) ? [{ text, point, i }] : [];
  });
  const taken = seen.map(({ point }) => squareAt(point));
  const children = seen.map(({ text, point, i }): Child => {
    const id = `place-${i + 1}`;
    const mark = shape(pen, `${id}-dot`, `Dot ${i + 1}`, squareAt(point), {
      geometry: 'ellipse',
      fill: roles.title,
      line: { color: roles.ground, width: 1.5 },
    });
    const size = sizeOf(setting, text, pen, true);
    const free = beside(point, size, { frame: frame.rect, taken, coloured: [] }, 6);
    const at = free ?? kept(point, size, frame.rect);
    taken.push(at);
    const name = shape(pen, `${id}-name`, text, at, {
      geometry: 'roundRect',
      radius: 3,
      fill: { ...roles.ground, alpha: 0.86 },
      text: [paragraph(setting, [{ text, bold: true }], { color: roles.title, align: 'center', after: 0 })],
      anchor: 'middle',
      inset: inset(room.x - 1, 0),
    });
    const isNear = meet(squareAt(point), at, 9);
    return group(pen, id, text, [...(isNear ? [] : [leader(point, at, id, pen)]), mark, name], text);
  });
  return { children, taken };
}

/** The same places without their names. */
export const dotsOn = ({ spec, pen, frame }: Scene): Child[] =>
  spec.points.flatMap(({ text }, i): Child[] => {
    const at = spec.drawn?.points[i];
    const point = at && frame.point(...at);
    if (!point || !holds(frame.rect, point)) return [];
    const { ground = pen.theme.roles.ground, theme } = pen;
    const line = { color: ground, width: 1.5 };
    const look = { geometry: 'ellipse', fill: inkOn(theme, ground), line } as const;
    return [shape(pen, `place-${i + 1}-dot`, text, squareAt(point), look)];
  });

/** Great circles, as far as they are in sight. */
export function routesOn({ spec, pen, frame }: Scene): GroupBox[] {
  const { theme, ground } = pen;
  return spec.routes.map(({ text }, i) => {
    const color = ground ? inkOn(theme, ground) : routeColor(spec, theme, i);
    const lines = (spec.drawn?.routes[i] ?? []).flatMap(frame.line).filter(({ length }) => length > 1);
    const id = `route-of-${i + 1}`;
    const name = text ?? `Route ${i + 1}`;
    const shapes =
      lines.length === 0
        ? []
        : [
            shape(pen, `${id}-line`, name, around(lines.flat()), {
              geometry: 'freeform',
              paths: lines.map(open),
              line: { color, width: routeWidth },
            }),
          ];
    return group(pen, id, name, shapes, name);
  });
}
