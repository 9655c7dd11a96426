import type { Path, TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  parts,
  roomForLine,
  settled,
  shape,
  singleLine,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { sizeOf } from '../kit/type-scale.ts';
import {
  type Figure,
  type FigureLevel,
  type FigureTone,
  figureIcon,
  figureTone,
  figureWords,
  iconIndent,
  valueWords,
} from './parts.ts';

/** Between a number and its bar, between two rows, between a label and its bar. */
const gutter = 28;
const between = 14;
const above = 4;
/** A bar is at least so high, and no higher. */
const [lowest, highest] = [14, 40] as const;
/** However small a figure is, its bar is seen. */
const shortest = 2;
const perRow = 10;
const mostDots = 100;
/** Numbers larger than this leave their bars no room. */
const largestNumber = 96;

/** Counts and shares that are seen as dots: whole numbers up to 100, no more of them than stand side by side. */
export const isDotted = (figures: readonly Figure[]): boolean =>
  figures.length <= 5 &&
  figures.every(({ amount = -1 }) => Number.isInteger(amount) && amount >= 1 && amount <= mostDots);

const colorOf = ({ emphasis }: Figure, figures: readonly Figure[], { theme }: Pen): Color =>
  emphasis || !figures.some((one) => one.emphasis) ? theme.roles.accent : faint(theme.roles.text, 0.35);
const faint = (color: Color, alpha: number): Color => ({ ...color, alpha });

/** Each number with a bar as long as it is great, one below the other. */
export const figureBars =
  (figures: readonly Figure[], rect: Rect, pen: Pen) =>
  (level: FigureLevel): Drawing => {
    const tones = figures.map((figure) => figureTone(figure, figures, pen, true));
    const values = figures.map((figure, i) => valueWords(figure, level, tones[i] as FigureTone));
    const indent = iconIndent(figures, level, pen);
    const widest = maxOf(values.map((one) => roomForLine(one, pen))) + 2;
    const left = indent + Math.min(rect.w * 0.42 - indent, widest);
    const width = rect.w - left - gutter;
    const labels = figures.map((figure, i) => [barLabel(figure, level, tones[i] as FigureTone)]);
    const sizes = labels.map((one) => textSize(one, width, pen));
    const label = maxOf(sizes.map(({ height }) => height));
    const number = maxOf(values.map((one) => textSize([one], left - indent, pen).height));
    const needed = Math.max(number, label + above + lowest);
    const room = (rect.h - between * (figures.length - 1)) / figures.length;
    const height = Math.max(needed, Math.min(room, label + above + highest));
    const total = height * figures.length + between * (figures.length - 1);
    const top = settled(rect, total);
    const bar = Math.min(highest, height - label - above);
    const greatest = maxOf(figures.map(({ amount = 0 }) => amount));
    const children = figures.map((figure, i): Child => {
      const id = `figure-${i + 1}`;
      const y = top + i * (height + between);
      const x = rect.x + left + gutter;
      const long = greatest > 0 ? (width * (figure.amount ?? 0)) / greatest : 0;
      const inner = y + (height - label - above - bar) / 2;
      return group(pen, id, `Figure ${i + 1}: ${figure.value}${figure.unit ?? ''}`, [
        shape(
          pen,
          `${id}-value`,
          `Value ${i + 1}`,
          { x: rect.x + indent, y, w: left - indent, h: height },
          {
            text: values.slice(i, i + 1),
            outline: i + 1,
            anchor: 'middle',
          },
        ),
        shape(
          pen,
          `${id}-label`,
          `Label ${i + 1}`,
          { x, y: inner, w: width, h: label },
          {
            text: labels[i] ?? [],
            outline: i + 1,
            anchor: 'bottom',
          },
        ),
        shape(
          pen,
          `${id}-bar`,
          `Bar ${i + 1}`,
          { x, y: inner + label + above, w: Math.max(shortest, long), h: bar },
          { fill: colorOf(figure, figures, pen) },
        ),
        ...figureIcon(
          pen,
          figure,
          i,
          { x: rect.x, y: y + (height - indent + 16) / 2 },
          indent,
          colorOf(figure, figures, pen),
        ),
      ]);
    });
    const broken =
      sizeOf(pen.theme, level.value) > largestNumber ||
      (!level.apart && values.some((one) => !singleLine(one, left - indent, pen)));
    const { cut, widow } = flaws(sizes);
    return { children, over: needed - room, cut: broken || cut, widow };
  };

/** What a bar counts and when, on one line. */
const barLabel = ({ label, source, when }: Figure, level: FigureLevel, tone: FigureTone): TextParagraph =>
  paragraph(
    level.label,
    [
      ...withSource(label, source, tone.muted),
      ...(when ? [{ text: `\u2002${when}`, color: tone.muted }] : []),
    ],
    { color: tone.text, after: 0 },
  );

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
        ...dots(pen, figure, i, at, pitch, colorOf(figure, figures, pen)),
        shape(pen, `${id}-words`, `Words ${i + 1}`, words_, { text: words[i] ?? [], outline: i + 1 }),
        ...figureIcon(pen, figure, i, { x, y: words_.y }, indent, colorOf(figure, figures, pen)),
      ]);
    });
    const values = words.map(([value]) => value).filter((one): one is TextParagraph => one !== undefined);
    const broken =
      sizeOf(pen.theme, level.value) > largestNumber ||
      (!level.apart && values.some((one) => !singleLine(one, wide, pen)));
    const { cut, widow } = flaws(sizes);
    // Dots smaller than this are not counted any more.
    return { children, over: Math.max(8 - pitch, 0), cut: broken || cut, widow };
  };

/** Dots from the foot up, ten in a row, as one shape, and the rest of a whole as another. */
function dots(pen: Pen, { amount = 0, of }: Figure, i: number, rect: Rect, pitch: Pt, color: Color): Child[] {
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
            paths,
            fill,
          }),
        ];
  return [
    ...drawn('dots', all.slice(0, amount), color),
    ...drawn('rest', all.slice(amount), faint(pen.theme.roles.text, 0.15)),
  ];
}

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
