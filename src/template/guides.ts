/** Formulas of shapes: guides by name. ECMA-376 part 1, 20.1.9.11. */
import { childrenOf, type Element, find } from './xml.ts';

/** `size` in EMU. Gives what calculates a name or a number; a name that is not known is 0. */
export function guides(
  geometry: Element,
  { w, h }: { readonly w: number; readonly h: number },
): (name: string) => number {
  const shorter = Math.min(w, h);
  const known = new Map<string, number>([
    ['w', w],
    ['h', h],
    ['l', 0],
    ['t', 0],
    ['r', w],
    ['b', h],
    ['hc', w / 2],
    ['vc', h / 2],
    ['ss', shorter],
    ['ls', Math.max(w, h)],
    ['cd2', 10_800_000],
    ['cd4', 5_400_000],
    ['cd8', 2_700_000],
    ['3cd4', 16_200_000],
    ['3cd8', 8_100_000],
    ...[2, 3, 4, 5, 6, 8, 10, 12].map((n) => [`wd${n}`, w / n] as const),
    ...[2, 3, 4, 5, 6, 8].map((n) => [`hd${n}`, h / n] as const),
    ...[2, 4, 6, 8, 16, 32].map((n) => [`ssd${n}`, shorter / n] as const),
  ]);
  const value = (name: string): number =>
    known.get(name) ?? (Number.isFinite(Number(name)) ? Number(name) : 0);
  for (const list of ['a:avLst', 'a:gdLst']) {
    for (const { attribs } of childrenOf(find(geometry, list))) {
      const [how = 'val', ...names] = (attribs['fmla'] ?? '').trim().split(/\s+/);
      const [x = 0, y = 0, z = 0] = names.map(value);
      known.set(attribs['name'] ?? '', calculate(how, x, y, z));
    }
  }
  return value;
}

const radians = (angle: number): number => (angle / 60_000 / 180) * Math.PI;

function calculate(how: string, x: number, y: number, z: number): number {
  switch (how) {
    case '*/':
      return z === 0 ? 0 : (x * y) / z;
    case '+-':
      return x + y - z;
    case '+/':
      return z === 0 ? 0 : (x + y) / z;
    case '?:':
      return x > 0 ? y : z;
    case 'abs':
      return Math.abs(x);
    case 'at2':
      return (Math.atan2(y, x) / Math.PI) * 180 * 60_000;
    case 'cat2':
      return x * Math.cos(Math.atan2(z, y));
    case 'cos':
      return x * Math.cos(radians(y));
    case 'max':
      return Math.max(x, y);
    case 'min':
      return Math.min(x, y);
    case 'mod':
      return Math.hypot(x, y, z);
    case 'pin':
      return Math.min(Math.max(x, y), z);
    case 'sat2':
      return x * Math.sin(Math.atan2(z, y));
    case 'sin':
      return x * Math.sin(radians(y));
    case 'sqrt':
      return Math.sqrt(Math.max(0, x));
    case 'tan':
      return x * Math.tan(radians(y));
    default:
      return x;
  }
}
