/** Text as it is broken into lines: signs side by side with their widths, and where words begin. */
import type { Pt } from '../model/theme.ts';
import type { Face } from './advance.ts';
import { closes, isDigit, isFullWidth, isHangul, isHyphen, opens } from './characters.ts';
import { advances } from './shaping.ts';
import { wordStarts } from './word-starts.ts';

/** Text of one look. A line feed in it ends the line. */
export interface MeasuredRun extends Partial<Face> {
  readonly text: string;
  readonly size: Pt;
}

/** Signs side by side: the text of one line without an end. */
export interface Row {
  readonly signs: readonly string[];
  readonly widths: readonly Pt[];
  /** Indices at which words (the least parts that a line holds whole) begin. */
  readonly starts: readonly number[];
}

/** Whether a line may end between two neighbours. */
function mayBreak(before: string, after: string, cjkPunctuation: boolean): boolean {
  if (after === ' ' || after === '\u00a0' || before === '\u00a0' || after === '\u2060' || before === '\u2060')
    return false;
  if (before === ' ' || before === '\u200b') return true;
  if (isKoreanWord(before, after)) return false;
  const wideBefore = isFullWidth(before, cjkPunctuation);
  const wideAfter = isFullWidth(after, cjkPunctuation);
  if (!wideBefore && !wideAfter) return isHyphen(before) && !isDigit(after) && !closes(after);
  return !opens(before) && !closes(after);
}

/** Korean is broken between words, which spaces part: not beside Hangul within one. */
const isKoreanWord = (before: string, after: string): boolean =>
  (isHangul(before) && (isHangul(after) || isWord(after))) || (isHangul(after) && isWord(before));

const isWord = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);

/** Signs of a text in one face, their widths in em, and at which of them words begin. */
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
  const key = `${look} ${face.metrics ?? ''} ${face.width ?? 1} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const signs = Array.from(text.replaceAll('\t', '    '));
  const ems = advances(signs, face, cjkPunctuation);
  const starts = [0];
  const words = wordStarts(text, signs);
  for (let i = 1; i < signs.length; i++) {
    if (words?.has(i) || mayBreak(signs[i - 1] ?? '', signs[i] ?? '', cjkPunctuation)) starts.push(i);
  }
  if (known.size >= mostKnown) known.clear();
  const made = { signs, ems, starts };
  known.set(key, made);
  return made;
}

/** All runs side by side. */
export function rowOf(runs: readonly MeasuredRun[], cjkPunctuation: boolean): Row {
  const [first = { text: '', size: 0 }, ...rest] = runs;
  if (rest.length === 0) return runRow(first, cjkPunctuation);
  const [signs, widths, starts]: [string[], Pt[], number[]] = [[], [], [0]];
  for (const run of runs) {
    const next = runRow(run, cjkPunctuation);
    const [before, after] = [signs.at(-1), next.signs[0]];
    const parts = before !== undefined && after !== undefined && mayBreak(before, after, cjkPunctuation);
    if (parts) starts.push(signs.length);
    for (const start of next.starts) if (start > 0) starts.push(signs.length + start);
    for (const sign of next.signs) signs.push(sign);
    for (const width of next.widths) widths.push(width);
  }
  return { signs, widths, starts };
}

function runRow(run: MeasuredRun, cjkPunctuation: boolean): Row {
  const { text, size, bold = false, italic = false, mono = false, metrics, width = 1 } = run;
  const { signs, ems, starts } = signsOf(
    text,
    { bold, italic, mono, width, ...(metrics && { metrics }) },
    cjkPunctuation,
  );
  return { signs, widths: ems.map((em) => em * size), starts };
}

/** A row as rows of its own wherever a line feed ends one. */
export function splitRow(row: Row): readonly Row[] {
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
