/** Heights of paragraphs in shapes: what the drawings of our figure blocks are measured with. */
import type { TextParagraph, TextRun } from '../model/box.ts';
import type { Pt, Theme } from '../model/theme.ts';
import { raisedScale } from '../theme/spacing.ts';
import { lookOf } from '../theme/style-of.ts';
import { breakLines, type Line, type MeasuredRun, textWidth } from './lines.ts';
import { atStep } from './step.ts';

function measured(run: TextRun, paragraph: TextParagraph, theme: Theme): MeasuredRun {
  const name = run.style ?? paragraph.style;
  const { size } = atStep(theme, name, paragraph.step);
  const { bold, italic, caps: _, ...face } = lookOf(theme, name);
  const small = run.cite !== undefined || run.raised || run.lowered;
  return {
    text: run.text,
    size: small ? size * raisedScale : size,
    bold: run.bold ?? bold,
    italic: run.italic ?? italic,
    ...face,
    ...(run.code ? { mono: true } : {}),
  };
}

const indentOf = (paragraph: TextParagraph, theme: Theme): Pt =>
  paragraph.bullet ? (theme.bullets[0]?.indent ?? 0) : 0;

export const paragraphRuns = (paragraph: TextParagraph, theme: Theme): MeasuredRun[] =>
  paragraph.runs.map((run) => measured(run, paragraph, theme));

export function paragraphLines(paragraph: TextParagraph, width: Pt, theme: Theme, cjk: boolean): Line[] {
  return breakLines(paragraphRuns(paragraph, theme), width - indentOf(paragraph, theme), cjk);
}

/** Width of the paragraph set on one line, its bullet included. */
export function paragraphWidth(paragraph: TextParagraph, theme: Theme, cjk: boolean): Pt {
  return textWidth(paragraphRuns(paragraph, theme), cjk) + indentOf(paragraph, theme);
}

/** Paragraphs broken into lines, and their height one below the other; the space below the last does not count. */
export function breakParagraphs(paragraphs: readonly TextParagraph[], width: Pt, theme: Theme, cjk: boolean) {
  const lines = paragraphs.map((paragraph) => paragraphLines(paragraph, width, theme, cjk));
  const height = paragraphs.reduce((total, paragraph, i) => {
    const { line, after } = atStep(theme, paragraph.style, paragraph.step);
    const space = i === paragraphs.length - 1 ? 0 : (paragraph.after ?? after);
    return total + (lines[i]?.length ?? 0) * line + space;
  }, 0);
  return { lines, height };
}

export const paragraphsHeight = (
  paragraphs: readonly TextParagraph[],
  width: Pt,
  theme: Theme,
  cjk: boolean,
): Pt => breakParagraphs(paragraphs, width, theme, cjk).height;
