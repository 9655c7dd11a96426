import type { Path, PathStep } from '../../model/box.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  parts,
  settled,
  shape,
  singleLine,
  textSize,
} from '../kit/kit.ts';
import { sizeOf } from '../kit/type-scale.ts';
import { colorOf, faint, largestNumber } from './bars.ts';
import { type Figure, type FigureLevel, figureIcon, figureTone, figureWords, iconIndent } from './parts.ts';

const perRow = 10;
const mostDots = 100;
/** Between the dots and the number. */
const between = 14;

/** Counts and shares that are seen as dots: whole numbers up to 100, no more of them than stand side by side. */
export const isDotted = (figures: readonly Figure[]): boolean =>
  figures.length <= 5 &&
  figures.every(({ amount = -1 }) => Number.isInteger(amount) && amount >= 1 && amount <= mostDots);

/** Each number with as many dots, side by side; of a share, the rest of the hundred is there too, quietly. */
export const figureDots =
  (figures: readonly Figure[], rect: Rect, pen: Pen) =>
  (level: FigureLevel): Drawing => {
    const columns = parts(rect.w, figures.length, pen.theme.grid.gutter);
    const words = figures.map((figure) => figureWords(figure, level, figureTone(figure, figures, pen, true)));
    const indent = iconIndent(figures, level, pen);
    const wide = columns.size - indent;
    const sizes = words.map((text) => textSize(text, wide, pen));
    const text = maxOf(sizes.map(({ height }) => height));
    const rows = maxOf(figures.map(({ amount = 0, of }) => Math.ceil((of ?? amount) / perRow)));
    const room = rect.h - text - between;
    const pitch = Math.min(columns.size / perRow, room / Math.max(1, rows), 28);
    const top = settled(rect, text + between + rows * pitch);
    const children = figures.map((figure, i): Child => {
      const id = `figure-${i + 1}`;
      const x = rect.x + columns.at(i);
      const at = { x, y: top, w: columns.size, h: rows * pitch };
      const words_ = { x: x + indent, y: top + at.h + between, w: wide, h: text };
      return group(pen, id, `Figure ${i + 1}: ${figure.value}${figure.unit ?? ''}`, [
        ...dots(pen, figure, i, at, { pitch, color: colorOf(figure, figures, pen), within: rect }),
        shape(pen, `${id}-words`, `Words ${i + 1}`, words_, { text: words[i] ?? [], outline: i + 1 }),
        ...figureIcon(pen, figure, i, { x, y: words_.y }, indent, colorOf(figure, figures, pen)),
      ]);
    });
    const values = words.flatMap(([value]) => value ?? []);
    const broken =
      sizeOf(pen.theme, level.value) > largestNumber ||
      (!level.apart && values.some((one) => !singleLine(one, wide, pen)));
    const { cut, widow } = flaws(sizes);
    // Dots smaller than this are not counted any more.
    return { children, over: Math.max(8 - pitch, 0), cut: broken || cut, widow };
  };

interface DotsLook {
  readonly pitch: Pt;
  readonly color: Color;
  /** The drawing's place. */
  readonly within: Rect;
}

/** Dots from the foot up, ten in a row, as one shape, and the rest of a whole as another. */
function dots(
  pen: Pen,
  { amount = 0, of }: Figure,
  i: number,
  rect: Rect,
  { pitch, color, within }: DotsLook,
): Child[] {
  const all = Array.from({ length: of ?? amount }, (_, k): Path => {
    const x = rect.x + (k % perRow) * pitch;
    const y = rect.y + rect.h - (Math.floor(k / perRow) + 1) * pitch;
    return circle(x + pitch / 2, y + pitch / 2, pitch * 0.38);
  });
  const drawn = (id: string, paths: readonly Path[], fill: Color): Child[] =>
    paths.length === 0
      ? []
      : [
          shape(pen, `figure-${i + 1}-${id}`, `Dots ${i + 1}`, around(paths), {
            geometry: 'freeform',
            // Where drawings begin at the right their places are mirrored, but not what outlines say.
            paths: pen.theme.rightToLeft ? paths.map((path) => otherSide(path, within)) : paths,
            fill,
          }),
        ];
  return [
    ...drawn('dots', all.slice(0, amount), color),
    ...drawn('rest', all.slice(amount), faint(pen.theme.roles.text, 0.15)),
  ];
}

const otherSide = (path: Path, { x, w }: Rect): Path =>
  path.map(
    ([sign, ...numbers]) =>
      [sign, ...numbers.map((n, k) => (k % 2 === 0 ? 2 * x + w - n : n))] as unknown as PathStep,
  );

/** A quarter of a circle's handles, of its radius. */
const handle = 0.5523;

function circle(x: Pt, y: Pt, r: Pt): Path {
  const h = r * handle;
  return [
    ['M', x + r, y],
    ['C', x + r, y + h, x + h, y + r, x, y + r],
    ['C', x - h, y + r, x - r, y + h, x - r, y],
    ['C', x - r, y - h, x - h, y - r, x, y - r],
    ['C', x + h, y - r, x + r, y - h, x + r, y],
    ['Z'],
  ];
}

function around(paths: readonly Path[]): Rect {
  const numbers = paths.flatMap((path) => path.flatMap(([, ...n]) => n as number[]));
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, k) => k % 2 === odd)) as [number[], number[]];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
