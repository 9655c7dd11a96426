/** Line breaking as browsers and PowerPoint do it: greedy, with the rules for Chinese punctuation. */
import type { Pt } from '../model/theme.ts';
import { isWide, opens } from './characters.ts';
import { type MeasuredRun, type Row, rowOf, splitRow } from './row.ts';

export type { MeasuredRun } from './row.ts';

export interface Line {
  readonly text: string;
  /** Without the spaces at its end. */
  readonly width: Pt;
}

/** Lines are taken to be this much narrower than they are, against rounding and kerning. */
const slack = 0.5;

/** Width of a part of a row. */
function sum({ widths }: Row, from: number, end: number): Pt {
  let total = 0;
  for (let i = from; i < end; i++) total += widths[i] ?? 0;
  return total;
}

/** Where a part of a row ends without the spaces at its end. */
function trimmed({ signs }: Row, from: number, end: number): number {
  let last = end;
  while (last > from && signs[last - 1] === ' ') last--;
  return last;
}

const toLine = (row: Row, from: number, end: number): Line => ({
  text: row.signs.slice(from, end).join('').trimEnd(),
  width: sum(row, from, trimmed(row, from, end)),
});

/** Where the lines begin that a word wider than the line is cut into, wherever the line ends. */
function cut({ widths }: Row, from: number, end: number, width: Pt): number[] {
  const begins = [from];
  let used: Pt = 0;
  for (let i = from; i < end; i++) {
    const own = widths[i] ?? 0;
    const fits = i === begins.at(-1) || used + own <= width;
    if (!fits) begins.push(i);
    used = fits ? used + own : own;
  }
  return begins;
}

/** At which signs of a row its lines begin. */
function lineStarts(row: Row, width: Pt): number[] {
  const lines = [0];
  let used: Pt = 0;
  row.starts.forEach((from, i) => {
    const end = row.starts[i + 1] ?? row.signs.length;
    const needed = sum(row, from, trimmed(row, from, end));
    if (used + needed <= width) {
      used += sum(row, from, end);
      return;
    }
    if (from > (lines.at(-1) ?? 0)) lines.push(from);
    if (needed > width) lines.push(...cut(row, from, end, width).slice(1));
    used = sum(row, lines.at(-1) ?? from, end);
  });
  return lines;
}

const rowsOf = (runs: readonly MeasuredRun[], cjkPunctuation: boolean): readonly Row[] =>
  splitRow(rowOf(runs, cjkPunctuation));

const usable = (width: Pt): Pt => Math.max(1, width - slack);

/** Breaks text into lines at most `width` wide. Text without any sign makes one empty line. */
export function breakLines(runs: readonly MeasuredRun[], width: Pt, cjkPunctuation: boolean): Line[] {
  return rowsOf(runs, cjkPunctuation).flatMap((row) => {
    const starts = lineStarts(row, usable(width));
    return starts.map((from, i) => toLine(row, from, starts[i + 1] ?? row.signs.length));
  });
}

/** How many lines `breakLines` makes. */
export const countLines = (runs: readonly MeasuredRun[], width: Pt, cjkPunctuation: boolean): number =>
  rowsOf(runs, cjkPunctuation).reduce((total, row) => total + lineStarts(row, usable(width)).length, 0);

/** Width of text set on one line. */
export function textWidth(runs: readonly MeasuredRun[], cjkPunctuation: boolean): Pt {
  const widths = breakLines(runs, Number.POSITIVE_INFINITY, cjkPunctuation).map(({ width }) => width);
  return Math.max(0, ...widths);
}

const wide = (character: string): boolean => isWide(character.codePointAt(0) ?? 0);
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * What programs add that part Chinese from Latin letters and figures, as LibreOffice does by default: a quarter em at
 * each joint, a curly quote at the start being Latin to it. PowerPoint and our web deck add nothing.
 */
export function jointsWidth(runs: readonly MeasuredRun[]): Pt {
  const signs = runs.flatMap(({ text, size }) => Array.from(text, (sign) => ({ sign, size })));
  return signs.reduce((total, { sign, size }, i) => {
    const before = signs[i - 1]?.sign;
    if (before === undefined || wide(before) === wide(sign)) return total;
    const quoted = i === 1 && opens(before);
    return (isWord(before) || quoted) && isWord(sign) ? total + size / 4 : total;
  }, 0);
}

/** Characters of a line besides punctuation, figures and source marks. */
const letters = (line: string): number => [...line.replace(/[\p{P}\p{S}\p{N}\s\u2060]/gu, '')].length;

/** A paragraph of several lines whose last has but one letter. */
export const endsInWidow = (lines: readonly Line[]): boolean =>
  lines.length > 1 && letters(lines.at(-1)?.text ?? '') <= 1;

/** Width of the widest part that no line may break. */
export function longestWord(runs: readonly MeasuredRun[], cjkPunctuation: boolean): Pt {
  const row = rowOf(runs, cjkPunctuation);
  const widths = row.starts.map((from, i) =>
    sum(row, from, trimmed(row, from, row.starts[i + 1] ?? row.signs.length)),
  );
  return Math.max(0, ...widths);
}
