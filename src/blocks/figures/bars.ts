import type { TextParagraph } from '../../model/box.ts';
import type { Color, Rect } from '../../model/theme.ts';
import {
  type Child,
  type Drawing,
  flaws,
  group,
  maxOf,
  type Pen,
  paragraph,
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
/** Numbers larger than this leave what is drawn beside them no room. */
export const largestNumber = 96;

/** In the accent, unless another figure is emphasised. */
export const colorOf = ({ emphasis }: Figure, figures: readonly Figure[], { theme }: Pen): Color =>
  emphasis || !figures.some((one) => one.emphasis) ? theme.roles.accent : faint(theme.roles.text, 0.35);

export const faint = (color: Color, alpha: number): Color => ({ ...color, alpha });

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
