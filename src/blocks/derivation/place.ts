/** Where formulas, reasons and numbers stand: the same calculation for PowerPoint and for the web. */
import { countLines, longestWord, type MeasuredRun, textWidth } from '../../measure/lines.ts';
import { atStep } from '../../measure/step.ts';
import type { MathSize } from '../../model/maths.ts';
import type { Pt, Rect, TextStyleName, Theme } from '../../model/theme.ts';

/** A line as far as its places depend on it. */
export interface LineNeed {
  readonly left?: MathSize;
  readonly right: MathSize;
  /** Runs of its reason at a size; none where it has no reason. */
  readonly reason?: (size: Pt) => readonly MeasuredRun[];
  readonly number?: string;
}

/** A style at a step: how large maths is set, or the words beside it. */
export interface MathLevel {
  readonly style: TextStyleName;
  readonly step: number;
  readonly size: Pt;
  readonly line: Pt;
}

export interface PlacedLine {
  readonly left?: Rect;
  readonly right: Rect;
  readonly reason?: Rect;
  readonly number?: Rect;
}

export interface PlacedEquations {
  /** From the corner of the place they are given. */
  readonly lines: readonly PlacedLine[];
  readonly height: Pt;
  readonly maths: MathLevel;
  readonly words: MathLevel;
  /** By how much they are too wide even at the smallest size. */
  readonly over: Pt;
}

export interface EquationsPlace {
  readonly width: Pt;
  /** The largest of the sizes that is tried, from 0. */
  readonly from: number;
  readonly aligned: boolean;
  readonly theme: Theme;
  readonly cjk: boolean;
}

const levelsOf = (theme: Theme, style: TextStyleName): MathLevel[] =>
  [0, ...theme.styles[style].steps.map((_, i) => i + 1)].map((step) => {
    const { size, line } = atStep(theme, style, step);
    return { style, step, size, line };
  });

/** Sizes of maths: those of running text, then smaller ones down to that of the smallest labels (14 points in Academic). */
export function mathLevels(theme: Theme): readonly MathLevel[] {
  const body = levelsOf(theme, 'body');
  const least = body.at(-1)?.size ?? 0;
  return [...body, ...levelsOf(theme, 'label').filter(({ size }) => size < least)];
}

/** Words beside maths are as labels, and never larger than it. */
function wordsBeside(theme: Theme, { size }: MathLevel): MathLevel {
  const [first, ...rest] = levelsOf(theme, 'label');
  const found = [first, ...rest].find((level) => level !== undefined && level.size <= size);
  return found ?? rest.at(-1) ?? (first as MathLevel);
}

/** Between maths and its reason, between all and the number; least widths of a reason. */
const gap = 28;
const numberGap = 16;
const leastReason = { share: 0.26, width: 110 };
/** The space before a relation, in em, and between lines. */
const relationSpace = 0.28;
const between = 0.4;

/** Widths are estimates, and no better than this: what lacks less is set, not refused. */
const tolerance = 0.04;

export function placeEquations(lines: readonly LineNeed[], place: EquationsPlace): PlacedEquations {
  const levels = mathLevels(place.theme);
  const tried = levels.slice(Math.min(place.from, levels.length - 1));
  const columns = tried.map((level) => columnsOf(lines, level, place));
  const chosen = columns.find(({ over }) => over <= 0.01) ?? columns.at(-1);
  if (!chosen) throw new Error('a theme needs sizes for maths');
  return {
    ...rowsOf(lines, chosen, place),
    maths: chosen.maths,
    words: chosen.words,
    over: Math.max(0, chosen.over - tolerance * place.width),
  };
}

interface Columns {
  readonly maths: MathLevel;
  readonly words: MathLevel;
  readonly start: Pt;
  readonly left: Pt;
  readonly space: Pt;
  readonly right: Pt;
  readonly reason: Pt;
  readonly number: Pt;
  readonly over: Pt;
}

const widest = (widths: readonly Pt[]): Pt => Math.max(0, ...widths);

function columnsOf(
  lines: readonly LineNeed[],
  maths: MathLevel,
  { width, aligned, theme, cjk }: EquationsPlace,
): Columns {
  const words = wordsBeside(theme, maths);
  const left = widest(lines.map((line) => (line.left?.w ?? 0) * maths.size));
  const right = widest(lines.map((line) => line.right.w * maths.size));
  const space = left > 0 ? relationSpace * maths.size : 0;
  const numbers = lines.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const number = widest(numbers.map((text) => textWidth([{ text, size: words.size }], cjk) + 2));
  const room = width - (number > 0 ? number + numberGap : 0);
  const reasons = lines.flatMap((line) => (line.reason ? [line.reason(words.size)] : []));
  const longest = widest(reasons.map((runs) => textWidth(runs, cjk))) + 2;
  const least = Math.max(
    leastReason.width,
    room * leastReason.share,
    widest(reasons.map((runs) => longestWord(runs, cjk))) + 2,
  );
  const needed = left + space + right + (reasons.length > 0 ? gap + Math.min(longest, least) : 0);
  const reason = reasons.length > 0 ? Math.max(40, room - left - space - right - gap) : 0;
  // A formula alone stands in the middle of all there is, unless its number is in the way.
  const middle = !aligned && right + 2 * (number + numberGap) <= width ? width : room;
  const start = reasons.length > 0 ? 0 : Math.max(0, (middle - left - space - right) / 2);
  return { maths, words, start, left, space, right, reason, number, over: needed - room };
}

function rowsOf(lines: readonly LineNeed[], columns: Columns, { width, cjk }: EquationsPlace) {
  const { maths, words, start, left, space, right, reason, number } = columns;
  let y = 0;
  const placed = lines.map((line): PlacedLine => {
    const runs = line.reason?.(words.size);
    const beside = runs ? countLines(runs, reason, cjk) * words.line : 0;
    const h = Math.max(maths.line, beside, Math.max(line.left?.h ?? 0, line.right.h) * maths.size);
    const across = (x: Pt, w: Pt): Rect => ({ x, y, w, h });
    const row: PlacedLine = {
      ...(line.left && { left: across(start, left) }),
      right: across(start + left + space, right),
      ...(runs && { reason: across(start + left + space + right + gap, reason) }),
      ...(line.number !== undefined && { number: across(width - number, number) }),
    };
    y += h + between * maths.size;
    return row;
  });
  return { lines: placed, height: Math.max(0, y - between * maths.size) };
}
