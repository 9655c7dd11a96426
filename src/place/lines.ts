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

/** Signs side by side: the text of one line without an end. */
interface Row {
  readonly signs: string[];
  readonly widths: Pt[];
  /** Indices at which words (the least parts that a line holds whole) begin. */
  readonly starts: number[];
}

/** Lines are taken to be this much narrower than they are, against rounding and kerning. */
const slack = 0.5;

/** Signs of a text in one face, their widths in em, and at which of them but the first a word begins. */
interface Signs {
  readonly signs: readonly string[];
  readonly ems: readonly number[];
  readonly starts: readonly number[];
}

/** The same text is measured at many sizes and in many widths: what is true of it at all of them, by face and text. */
const known = new Map<string, Signs>();

/** About what a slide has; then all are forgotten, so that a long deck does not keep them. */
const mostKnown = 200;

function signsOf(text: string, face: Face, cjkPunctuation: boolean): Signs {
  const look =
    Number(face.bold) + 2 * Number(face.italic) + 4 * Number(face.mono) + 8 * Number(cjkPunctuation);
  const key = `${look} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const signs = Array.from(text.replaceAll('\t', '    '));
  const ems = signs.map((sign) => advance(sign, face, cjkPunctuation));
  const starts: number[] = [];
  for (let i = 1; i < signs.length; i++) {
    if (mayBreak(signs[i - 1] ?? '', signs[i] ?? '', cjkPunctuation)) starts.push(i);
  }
  if (known.size >= mostKnown) known.clear();
  const made = { signs, ems, starts };
  known.set(key, made);
  return made;
}

/** All runs side by side. */
function rowOf(runs: readonly MeasuredRun[], cjkPunctuation: boolean): Row {
  const row: Row = { signs: [], widths: [], starts: [0] };
  for (const { text, size, bold = false, italic = false, mono = false } of runs) {
    const { signs, ems, starts } = signsOf(text, { bold, italic, mono }, cjkPunctuation);
    const before = row.signs.length;
    const [last, first] = [row.signs.at(-1), signs[0]];
    if (last !== undefined && first !== undefined && mayBreak(last, first, cjkPunctuation))
      row.starts.push(before);
    for (const start of starts) row.starts.push(before + start);
    for (const sign of signs) row.signs.push(sign);
    for (const em of ems) row.widths.push(em * size);
  }
  return row;
}

/** A row as rows of its own wherever a line feed ends one. */
function splitRow(row: Row): readonly Row[] {
  if (!row.signs.includes('\n')) return [row];
  const rows: Row[] = [];
  for (let from = 0; from <= row.signs.length; ) {
    const feed = row.signs.indexOf('\n', from);
    const end = feed < 0 ? row.signs.length : feed;
    const inside = row.starts.filter((start) => start > from && start < end);
    rows.push({
      signs: row.signs.slice(from, end),
      widths: row.widths.slice(from, end),
      starts: [0, ...inside.map((start) => start - from)],
    });
    from = end + 1;
  }
  return rows;
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

function breakRow(row: Row, width: Pt): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  let used: Pt = 0;
  row.starts.forEach((from, i) => {
    const end = row.starts[i + 1] ?? row.signs.length;
    const needed = sum(row, from, trimmed(row, from, end));
    if (used + needed <= width) {
      used += sum(row, from, end);
      return;
    }
    if (from > begin) lines.push(toLine(row, begin, from));
    const begins = needed <= width ? [from] : cut(row, from, end, width);
    begins.slice(1).forEach((next, k) => void lines.push(toLine(row, begins[k] ?? from, next)));
    begin = begins.at(-1) ?? from;
    used = sum(row, begin, end);
  });
  return [...lines, toLine(row, begin, row.signs.length)];
}

/** Breaks text into lines at most `width` wide. Text without any sign makes one empty line. */
export function breakLines(runs: readonly MeasuredRun[], width: Pt, cjkPunctuation: boolean): Line[] {
  return splitRow(rowOf(runs, cjkPunctuation)).flatMap((row) => breakRow(row, Math.max(1, width - slack)));
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
  const row = rowOf(runs, cjkPunctuation);
  const widths = row.starts.map((from, i) =>
    sum(row, from, trimmed(row, from, row.starts[i + 1] ?? row.signs.length)),
  );
  return Math.max(0, ...widths);
}
