/** What the arrangements of figures share: sizes, words, and what holds each. */
import { atStep, lastStep } from '../../measure/step.ts';
import type { GroupBox, TextParagraph } from '../../model/box.ts';
import type { Color, Pt, Rect, Theme } from '../../model/theme.ts';
import { ground, isRounded, isRuled, ruleAbove, ruleWeight } from '../kit/hold.ts';
import { iconShape } from '../kit/icon.ts';
import {
  type Child,
  group,
  type Inset,
  type Pen,
  paragraph,
  type Setting,
  shape,
  withSource,
} from '../kit/kit.ts';
import { tones } from '../kit/tones.ts';
import { sizeOf } from '../kit/type-scale.ts';
import type { FiguresSpec } from './spec.ts';

export type Figure = FiguresSpec['figures'][number];

/** Sizes of a figure: the number, its unit, what it counts, when. */
export interface FigureLevel {
  readonly value: Setting;
  readonly unit: 'statement' | 'heading';
  readonly label: Setting;
  readonly when: Setting;
  /** The unit may stand below its number: a long one beside it would be cut. */
  readonly apart?: boolean;
}

/** What goes with a number of so many points. */
function levelAt(step: number, theme: Theme): FigureLevel {
  const { size } = atStep(theme, 'figure', step);
  const label: readonly [Setting['style'], number] =
    size >= 96
      ? ['body', 1]
      : size >= 56
        ? ['body2', 0]
        : size >= 48
          ? ['label', 0]
          : ['label', size >= 40 ? 0 : size >= 34 ? 1 : 2];
  return {
    value: { style: 'figure', step },
    unit: size >= 48 ? 'statement' : 'heading',
    label: { style: label[0], step: label[1] },
    when: { style: 'small', step: size >= 48 ? 0 : 1 },
  };
}

const known = new WeakMap<Theme, readonly FigureLevel[]>();

/** From the theme's largest figures down to its smallest. */
export function figureLevels(theme: Theme): readonly FigureLevel[] {
  const before = known.get(theme);
  if (before) return before;
  const all = Array.from({ length: lastStep(theme, 'figure') + 1 }, (_, step) => levelAt(step, theme));
  known.set(theme, all);
  return all;
}

/** At last with the unit below. */
export function withApart(levels: readonly FigureLevel[], theme: Theme): readonly FigureLevel[] {
  const small = levels.find(({ value }) => sizeOf(theme, value) <= 40) ?? levels.at(-1);
  const last = levels.at(-1);
  return [...levels, ...[small, last].flatMap((one) => (one ? [{ ...one, apart: true }] : []))];
}

export interface FigureTone {
  /** Of the number. */
  readonly strong: Color;
  readonly text: Color;
  readonly muted: Color;
  /** A unit that stands below its number has a paragraph of its own size there. */
  readonly unitBelow?: boolean;
}

/** Numbers are in the accent; where one is emphasised and they stand on the slide itself, only that one. */
export function figureTone(
  figure: Figure,
  figures: readonly Figure[],
  { theme }: Pen,
  bare = false,
): FigureTone {
  const { roles } = theme;
  if (!bare && !isRuled(theme)) return tones(theme).panel;
  const quiet = figures.some(({ emphasis }) => emphasis) && !figure.emphasis;
  return {
    strong: quiet ? roles.title : roles.accent,
    text: roles.text,
    muted: roles.muted,
    unitBelow: true,
  };
}

/** The number with its unit. */
export function valueWords(
  { value, unit }: Figure,
  size: FigureLevel,
  { strong, text }: FigureTone,
  standsBelow = false,
): TextParagraph {
  const space = size.apart ? ' ' : '\u00a0';
  const unitRun =
    unit && !standsBelow ? [{ text: `${space}${unit}`, style: size.unit, bold: false, color: text }] : [];
  return paragraph(size.value, [{ text: value, bold: true, color: strong }, ...unitRun], { after: 2 });
}

