/** Text styles of a theme as a template's placeholders have them. */
import type { Color, Pt, TextStyle, Theme } from '../model/theme.ts';
import { facePair } from './faces.ts';
import type { LevelLook, Paint, SchemeColors } from './model.ts';

/**
 * A colour by its name where slides have one that looks the same, else as it is seen. A layout may be of another master, or map
 * its colours otherwise (`own`): then a name must mean the same there.
 */
export function colorLike({ hex, alpha }: Paint, scheme: SchemeColors, own = scheme): Color {
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
  const name = names.find((one) => [scheme, own].every((each) => each[one]?.toUpperCase() === hex));
  const thin = alpha < 1 ? { alpha } : {};
  return name ? { name, ...thin } : { name: 'tx1', hex, ...thin };
}

const shares = [0.92, 0.84, 0.76, 0.7, 0.64, 0.6, 0.55, 0.51, 0.47, 0.43, 0.4, 0.36, 0.33];
/** Text on slides is not set below a size that a hall reads, on a slide of our own themes' size. */
const smallest: Pt = 10;

/** Distance of baselines, which most templates have as a percentage of what the face needs. */
const lineOf = ({ size, line }: LevelLook, em: number): Pt =>
  'pt' in line ? line.pt : em * size * line.times;

/** What East Asian faces need of a line, of their size, where it is not a fifth more as of Latin ones; by their own tables. */
const tall: readonly (readonly [RegExp, number])[] = [
  [/宋|黑体|楷|仿|simsun|simhei|kaiti|fangsong|ms (?:p?gothic|p?mincho)|明朝|^$/i, 1.2],
  [/雅黑|yahei|正黑|jhenghei|malgun|맑은|等线|dengxian/i, 1.32],
  [/./, 1.45],
];

/** How high a line is, in sizes of its text. Where no face is named, programs put their own into lines of the Latin one's height. */
function lineEm(language: string, ea: string): number {
  if (!/^(?:zh|ja|ko|yue)\b/i.test(language)) return 1.2;
  return tall.find(([name]) => name.test(ea))?.[1] ?? 1.2;
}

type Setting = Pick<TextStyle, 'size' | 'line' | 'after'>;

/** Smaller settings in turn, down to a size. */
const smaller = (from: Setting, least: Pt): readonly Setting[] =>
  shares.map((share) => sized(from, share)).filter(({ size }) => size >= least);

const sized = ({ size, line, after }: Setting, by: number): Setting => ({
  size: round(size * by),
  line: round(line * by),
  after: round(after * by),
});

/** What looks are told by: the theme's colours and faces, and the language of the text. */
export interface Looks {
  readonly scheme: SchemeColors;
  /** Those of a layout that has others. */
  readonly own?: SchemeColors;
  readonly fonts: Theme['fonts'];
  /** Of the text, BCP 47. */
  readonly language: string;
  /** How large slides are, of ours. */
  readonly scale: number;
}

/** Smaller settings are tried down to three fifths, and down to `least` where that is less. */
export function styleLike(
  look: LevelLook,
  { scheme, own, fonts, language, scale }: Looks,
  least = look.size,
): TextStyle {
  const font = look.heading ? 'heading' : 'body';
  const setting = {
    size: look.size,
    line: lineOf(look, lineEm(language, look.ea)),
    after: look.before + look.after,
  };
  return {
    ...sized(setting, 1),
    size: look.size,
    bold: look.bold,
    ...(look.italic && { italic: true }),
    ...(look.caps && { caps: true }),
    color: colorLike(look.color, scheme, own),
    font,
    ...(look.latin !== fonts[font].latin && { face: facePair(look, fonts[font]) }),
    steps: smaller(setting, Math.max(smallest * scale, Math.min(0.6 * look.size, least))),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * Styles that no placeholder has, in proportion to the slide. A template leaves them less room than our own themes, so that
 * they go on below their smallest: to two thirds of their size, and display sizes to a half.
 */
export function scaledStyles(styles: Theme['styles'], scale: number): Theme['styles'] {
  const scaled = Object.entries(styles).map(([name, style]) => {
    const least = Math.max(smallest, style.size * (style.size > 40 ? 1 / 2 : 2 / 3));
    const steps = [...style.steps, ...smaller(style.steps.at(-1) ?? style, least)];
    return [name, { ...style, ...sized(style, scale), steps: steps.map((one) => sized(one, scale)) }];
  });
  return Object.fromEntries(scaled) as Theme['styles'];
}

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
