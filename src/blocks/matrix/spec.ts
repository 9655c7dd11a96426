import { entriesWords } from '../kit/said.ts';
import { alt, flag, list, Misfit, mapping, type Read, text } from '../kit/shape.ts';

export interface Axis {
  readonly title: string;
  /** What its two ends are called. */
  readonly low?: string;
  readonly high?: string;
}

export interface Cell {
  readonly title: string;
  readonly items?: readonly string[];
  readonly source?: string;
  /** It stands out. */
  readonly major?: boolean;
}

/** Four cells between two axes, row by row from the top left. */
export interface MatrixSpec {
  readonly alt: string;
  readonly clicks?: boolean;
  readonly x: Axis;
  readonly y: Axis;
  readonly cells: readonly Cell[];
}

const axis: Read<Axis> = mapping({ title: text }, { low: text, high: text });
const cell: Read<Cell> = mapping({ title: text }, { items: list(text, 0), source: text, major: flag });
const whole = mapping({ alt, x: axis, y: axis, cells: list(cell) }, { clicks: flag });

export const readMatrix: Read<MatrixSpec> = (value, at) => {
  const spec = whole(value, at);
  if (spec.cells.length !== 4)
    throw new Misfit(`${at}.cells has ${spec.cells.length} entries in place of four`);
  return spec;
};

/** Its cells, and what the axes measure. */
export const matrixWords = ({ x, y, cells }: MatrixSpec, cjk: boolean): string =>
  `${y.title} × ${x.title}${cjk ? '：' : ': '}${entriesWords(cells, cjk)}`;