/** The number with its unit, what it counts, when. */
export function figureWords(figure: Figure, size: FigureLevel, tone: FigureTone): TextParagraph[] {
  const { label, unit, when, source } = figure;
  const unitBelow = size.apart === true && tone.unitBelow === true && unit !== undefined;
  return [
    valueWords(figure, size, tone, unitBelow),
    ...(unitBelow ? [paragraph(size.label, [{ text: unit }], { color: tone.text, after: 2 })] : []),
    paragraph(size.label, withSource(label, source, tone.muted), {
      color: tone.text,
      after: when ? 2 : 0,
    }),
    ...(when ? [paragraph(size.when, [{ text: when }], { color: tone.muted, after: 0 })] : []),
  ];
}

const wide: Inset = { l: 22, t: 12, r: 12, b: 12 };
const narrow: Inset = { l: 18, t: 10, r: 8, b: 10 };
const underRule: Inset = { l: 0, t: ruleWeight + 8, r: 4, b: 0 };
/** The accent's stripe at a panel's left edge. */
const stripe = 4;

/** Space between a figure's place and its words. */
export const spaceIn = ({ theme }: Pen, width: Pt): Inset =>
  isRuled(theme) ? underRule : width > 700 ? wide : narrow;

/** Between figures that stand side by side, and one below the other. */
export const gapIn = ({ theme }: Pen): Pt => (isRuled(theme) ? theme.grid.gutter : 16);

/** Between an icon and the words beside it. */
const besideIcon = 16;

const iconSize = (level: FigureLevel, { theme }: Pen): Pt =>
  Math.round(atStep(theme, level.value.style, level.value.step).line * 0.9);

/** How far words begin after icons: of all where one has an icon, so that numbers stand on one line. */
export const iconIndent = (figures: readonly Figure[], level: FigureLevel, pen: Pen): Pt =>
  figures.some(({ icon }) => icon) ? iconSize(level, pen) + besideIcon : 0;

/** The figure's icon from a corner on, as wide as the indent leaves it. */
export const figureIcon = (
  pen: Pen,
  { icon }: Figure,
  i: number,
  at: { readonly x: Pt; readonly y: Pt },
  indent: Pt,
  color: Color,
): Child[] =>
  icon
    ? [
        iconShape(
          pen,
          `figure-${i + 1}-icon`,
          icon,
          { ...at, w: indent - besideIcon, h: indent - besideIcon },
          color,
        ),
      ]
    : [];

/** A figure in what holds it. `down`: how far its words begin below where they usually do; `indent`: after its icon. */
export function heldFigure(
  pen: Pen,
  figure: Figure,
  i: number,
  place: Rect,
  text: readonly TextParagraph[],
  space: Inset,
  { down = 0, indent = 0 }: { readonly down?: Pt; readonly indent?: Pt } = {},
): GroupBox {
  const { theme } = pen;
  const id = `figure-${i + 1}`;
  const words = { text, outline: i + 1 };
  const inset = { ...space, l: space.l + indent, t: space.t + down };
  const name = `Figure ${i + 1}: ${figure.value}${figure.unit ?? ''}`;
  const { fill } = tones(theme).panel;
  const within = (): Child[] => {
    if (isRuled(theme))
      return [
        ruleAbove(pen, `${id}-rule`, `Rule ${i + 1}`, place, figure.emphasis),
        shape(pen, `${id}-words`, `Words ${i + 1}`, place, { ...words, inset }),
      ];
    if (isRounded(theme))
      return [
        shape(pen, `${id}-panel`, `Panel ${i + 1}`, place, { ...ground(theme, fill), ...words, inset }),
      ];
    const beside = { ...place, x: place.x + stripe, w: place.w - stripe };
    return [
      shape(pen, `${id}-rule`, `Rule ${i + 1}`, { ...place, w: stripe }, { fill: theme.roles.accent }),
      shape(pen, `${id}-panel`, `Panel ${i + 1}`, beside, {
        fill,
        ...words,
        inset: { ...inset, l: inset.l - stripe },
      }),
    ];
  };
  const at = { x: place.x + space.l, y: place.y + inset.t };
  const { strong } = figureTone(figure, [figure], pen);
  return group(pen, id, name, [...within(), ...figureIcon(pen, figure, i, at, indent, strong)]);
}
