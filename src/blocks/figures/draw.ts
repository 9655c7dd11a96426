import { atStep } from '../../measure/step.ts';
import type { TextParagraph } from '../../model/box.ts';
import type { Rect } from '../../model/theme.ts';
import { cellWidth, gridCells } from '../kit/grid.ts';
import { iconShape } from '../kit/icon.ts';
import {
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
  type Setting,
  shape,
  singleLine,
  textSize,
  withSource,
} from '../kit/kit.ts';
import { best, inGroup } from '../kit/ladder.ts';
import { tones } from '../kit/tones.ts';
import type { FiguresSpec } from './spec.ts';

type Figure = FiguresSpec['figures'][number];

/** Sizes of a figure: the number, its unit, what it counts, when. */
interface FigureLevel {
  readonly value: Setting;
  readonly unit: 'statement' | 'heading';
  readonly label: Setting;
  readonly when: Setting;
  /** The unit may stand below its number: a long one beside it would be cut. */
  readonly apart?: boolean;
}

const level = (
  value: number,
  unit: FigureLevel['unit'],
  label: [Setting['style'], number],
  when: number,
): FigureLevel => ({
  value: { style: 'figure', step: value },
  unit,
  label: { style: label[0], step: label[1] },
  when: { style: 'small', step: when },
});

/** From 64 points down to 28, and at last with the unit below. */
const sizes: readonly FigureLevel[] = [
  level(0, 'statement', ['body2', 0], 0),
  level(1, 'statement', ['body2', 0], 0),
  level(2, 'statement', ['label', 0], 0),
  level(3, 'heading', ['label', 0], 1),
  level(4, 'heading', ['label', 1], 1),
  level(5, 'heading', ['label', 2], 1),
  { ...level(3, 'heading', ['label', 1], 1), apart: true },
  { ...level(5, 'heading', ['label', 2], 1), apart: true },
];

/** How many stand in a row, by their number; the first is preferred. */
const columnChoices: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [2],
  3: [3],
  4: [4, 2],
  5: [3, 2],
  6: [3, 2],
  7: [4, 3],
  8: [4, 3],
  9: [3],
};

const gap = 16;
const wide = { l: 22, t: 12, r: 12, b: 12 };
const narrow = { l: 18, t: 10, r: 8, b: 10 };
/** The accent's stripe at a panel's left edge. */
const stripe = 4;
/** Between an icon and the words beside it. */
const beside = 16;

/** Big numbers in a grid of quiet panels. */
export function drawFigures(spec: FiguresSpec, rect: Rect, pen: Pen) {
  const choices = columnChoices[spec.figures.length] ?? [4];
  return inGroup(
    best(
      choices.map((columns) => figureGrid(spec.figures, rect, pen, columns)),
      sizes,
    ),
    pen,
    { id: 'figures', name: 'Figures', alt: spec.alt },
  );
}

function words(figure: Figure, size: FigureLevel, pen: Pen): TextParagraph[] {
  const { text, muted, strong } = tones(pen.theme).panel;
  const { value, unit, label, when, source } = figure;
  const space = size.apart ? ' ' : '\u00a0';
  const unitRun = unit ? [{ text: `${space}${unit}`, style: size.unit, bold: false, color: text }] : [];
  return [
    paragraph(size.value, [{ text: value, bold: true, color: strong }, ...unitRun], { after: 2 }),
    paragraph(size.label, withSource(label, source, muted), { color: text, after: when ? 2 : 0 }),
    ...(when ? [paragraph(size.when, [{ text: when }], { color: muted, after: 0 })] : []),
  ];
}

const figureGrid =
  (figures: readonly Figure[], rect: Rect, pen: Pen, columns: number) =>
  (size: FigureLevel): Drawing => {
    const space = rect.w > 700 ? wide : narrow;
    const iconSize = Math.round(atStep(pen.theme, size.value.style, size.value.step).line);
    // With one icon in a column all of it is indented, so that its numbers stand on one line.
    const indents = figures.map((_, i) =>
      figures.some(({ icon }, j) => icon && j % columns === i % columns) ? iconSize + beside : 0,
    );
    const inner = cellWidth(rect.w, columns, gap) - space.l - space.r;
    const widths = indents.map((indent) => inner - indent);
    const all = figures.map((figure) => words(figure, size, pen));
    const measured = all.map((text, i) => textSize(text, widths[i] ?? inner, pen));
    const needed = maxOf(measured.map(({ height }) => height)) + space.t + space.b;
    const { cell, over, height: cellHeight } = gridCells(rect, figures.length, columns, gap, needed, 1.6);
    const { panel } = tones(pen.theme);
    // Not anchored in the middle: numbers of a row stand on one line however long their labels are.
    const top = space.t + (cellHeight - needed) / 2;
    const children = figures.map((figure, i) => {
      const place = cell(i);
      const id = `figure-${i + 1}`;
      return group(pen, id, `Figure ${i + 1}: ${figure.value}${figure.unit ?? ''}`, [
        shape(pen, `${id}-rule`, `Rule ${i + 1}`, { ...place, w: stripe }, { fill: pen.theme.roles.accent }),
        shape(
          pen,
          `${id}-panel`,
          `Panel ${i + 1}`,
          { ...place, x: place.x + stripe, w: place.w - stripe },
          {
            fill: panel.fill,
            text: all[i] ?? [],
            outline: i + 1,
            inset: { ...space, l: space.l + (indents[i] ?? 0) - stripe, t: top },
          },
        ),
        ...(figure.icon
          ? [
              iconShape(
                pen,
                `${id}-icon`,
                figure.icon,
                { x: place.x + space.l, y: place.y + top, w: iconSize, h: iconSize },
                panel.strong,
              ),
            ]
          : []),
      ]);
    });
    const broken =
      !size.apart && all.some(([value], i) => value && !singleLine(value, widths[i] ?? inner, pen));
    const { cut, widow } = flaws(measured);
    return { children, over, cut: broken || cut, widow };
  };
