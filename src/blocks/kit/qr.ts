/** A link as a QR code: one freeform, dark on light whatever the slide's ground is, as readers expect it. */
import { encode } from 'uqr';
import type { Path } from '../../model/box.ts';
import type { Color, Rect, Theme } from '../../model/theme.ts';
import { hexOf } from '../../theme/color-hex.ts';
import { contrast, luminance } from '../../theme/contrast.ts';
import { type Child, group, type Pen, shape } from './kit.ts';

/** Clear modules around the code, which readers need. */
const quiet = 3;
/** What readers can tell apart even from far off. */
const leastContrast = 7;

/** Of the theme's ground and text, the dark one on the light one; black on white where they are too much alike. */
function inks(theme: Theme): { readonly dark: Color; readonly light: Color } {
  const { ground, text } = theme.roles;
  const [a, b] = [hexOf(theme, ground), hexOf(theme, text)];
  if (contrast(a, b) < leastContrast)
    return { dark: { name: 'tx1', hex: '000000' }, light: { name: 'bg1', hex: 'FFFFFF' } };
  return luminance(a) > luminance(b) ? { dark: text, light: ground } : { dark: ground, light: text };
}

/** `square`: what the code stands in, with its clear edge. */
export function qrShape(pen: Pen, id: string, link: string, square: Rect): Child {
  const { data, size } = encode(link, { border: 0, ecc: 'M' });
  const module = square.w / (size + 2 * quiet);
  const place = {
    x: square.x + quiet * module,
    y: square.y + quiet * module,
    w: size * module,
    h: size * module,
  };
  const { dark, light } = inks(pen.theme);
  const path = outlines(data).flatMap(
    (loop): Path => [
      ...loop.map(
        ([x, y], i) =>
          [i === 0 ? ('M' as const) : ('L' as const), place.x + x * module, place.y + y * module] as const,
      ),
      ['Z'] as const,
    ],
  );
  return group(
    pen,
    id,
    `QR code: ${link}`,
    [
      shape(pen, `${id}-ground`, 'Ground', square, { fill: light }),
      shape(pen, `${id}-code`, 'Code', place, { geometry: 'freeform', paths: [path], fill: dark }),
    ],
    link,
  );
}

type Corner = readonly [x: number, y: number];
/** Right, down, left, up. */
const ways: readonly Corner[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** The outlines of dark modules that touch, dark at the right of each step: no seams between them, and few points. */
function outlines(data: readonly (readonly boolean[])[]): Corner[][] {
  const dark = (x: number, y: number): boolean => data[y]?.[x] === true;
  // An edge runs from a corner in a direction; each is walked once.
  const edges = new Set<string>();
  data.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      if (!dark(x, y - 1)) edges.add(`${x},${y},0`);
      if (!dark(x + 1, y)) edges.add(`${x + 1},${y},1`);
      if (!dark(x, y + 1)) edges.add(`${x + 1},${y + 1},2`);
      if (!dark(x - 1, y)) edges.add(`${x},${y + 1},3`);
    });
  });
  const loops: Corner[][] = [];
  for (const edge of edges) loops.push(walk(edge, edges));
  return loops;
}

/** From an edge around to its beginning, taking the edges away; only corners where it turns are kept. */
function walk(first: string, edges: Set<string>): Corner[] {
  const corners: Corner[] = [];
  let [x = 0, y = 0, way = 0] = first.split(',').map(Number);
  for (;;) {
    edges.delete(`${x},${y},${way}`);
    const [dx, dy] = ways[way] ?? [0, 0];
    [x, y] = [x + dx, y + dy];
    // The sharpest turn to the right first: modules that meet at a corner alone stay apart.
    const next = [1, 0, 3].map((turn) => (way + turn) % 4).find((one) => edges.has(`${x},${y},${one}`));
    if (next !== way) corners.push([x, y]);
    if (next === undefined) return corners;
    way = next;
  }
}

/** An address as people read it, with places where it may be broken. */
export function shownAddress(link: string): string {
  const shown = link.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return shown.length <= 28 ? shown : shown.replace(/[/.?&=_-]+/g, '$&\u200b');
}
