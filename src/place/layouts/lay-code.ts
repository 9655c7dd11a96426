/** How large code is set: as its region's text where that is wide enough for it, else smaller. Its lines are not broken. */
import { lineWidth } from '../../measure/code-line.ts';
import { atStep, lastStep } from '../../measure/step.ts';
import type { Pt, Theme } from '../../model/theme.ts';
import type { Code } from '../../model/tree.ts';
import { codeColumn, codeInset } from '../../theme/spacing.ts';

export interface LaidCode {
  readonly step: number;
  readonly size: Pt;
  readonly line: Pt;
  /** Numbers or signs before the lines; empty where they have none. */
  readonly gutter: readonly string[];
  /** From the panel's edge to where the lines begin. */
  readonly indent: Pt;
  /** With the panel around it. */
  readonly height: Pt;
  /** By how many columns the longest line is too wide even so. */
  readonly tooWide: number;
}

export interface CodeSetting {
  readonly theme: Theme;
  readonly cjk: boolean;
  readonly step: number;
}

export type CodeText = Pick<Code, 'value' | 'numbers' | 'marks'>;

export function layCode(code: CodeText, width: Pt, { theme, cjk, step }: CodeSetting): LaidCode {
  const lines = code.value.split('\n');
  const gutter = gutterOf(code);
  const inFront = gutter.length === 0 ? 0 : Math.max(...gutter.map((text) => text.length)) + 2;
  const widest = lines.reduce((most, line) => Math.max(most, lineWidth(line, cjk)), 0);
  const last = lastStep(theme, 'code');
  const room = (size: Pt) => (width - codeInset.l - codeInset.r) / size - inFront * codeColumn;
  const steps = Array.from({ length: last + 1 }, (_, i) => i).filter((one) => one >= Math.min(step, last));
  const own = steps.find((one) => widest <= room(atStep(theme, 'code', one).size) + 1e-6) ?? last;
  const { size, line } = atStep(theme, 'code', own);
  return {
    step: own,
    size,
    line,
    gutter,
    indent: codeInset.l + inFront * codeColumn * size,
    height: lines.length * line + codeInset.t + codeInset.b,
    tooWide: Math.max(0, Math.ceil((widest - room(size)) / codeColumn - 1e-6)),
  };
}

function gutterOf({ numbers, marks }: CodeText): readonly string[] {
  if (marks?.every((mark) => mark === 'same')) return [];
  if (marks) return marks.map((mark) => (mark === 'same' ? '' : mark === 'added' ? '+' : '−'));
  return numbers?.map((n) => (n === 0 ? '' : String(n))) ?? [];
}
