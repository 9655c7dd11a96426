import type { TextRun } from '../../model/box.ts';
import { address, runs } from '../kit/runs.ts';
import { flag, list, Misfit, mapping, number, oneOf, orElse, type Read, text } from '../kit/shape.ts';

/** A picture with what stands around it and on it. Places in it are percent of its width and height. */
export interface ImageSpec {
  readonly src: string;
  readonly alt: string;
  readonly fit?: 'contain' | 'cover';
  /** What stays in sight where `cover` cuts. */
  readonly focus?: Point;
  readonly caption?: readonly TextRun[];
  readonly credit?: string;
  readonly licence?: string;
  readonly licenceUrl?: string;
  readonly sourceUrl?: string;
  readonly callouts?: readonly Callout[];
  /** Callouts appear one after another. */
  readonly clicks?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Callout {
  readonly at: Point;
  readonly text: string;
  /** Named by a number, which is explained beside the picture; else at the point itself where there is room. */
  readonly number: boolean;
  readonly source?: string;
}

const percent: Read<number> = (value, at) => {
  const found = number(value, at);
  if (found < 0 || found > 100) throw new Misfit(`${at} is not within 0 and 100`);
  return found;
};
/** `[x, y]`. */
const point: Read<Point> = (value, at) => {
  const [x = 0, y = 0, ...more] = list(percent, 2)(value, at);
  if (more.length > 0) throw new Misfit(`${at} is no pair of numbers`);
  return { x, y };
};

const callout: Read<Callout> = mapping(
  { at: point, text, number: orElse((value) => value !== false, true) },
  { source: text },
);

export const readImage: Read<ImageSpec> = mapping(
  { src: text, alt: orElse(text, '') },
  {
    ...{ fit: oneOf('contain', 'cover'), focus: point, caption: runs, credit: text, licence: text },
    ...{ licenceUrl: address, sourceUrl: address, callouts: list(callout), clicks: flag },
  },
);
