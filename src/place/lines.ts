/** Line breaking as browsers and PowerPoint do it: greedy, with the rules for Chinese punctuation. */
import type { Pt } from '../model/theme.ts';
import { advance, type Face } from './advance.ts';
import { closes, isDigit, isFullWidth, isHyphen, isWide, opens } from './characters.ts';

/** Text of one look. A line feed in it ends the line. */
export interface MeasuredRun extends Partial<Face> {
  readonly text: string;
  readonly size: Pt;
}

export interface Line {
  readonly text: string;
  /** Without the spaces at its end. */
  readonly width: Pt;
}

interface Glyph {
  readonly text: string;
  readonly width: Pt;
}

/** Lines are taken to be this much narrower than they are, against rounding and kerning. */
const slack = 0.5;

function glyphs(runs: readonly MeasuredRun[], cjkPunctuation: boolean): Glyph[] {
  return runs.flatMap(({ text, size, bold = false, italic = false, mono = false }) => {
    const face = { bold, italic, mono };
    return Array.from(text.replaceAll('\t', '    '), (character) => ({
      text: character,
      width: advance(character, face, cjkPunctuation) * size,
    }));
  });
}

/** Whether a line may end between two neighbours. */
export function mayBreak(before: string, after: string, cjkPunctuation: boolean): boolean {
  if (after === ' ' || after === '\u00a0' || before === '\u00a0' || after === '\u2060' || before === '\u2060')
    return false;
  if (before === ' ' || before === '\u200b') return true;
  const wideBefore = isFullWidth(before, cjkPunctuation);
  const wideAfter = isFullWidth(after, cjkPunctuation);
  if (!wideBefore && !wideAfter) return isHyphen(before) && !isDigit(after) && !closes(after);
  return !opens(before) && !closes(after);
}

/** Indices at which words (the least parts that a line holds whole) begin; the last is the end. */
function words(line: readonly Glyph[], cjkPunctuation: boolean): number[] {
  const starts = [0];
  for (let i = 1; i < line.length; i++) {
    const [before, after] = [line[i - 1]?.text ?? '', line[i]?.text ?? ''];
    if (mayBreak(before, after, cjkPunctuation)) starts.push(i);
  }
  return [...starts, line.length];
}

const sum = (part: readonly Glyph[]): Pt => part.reduce((total, { width }) => total + width, 0);

function trimmed(part: readonly Glyph[]): readonly Glyph[] {
  const last = part.findLastIndex(({ text }) => text !== ' ');
  return part.slice(0, last + 1);
}

const toLine = (part: readonly Glyph[]): Line => ({
  text: part
    .map(({ text }) => text)
    .join('')
    .trimEnd(),
  width: sum(trimmed(part)),
});

/** A word wider than the line is cut where the line ends. */
function cut(word: readonly Glyph[], width: Pt): Glyph[][] {
  const parts: Glyph[][] = [[]];
  let used: Pt = 0;
  for (const glyph of word) {
    const last = parts.at(-1) as Glyph[];
    const fits = last.length === 0 || used + glyph.width <= width;
    if (fits) last.push(glyph);
    else parts.push([glyph]);
    used = fits ? used + glyph.width : glyph.width;
  }
  return parts;
}

function breakParagraph(line: readonly Glyph[], width: Pt, cjkPunctuation: boolean): Line[] {
  const starts = words(line, cjkPunctuation);
  const lines: Line[] = [];
  let current: Glyph[] = [];
  let used: Pt = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const word = line.slice(starts[i], starts[i + 1]);
    const needed = sum(trimmed(word));
    if (used + needed <= width) {
      current.push(...word);
      used += sum(word);
      continue;
    }
    if (current.length > 0) lines.push(toLine(current));
    const parts = needed <= width ? [word] : cut(word, width);
    lines.push(...parts.slice(0, -1).map(toLine));
    current = [...(parts.at(-1) ?? [])];
    used = sum(current);
  }
  return [...lines, toLine(current)];
}

/** Breaks text into lines at most `width` wide. Text without any sign makes one empty line. */
export function breakLines(runs: readonly MeasuredRun[], width: Pt, cjkPunctuation: boolean): Line[] {
  const paragraphs: Glyph[][] = [[]];
  for (const glyph of glyphs(runs, cjkPunctuation)) {
    if (glyph.text === '\n') paragraphs.push([]);
    else paragraphs.at(-1)?.push(glyph);
  }
  return paragraphs.flatMap((line) => breakParagraph(line, Math.max(1, width - slack), cjkPunctuation));
}

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
  const line = glyphs(runs, cjkPunctuation);
  const starts = words(line, cjkPunctuation);
  return Math.max(0, ...starts.map((start, i) => sum(trimmed(line.slice(start, starts[i + 1] ?? start)))));
}
