/** Where regions stand: in columns and rows of the content area, or at lengths. */
import type { Down, Grid, Length, Pt, Rect, Size } from '../model/theme.ts';
import { cellsOf, columnCount, contentArea, downOf, rowCount } from './grid.ts';
import type { Part } from './part.ts';
import type { Reader } from './reader.ts';

export const placeKeys: readonly string[] = ['columns', 'rows', 'x', 'y', 'w', 'h'];

type Fields = ReadonlyMap<string, Part>;

export interface Across {
  readonly x: Pt;
  readonly w: Pt;
}

/** From side to side: columns, or `x` and `w`. Left out, from the left margin and to the right one. */
export function readAcross(fields: Fields, grid: Grid, reader: Reader): Across {
  const columns = oneWay(fields, 'columns', ['x', 'w'], reader);
  const { margin, width, gutter } = grid;
  if (columns) {
    const [first, last] = readRun(columns, 'columns', columnCount, reader);
    const axis = { start: margin, size: width, gap: gutter, cells: columnCount };
    const { at, size } = cellsOf(axis, first, last);
    return { x: at, w: size };
  }
  const length = (key: string): Pt | undefined => {
    const part = fields.get(key);
    if (!part) return undefined;
    const terms = readTerms(part, key, ['margin', 'gutter'], reader);
    return terms.pt + terms.first * margin + terms.second * gutter + terms.share * width;
  };
  const x = length('x') ?? margin;
  return { x, w: length('w') ?? margin + width - x };
}

/** From top to bottom: rows, or `y` and `h`. Left out, from the content area's top and to its bottom. */
export function readDown(fields: Fields, reader: Reader): Down {
  const rows = oneWay(fields, 'rows', ['y', 'h'], reader);
  if (rows) return { rows: readRun(rows, 'rows', rowCount, reader) };
  const length = (key: string): Length | undefined => {
    const part = fields.get(key);
    if (!part) return undefined;
    const { pt, first, second, share } = readTerms(part, key, ['top', 'gap'], reader);
    return {
      pt,
      ...(first ? { tops: first } : {}),
      ...(share ? { heights: share } : {}),
      ...(second ? { gaps: second } : {}),
    };
  };
  const h = length('h');
  return { y: length('y') ?? { pt: 0, tops: 1 }, ...(h && { h }) };
}

/** Is any of these said? */
export const says = (fields: Fields, keys: readonly string[]): boolean => keys.some((key) => fields.has(key));

function oneWay(fields: Fields, cells: string, lengths: readonly string[], reader: Reader): Part | undefined {
  const part = fields.get(cells);
  const other = lengths.map((key) => fields.get(key)).find((one) => one !== undefined);
  if (part && other)
    reader.reportKey(
      'unknown-key',
      `${cells} says where this stands: ${lengths.join(' and ')} cannot`,
      other,
    );
  return part;
}

/** `1-8`, or `8`; all of them where that is wrong, so that one mistake is told once. */
function readRun(whole: Part, what: string, most: number, reader: Reader): readonly [number, number] {
  const part = reader.atAspect(whole, what) ?? whole;
  const text = reader.text(part, what);
  const [, first = '', last = first] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(text) ?? [];
  if (text !== '' && first === '')
    reader.report('wrong-type', `${what} should be a number, or two with a hyphen: 1-${most}`, part);
  const run = [Number(first), Number(last)] as const;
  if (run[0] >= 1 && run[0] <= run[1] && run[1] <= most) return run;
  if (first !== '') reader.report('out-of-range', `there are ${what} 1 to ${most}, not ${text}`, part);
  return [1, most];
}

interface Terms {
  readonly pt: Pt;
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/** Points, shares of the content area and two words, added up: `margin + 62% + gutter`, `top + 42`. */
function readTerms(whole: Part, what: string, words: readonly [string, string], reader: Reader): Terms {
  const part = reader.atAspect(whole, what);
  const text = reader.text(part, what);
  const sum = { pt: 0, first: 0, second: 0, share: 0 };
  if (!part || text === '') return sum;
  const terms = text.trim().split(/\s+(?=[+-]\s)/);
  for (const term of terms) {
    const [, sign, size, percent, word] =
      /^(?:([+-])\s+)?(?:(-?\d{1,6}(?:\.\d{1,6})?)(%?)|([a-z]+))$/.exec(term) ?? [];
    const times = sign === '-' ? -1 : 1;
    if (word === words[0]) sum.first += times;
    else if (word === words[1]) sum.second += times;
    else if (size !== undefined && percent === '%') sum.share += (times * Number(size)) / 100;
    else if (size !== undefined) sum.pt += times * Number(size);
    else {
      const hint = `Points, shares and words, added up: ${words[0]} + 25% + ${words[1]} + 10.`;
      reader.report('wrong-value', `${what} cannot be '${text}'`, part, hint);
      return sum;
    }
  }
  return sum;
}

/** Reports what does not lie on the slide. */
export function holdOnSlide(across: Across, down: Down, on: OnSlide, reader: Reader): void {
  const { size } = on;
  const outside = (at: Pt, long: Pt, most: Pt) => at < -0.01 || at + long > most + 0.01 || long <= 0;
  lie(across, down, on, reader, ({ x, y, w, h }) => outside(x, w, size.w) || outside(y, h, size.h));
}

/** Told where none of it would be seen: what is drawn may be cut by the slide's edge. */
export function meetSlide(across: Across, down: Down, on: OnSlide, reader: Reader): void {
  const { size } = on;
  const misses = (at: Pt, long: Pt, most: Pt) => long <= 0 || at + long <= 0 || at >= most;
  lie(across, down, on, reader, ({ x, y, w, h }) => misses(x, w, size.w) || misses(y, h, size.h));
}

interface OnSlide {
  readonly grid: Grid;
  readonly size: Size;
  readonly what: string;
  readonly part: Part;
}

function lie({ x, w }: Across, down: Down, on: OnSlide, reader: Reader, isOutside: (rect: Rect) => boolean) {
  const { grid, size, what, part } = on;
  // Reported already, and nothing would lie on the slide.
  if (grid.bottom <= grid.top) return;
  const area = contentArea(grid);
  const { y, h } = downOf(down, grid, { top: area.y, bottom: area.y + area.h });
  if ([x, y, w, h].every(Number.isFinite) && !isOutside({ x, y, w, h })) return;
  const shown = [x, y, w, h].map((one) => Math.round(one * 10) / 10).join(', ');
  const slide = `${size.w} x ${size.h} points at ${reader.aspect}`;
  reader.report('out-of-range', `${what} lies outside the slide (${slide}): x, y, w, h are ${shown}`, part);
}
