/** Icons as freeforms, and how a block's YAML has them. */
import type { Path, PathStep } from '../../model/box.ts';
import type { Icon, IconPart } from '../../model/icon.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import { type Child, group, type Pen, shape } from './kit.ts';
import { list, Misfit, mapping, number, type Read, text } from './shape.ts';

/** How many numbers a command takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 };

/** An outline written as `M2 3L4 5Z`, of these four commands alone. */
export const outline: Read<Path> = (value, at) => {
  const written = text(value, at);
  return (written.match(/[A-Za-z][^A-Za-z]*/g) ?? []).map((one) => {
    const sign = one.charAt(0);
    const numbers = one
      .slice(1)
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (counts[sign] !== numbers.length || numbers.some((n) => !Number.isFinite(n)))
      throw new Misfit(`${at} is no outline of M, L, C and Z`);
    return [sign, ...numbers] as unknown as PathStep;
  });
};

const color: Read<string> = (value, at) => {
  const hex = text(value, at);
  if (!/^[0-9A-F]{6}$/i.test(hex)) throw new Misfit(`${at} is not a colour of six hex digits`);
  return hex.toUpperCase();
};
const fill: Read<true | string> = (value, at) => (value === true ? true : color(value, at));
const part: Read<IconPart> = (value, at) => {
  const read = mapping({ d: text }, { fill, stroke: number, strokeColor: color, opacity: number })(value, at);
  outline(read.d, `${at}.d`);
  return read;
};

/** What `load` made of an icon's name. */
export const icon: Read<Icon> = mapping(
  { name: text, w: number, h: number, parts: list(part, 1, 'values') },
  {},
);

/** Draws an icon into a square or what else is given, as large as it fits. One freeform, or a group of them. */
export function iconShape(pen: Pen, id: string, { name, w, h, parts }: Icon, rect: Rect, own: Color): Child {
  const scale = Math.min(rect.w / w, rect.h / h);
  const [left, top] = [rect.x + (rect.w - w * scale) / 2, rect.y + (rect.h - h * scale) / 2];
  const named = `Icon ${name}`;
  const shapes = parts.map((one, i) => {
    const path = placed(outline(one.d, 'd'), (n, isX) => (isX ? left : top) + n * scale);
    const partId = parts.length === 1 ? id : `${id}-${i + 1}`;
    const thin = one.opacity === undefined ? {} : { alpha: one.opacity };
    const paint = (given: true | string): Color => ({
      ...(given === true ? own : { name: 'tx1', hex: given }),
      ...thin,
    });
    return shape(pen, partId, parts.length === 1 ? named : `${named}, part ${i + 1}`, around(path), {
      geometry: 'freeform',
      paths: [path],
      ...(one.fill !== undefined && { fill: paint(one.fill) }),
      ...(one.stroke !== undefined && {
        line: { color: paint(one.strokeColor ?? true), width: one.stroke * scale },
      }),
    });
  });
  const [only] = shapes;
  return shapes.length === 1 && only ? only : group(pen, id, named, shapes);
}

const placed = (path: Path, to: (n: number, isX: boolean) => Pt): Path =>
  path.map(
    ([sign, ...numbers]) => [sign, ...numbers.map((n, i) => to(n, i % 2 === 0))] as unknown as PathStep,
  );

/** Handles may lie outside of a curve; then its frame is a little large. */
function around(path: Path): Rect {
  const numbers = path.flatMap(([, ...n]) => n as number[]);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
