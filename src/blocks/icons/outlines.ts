/** An icon's SVG as outlines that both outputs draw. In Node alone. */
import { createRequire } from 'node:module';
import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { IconPart } from '../../model/icon.ts';
import { parseColor } from '../../text/parse-color.ts';

type SvgPath = typeof import('svgpath');

const require = createRequire(import.meta.url);
/** Loaded where there are icons, and nowhere else. */
const svgPath = (d: string) => (require('svgpath') as SvgPath)(d);

/** What an icon has that shapes cannot show, in a few words. */
export class Undrawable extends Error {}

/** What elements take from those around them. */
interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly opacity: number;
  /** Of all around it, the innermost first. */
  readonly transforms: readonly string[];
}

const first: Look = { fill: 'currentColor', stroke: 'none', width: 1, opacity: 1, transforms: [] };
const silent: readonly string[] = ['title', 'desc', 'defs'];

/** Throws Undrawable where there is more in it than outlines. */
export function iconParts(body: string): IconPart[] {
  const { children } = parseDocument(`<svg>${body}</svg>`, { xmlMode: true });
  const found = children.filter(isTag).flatMap((one) => partsOf(one, first));
  return merged(found);
}

function partsOf(element: Element, around: Look): IconPart[] {
  const { name, attribs } = element;
  if (silent.includes(name)) return [];
  for (const key of ['mask', 'clip-path', 'filter', 'stroke-dasharray', 'style'])
    if (attribs[key] !== undefined && attribs[key] !== 'none') throw new Undrawable(key);
  const look = lookOf(attribs, around);
  if (name === 'svg' || name === 'g')
    return element.children.filter(isTag).flatMap((one) => partsOf(one, look));
  const written = pathOf(name, attribs);
  if (written === undefined) throw new Undrawable(name);
  if (element.children.some(isTag)) throw new Undrawable('animation');
  const d = outline(written, look.transforms);
  const fill = colorOf(look.fill);
  const stroke = colorOf(look.stroke);
  if (d === '' || (fill === undefined && stroke === undefined)) return [];
  return [
    {
      d,
      ...(fill !== undefined && name !== 'line' && { fill }),
      ...(stroke !== undefined && { stroke: look.width }),
      ...(typeof stroke === 'string' && { strokeColor: stroke }),
      ...(look.opacity < 1 && { opacity: look.opacity }),
    },
  ];
}

function lookOf(attribs: Readonly<Record<string, string>>, around: Look): Look {
  const share = ['opacity', 'fill-opacity', 'stroke-opacity'].reduce(
    (product, key) => product * number(attribs[key], 1),
    around.opacity,
  );
  return {
    fill: attribs['fill'] ?? around.fill,
    stroke: attribs['stroke'] ?? around.stroke,
    width: number(attribs['stroke-width'], around.width),
    opacity: share,
    transforms: [...(attribs['transform'] ? [attribs['transform']] : []), ...around.transforms],
  };
}

const number = (text: string | undefined, otherwise: number): number => {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : otherwise;
};

/** Undefined where nothing is painted; true for the colour that the icon is given. */
function colorOf(paint: string): true | string | undefined {
  if (paint === 'none' || paint === 'transparent') return undefined;
  if (paint === 'currentColor') return true;
  const color = parseColor(paint);
  if (!color) throw new Undrawable(paint);
  return color.hex;
}

type Attributes = Readonly<Record<string, string>>;

/** An element of SVG as a path; undefined where it is no outline. */
function pathOf(name: string, attribs: Attributes): string | undefined {
  const n = (key: string, otherwise = 0) => number(attribs[key], otherwise);
  switch (name) {
    case 'path':
      return attribs['d'] ?? '';
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
      return `M${n('cx') - rx} ${n('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
    }
    case 'rect': {
      const [w, h] = [n('width'), n('height')];
      const rx = Math.min(n('rx', n('ry')), w / 2);
      const ry = Math.min(n('ry', n('rx')), h / 2);
      const turn = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      const top = `M${n('x') + rx} ${n('y')}h${w - 2 * rx}${turn(rx, ry)}v${h - 2 * ry}`;
      return `${top}${turn(-rx, ry)}h${2 * rx - w}${turn(-rx, -ry)}v${2 * ry - h}${turn(rx, -ry)}Z`;
    }
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${attribs['points'] ?? ''}`;
    case 'polygon':
      return `M${attribs['points'] ?? ''}Z`;
    default:
      return undefined;
  }
}

/** Absolute, and of lines and curves alone. */
function outline(path: string, transforms: readonly string[]): string {
  if (path === '') return '';
  const turned = transforms.reduce((one, transform) => one.transform(transform), svgPath(path));
  const steps: string[] = [];
  const add = (sign: string, ...numbers: readonly number[]) =>
    steps.push(sign + numbers.map(rounded).join(' '));
  const whole = turned.abs().unshort().unarc();
  if ((whole as { readonly err?: string }).err) throw new Undrawable('a broken path');
  whole.iterate(([sign, ...n], _, x, y) => {
    const [a = 0, b = 0, c = 0, d = 0] = n as number[];
    if (sign === 'H') add('L', a, y);
    else if (sign === 'V') add('L', x, a);
    else if (sign === 'Q')
      add(
        'C',
        x + (2 / 3) * (a - x),
        y + (2 / 3) * (b - y),
        c + (2 / 3) * (a - c),
        d + (2 / 3) * (b - d),
        c,
        d,
      );
    else {
      // What follows a closed part without a move begins where that began.
      if (steps.at(-1) === 'Z' && sign !== 'M') add('M', x, y);
      add(sign, ...(n as number[]));
    }
  });
  return steps.join('');
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Neighbours that are painted alike are one part. */
function merged(parts: readonly IconPart[]): IconPart[] {
  const key = ({ d: _, ...look }: IconPart) => JSON.stringify(look);
  const all: IconPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last && key(last) === key(part)) all[all.length - 1] = { ...last, d: last.d + part.d };
    else all.push(part);
  }
  return all;
}
