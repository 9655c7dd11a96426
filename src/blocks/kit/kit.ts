/** What all drawings share: shapes, groups, paragraphs, and their measuring. */

import { endsInWidow, jointsWidth, longestWord } from '../../measure/lines.ts';
import { breakParagraphs, paragraphLines, paragraphRuns, paragraphWidth } from '../../measure/paragraphs.ts';
import type { Geometry, GroupBox, Path, ShapeBox, TextParagraph, TextRun } from '../../model/box.ts';
import type { Align, Anchor, Color, Pt, Rect, TextStyleName, Theme } from '../../model/theme.ts';

/** What a drawing needs besides its content and its place. */
export interface Pen {
  readonly theme: Theme;
  /** Chinese punctuation is full width. */
  readonly cjk: boolean;
  /** BCP 47. */
  readonly language: string;
  /** Before every id, so that two drawings on one slide share none. */
  readonly prefix: string;
  /** What is drawn is the slide's ground, of this colour: quiet, and without words, since others stand on it. */
  readonly ground?: Color;
}

/** A drawing, and by how much its text is too high even at the smallest size (0 where it fits). */
export interface PlacedDrawing {
  readonly box: GroupBox;
  readonly overflow: Pt;
}

export type Child = GroupBox['children'][number];

/** A drawing tried at one size of text. */
export interface Drawing {
  readonly children: readonly Child[];
  /** By how much its text is too high for its place; 0 or less where it fits. */
  readonly over: Pt;
  /** A word was cut: allowed only at the smallest size. */
  readonly cut: boolean;
  /** A paragraph ends in a line of one character: a size smaller is taken where that mends it. */
  readonly widow: boolean;
}

/** At a size at which it plainly does not fit: it is not drawn. */
export const unfit: Drawing = { children: [], over: 0, cut: true, widow: false };

export interface Inset {
  readonly l: Pt;
  readonly t: Pt;
  readonly r: Pt;
  readonly b: Pt;
}

export const inset = (x: Pt, y: Pt = x): Inset => ({ l: x, t: y, r: x, b: y });
export const noInset = inset(0);

/** A style at a step. */
export interface Setting {
  readonly style: TextStyleName;
  readonly step: number;
}

export interface ParagraphLook {
  readonly color?: Color;
  readonly bold?: boolean;
  readonly align?: Align;
  readonly bullet?: boolean;
  readonly after?: Pt;
}

/** A paragraph of runs, each in the look unless it says otherwise. */
export function paragraph(
  setting: Setting,
  runs: readonly TextRun[],
  look: ParagraphLook = {},
): TextParagraph {
  const { color, bold, align = 'left', bullet, after } = look;
  return {
    style: setting.style,
    step: setting.step,
    align,
    ...(bullet ? { bullet } : {}),
    ...(after === undefined ? {} : { after }),
    runs: runs.map((run) => ({
      ...(color ? { color } : {}),
      ...(bold === undefined ? {} : { bold }),
      ...run,
    })),
  };
}

/** Text followed by its source mark, which does not stand on a line of its own. */
export function withSource(
  text: string | readonly TextRun[],
  source: string | undefined,
  color: Color,
): TextRun[] {
  const mark: TextRun[] = source ? [{ text: `\u2060${source}`, cite: '', bold: false, color }] : [];
  return [...(typeof text === 'string' ? [{ text }] : text), ...mark];
}

export interface ShapeLook {
  readonly geometry?: Geometry;
  readonly radius?: Pt;
  readonly paths?: readonly Path[];
  readonly points?: NonNullable<ShapeBox['points']>;
  readonly fill?: Color;
  readonly line?: NonNullable<ShapeBox['line']>;
  readonly text?: readonly TextParagraph[];
  readonly anchor?: Anchor;
  readonly inset?: Inset;
  readonly outline?: number;
}

/** A shape. Where a drawing has no room left for it, it is of no size, not of a negative one: OOXML has none. */
export function shape(pen: Pen, id: string, name: string, rect: Rect, look: ShapeLook): ShapeBox {
  const { geometry = 'rect', text = [], anchor = 'top', inset: space = noInset, ...rest } = look;
  return {
    type: 'shape',
    id: `${pen.prefix}${id}`,
    name,
    rect: { ...rect, w: Math.max(0, rect.w), h: Math.max(0, rect.h) },
    geometry,
    text,
    anchor,
    inset: space,
    ...rest,
  };
}

export function group(pen: Pen, id: string, name: string, children: readonly Child[], alt = ''): GroupBox {
  return { type: 'group', id: `${pen.prefix}${id}`, name, alt, children };
}

export type TextSize = Pick<Drawing, 'cut' | 'widow'> & { readonly height: Pt };

/** What is wrong with any of these texts. */
export const flaws = (sizes: readonly (Pick<Drawing, 'cut' | 'widow'> | undefined)[]) => ({
  cut: sizes.some((size) => size?.cut),
  widow: sizes.some((size) => size?.widow),
});

/** Height of paragraphs in a width, whether a word is too long for it, whether one character is left for a line. */
export function textSize(paragraphs: readonly TextParagraph[], width: Pt, pen: Pen): TextSize {
  const { theme, cjk } = pen;
  const { lines, height } = breakParagraphs(paragraphs, width, theme, cjk);
  const indent = (bullet: boolean | undefined) => (bullet ? (theme.bullets[0]?.indent ?? 0) : 0);
  return {
    height,
    cut: paragraphs.some(
      (one) => longestWord(paragraphRuns(one, theme), cjk) > width - indent(one.bullet) - 0.5,
    ),
    widow: lines.some(endsInWidow),
  };
}

export const linesOf = (one: TextParagraph, width: Pt, { theme, cjk }: Pen): number =>
  paragraphLines(one, width, theme, cjk).length;

/** Width that holds a paragraph on one line, in programs too that part Chinese from Latin. */
export const roomForLine = (one: TextParagraph, { theme, cjk }: Pen): Pt =>
  paragraphWidth(one, theme, cjk) + jointsWidth(paragraphRuns(one, theme));

/** The same with slack for the few letters of a label, which a face may have wider than its sentences lead one to expect. */
export const roomForLabel = (one: TextParagraph, pen: Pen): Pt => 1.1 * roomForLine(one, pen) + 2;

export const singleLine = (one: TextParagraph, width: Pt, pen: Pen): boolean =>
  roomForLine(one, pen) <= width - 0.5;

/** Equal parts of a length with gaps between: how long each is, and where part i begins. */
export function parts(length: Pt, count: number, gap: Pt) {
  const size = (length - gap * (count - 1)) / count;
  return { size, at: (i: number): Pt => i * (size + gap) };
}

/** A height for content: grows to fill `room`, but to no more than `growth` times what it needs. */
export const grown = (needed: Pt, room: Pt, growth: number): Pt =>
  Math.max(needed, Math.min(room, needed * growth));

/** Where something of a height begins in a place: a little above the middle, as the eye likes it. */
export const settled = (rect: Rect, height: Pt): Pt => rect.y + Math.max(0, rect.h - height) * 0.42;

export const maxOf = (values: readonly Pt[]): Pt => Math.max(0, ...values);
