/** Text styles of a theme as a template's placeholders have them. */
import type { Color, Pt, TextStyle, Theme } from '../model/theme.ts';
import type { LevelLook, Paint, SchemeColors } from './model.ts';

/** A colour by its name where slides have one that looks the same, else as it is seen. */
export function colorLike({ hex, alpha }: Paint, scheme: SchemeColors): Color {
  const names = [
    'tx1',
    'bg1',
    'tx2',
    'bg2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ] as const;
  const name = names.find((one) => scheme[one]?.toUpperCase() === hex);
  const thin = alpha < 1 ? { alpha } : {};
  return name ? { name, ...thin } : { name: 'tx1', hex, ...thin };
}

/** Smaller settings are tried down to three fifths; text on slides is not set below a size that a hall reads. */
const shares = [0.92, 0.84, 0.76, 0.68, 0.6];
const smallest: Pt = 10;

/** Distance of baselines: faces need about a fifth more than their size. */
const lineOf = ({ size, line }: LevelLook): Pt => ('pt' in line ? line.pt : 1.2 * size * line.times);

export function styleLike(look: LevelLook, scheme: SchemeColors): TextStyle {
  const line = lineOf(look);
  const after = look.before + look.after;
  const steps = shares
    .map((share) => ({
      size: round(look.size * share),
      line: round(line * share),
      after: round(after * share),
    }))
    .filter(({ size }) => size >= Math.min(smallest, look.size));
  return {
    size: look.size,
    line: round(line),
    after: round(after),
    bold: look.bold,
    ...(look.italic && { italic: true }),
    ...(look.caps && { caps: true }),
    color: colorLike(look.color, scheme),
    font: look.heading ? 'heading' : 'body',
    steps,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Styles that no placeholder has, in proportion to the slide. A template leaves them less room than our own themes, so that
 * they go on below their smallest, to two thirds of their size.
 */
export function scaledStyles(styles: Theme['styles'], scale: number): Theme['styles'] {
  const sized = <T extends Setting>(one: T, by = scale): T => ({
    ...one,
    size: round(one.size * by),
    line: round(one.line * by),
    after: round(one.after * by),
  });
  const scaled = Object.entries(styles).map(([name, style]) => {
    const last = style.steps.at(-1) ?? style;
    const { size, line, after } = last;
    const least = Math.max(smallest, (style.size * 2) / 3);
    const smaller = shares.filter((share) => size * share >= least);
    const steps = [
      ...style.steps.map((one) => sized(one)),
      ...smaller.map((share) => sized({ size, line, after }, share * scale)),
    ];
    return [name, { ...sized(style), steps }];
  });
  return Object.fromEntries(scaled) as Theme['styles'];
}

type Setting = Pick<TextStyle, 'size' | 'line' | 'after'>;

/** Signs before list items by level, where text begins and how far a sign hangs. */
export function bulletsLike(
  levels: readonly LevelLook[],
  scheme: SchemeColors,
  usual: Theme['bullets'],
): Theme['bullets'] {
  const [first] = levels;
  return levels.slice(0, 3).map((look, i) => {
    const { bullet, margin, indent, size } = look;
    const color = bullet?.color ? colorLike(bullet.color, scheme) : colorLike(look.color, scheme);
    return {
      // A level without a sign gets the usual one, and room for it: a list is told from paragraphs.
      char: bullet?.char ?? usual[i]?.char ?? '–',
      indent: bullet ? Math.max(0, margin) : (usual[i]?.indent ?? 0),
      hanging: bullet ? Math.max(0, -indent) : (usual[i]?.hanging ?? 0),
      color,
      scale: first ? size / first.size : 1,
    };
  });
}
