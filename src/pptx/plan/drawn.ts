/** Words of drawn lists (cards, steps, a timeline) as placeholders of a layout that is drawn for them. */
import type { PlacedSlide, ShapeBox, TextParagraph } from '../../model/box.ts';
import type { Align, Color, Pt, TextStyle, Theme } from '../../model/theme.ts';
import { styleOf } from '../../theme/style-of.ts';
import type { Paragraph, Run } from '../text/paragraph.ts';
import { atStep } from '../text/styles.ts';

/** How paragraphs of one kind look: what the layout says for a level of its text. */
export interface DrawnLevel {
  readonly style: TextStyle;
  readonly align: Align;
  readonly color: Color;
  readonly bullets: boolean;
}

export interface DrawnPlaceholder {
  readonly box: ShapeBox;
  /** `p:ph idx`; a slide's placeholder finds the layout's by it. */
  readonly idx: number;
  readonly levels: readonly DrawnLevel[];
  /** Of each paragraph, from 0. */
  readonly levelOf: readonly number[];
}

/** Above the indexes that themes give. */
const firstIndex = 101;

export const isDrawn = (box: PlacedSlide['boxes'][number]): box is ShapeBox =>
  box.type === 'shape' && box.outline !== undefined;

/** Of a slide's own shapes alone: what stands in a group cannot be a placeholder. */
export function drawnOn({ boxes }: PlacedSlide, theme: Theme): DrawnPlaceholder[] {
  if (theme.template) return [];
  return boxes.filter(isDrawn).map((box, i) => ({ box, idx: firstIndex + i, ...levelsIn(box, theme) }));
}

function levelsIn({ text }: ShapeBox, theme: Theme): Pick<DrawnPlaceholder, 'levels' | 'levelOf'> {
  const levels = new Map<string, DrawnLevel>();
  const keys = text.map((paragraph, i) => {
    // The last paragraph has no space below it, whatever it is like.
    const like = text.findIndex((other) => sameKind(other, paragraph));
    const level = levelLike(text[Math.min(like, i)] ?? paragraph, theme);
    const key = JSON.stringify(level);
    levels.set(key, level);
    return key;
  });
  const order = [...levels.keys()];
  return { levels: [...levels.values()], levelOf: keys.map((key) => order.indexOf(key)) };
}

const kindOf = ({ style, step, align, bullet, runs: [first] }: TextParagraph): string =>
  JSON.stringify([style, step, align, bullet ?? false, first?.bold, first?.color]);
const sameKind = (a: TextParagraph, b: TextParagraph): boolean => kindOf(a) === kindOf(b);

function levelLike(
  { style: name, step, align, bullet, after, runs: [first] }: TextParagraph,
  theme: Theme,
): DrawnLevel {
  const style = styleOf(theme, first?.style ?? name);
  const { line, after: usual } = atStep(styleOf(theme, name), step);
  const { size } = atStep(style, step);
  return {
    style: { ...style, size, line, after: after ?? usual, bold: first?.bold ?? style.bold, steps: [] },
    align,
    color: first?.color ?? style.color,
    bullets: bullet === true,
  };
}

/** What a layout for it looks like: two of the same are one. */
export function lookOf({ box, levels }: DrawnPlaceholder): unknown {
  const { rect, geometry, radius, fill, line, anchor, inset } = box;
  const place = [rect.x, rect.y, rect.w, rect.h].map((pt: Pt) => pt.toFixed(1));
  return [place, geometry, radius, fill, line, anchor, inset, levels];
}

/** Paragraphs of such a shape, which say what they do not inherit from the layout. */
export const inherited = (
  { levels, levelOf }: DrawnPlaceholder,
  paragraphs: readonly Paragraph[],
): Paragraph[] =>
  paragraphs.map((paragraph, i) => {
    const level = levelOf[i] ?? 0;
    const look = levels[level];
    if (!look) return paragraph;
    const { runs, click, line, after, align } = paragraph;
    const { style } = look;
    return {
      runs: runs.map((run) => inheritedRun(run, look)),
      level,
      marker: 'none',
      ...(click !== undefined && { click }),
      ...(line !== style.line && { line }),
      ...(after !== style.after && { after }),
      ...(align !== look.align && { align }),
    };
  });

function inheritedRun(
  { bold = false, size, color, heading = false, ...run }: Run,
  { style, color: own }: DrawnLevel,
): Run {
  return {
    ...run,
    ...(bold !== style.bold && { bold, light: !bold }),
    ...(size !== style.size && { size }),
    ...(JSON.stringify(color) !== JSON.stringify(own) && { color }),
    ...(heading && style.font !== 'heading' && { heading }),
  };
}
