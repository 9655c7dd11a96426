/**
 * Value axes as PowerPoint draws them where it may choose, so that the web draws the same ones. Nothing of this is
 * written into a .pptx: there the axis is automatic, and grows with the figures.
 *
 * The ends are Microsoft's "How Chart Axis Limits Are Determined" (KB 214075). How large a step is, Microsoft does not
 * say: it is the smallest of 1, 2 and 5 times a power of ten by which there are not more steps than there is room for,
 * as axes that PowerPoint 16 and Excel drew show.
 */
import type { AxisRange } from '../model/chart.ts';
import type { Pt } from '../model/theme.ts';
import { decimals } from '../text/digits.ts';

export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The lowest and the highest figure. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** A hair, so that what is equal but for the last binary digit counts as equal. */
const hair = 1e-9;

/**
 * At most how many steps an axis has, by its length in sizes of its text: labels side by side need more room than
 * lines of text. PowerPoint knows 10, 5, 2 and 1; two are the least by which an axis can cross zero.
 */
export function mostSteps(length: Pt, text: Pt, lying: boolean): number {
  const [ten, five] = lying ? [30, 15] : [12, 8];
  const ems = length / text;
  if (ems >= ten) return 10;
  return ems >= five ? 5 : 2;
}

/** More steps than these nobody can want, and no program draws in time. */
const mostGiven = 500;

/**
 * What is not left to the program: what is given, and zero where the axis would begin elsewhere by mistake. PowerPoint
 * counts steps from the end that is given, and so would begin below zero; and it cuts the feet off bars and areas,
 * whose `lengths` are compared, where all of them are nearly alike.
 */
export function fixedRange(extent: Extent, { min, max, step }: AxisRange = {}, lengths = false): AxisRange {
  const { low, high } = extent;
  const from = min ?? (needsZero({ low, high }, max, lengths) ? 0 : undefined);
  const to = max ?? (needsZero({ low: -high, high: -low }, min && -min, lengths) ? 0 : undefined);
  const span = Math.max(high, to ?? high) - Math.min(low, from ?? low);
  return {
    ...(from === undefined ? {} : { min: from }),
    ...(to === undefined ? {} : { max: to }),
    ...(step === undefined || span / step > mostGiven ? {} : { step }),
  };
}

/** Of figures above zero, whose axis' farther end may be given. */
function needsZero({ low, high }: Extent, far: number | undefined, lengths: boolean): boolean {
  if (low < 0 || high <= 0 || (far !== undefined && far <= 0)) return false;
  const byItself = lowEnd({ low, high }, false) === 0;
  return far === undefined ? lengths && !byItself : lengths || byItself;
}

/** The axis of such figures. `given` is what `fixedRange` says. Points of a scatter chart need no room below them: they begin on no line. */
export function axisScale(extent: Extent, most: number, given: AxisRange = {}, points = false): AxisScale {
  const range = ends(extent, given, points);
  if (given.step !== undefined) return rounded(range, given.step, given);
  for (const step of steps((range.high - range.low) / most)) {
    const scale = rounded(range, step, given);
    if ((scale.max - scale.min) / step <= most + hair) return scale;
  }
  // Of figures so large that they have no sum.
  return { min: range.low, max: range.high, step: range.high - range.low };
}

/** The axis of bars that float, whose lengths are what is compared: it begins near the lowest of them. */
export function freeScale({ low, high }: Extent, most: number): AxisScale {
  const span = high - low || Math.abs(high) || 1;
  // Near to zero it begins there.
  const from = low >= 0 && low < span / 2 ? 0 : low - span / 20;
  const range = { low: low >= 0 ? Math.max(0, from) : from, high: high + span / 20 };
  for (const step of steps((range.high - range.low) / most)) {
    const scale = rounded(range, step, {});
    if ((scale.max - scale.min) / step <= most + hair) return scale;
  }
  return { min: range.low, max: range.high, step: range.high - range.low };
}

/** Where the axis begins and ends before it is rounded to whole steps. */
function ends({ low, high }: Extent, { min, max }: AxisRange, points: boolean): Extent {
  // All below zero is all above zero, seen in a mirror.
  if (low < 0 && high <= 0) {
    const mirrored = {
      ...(max === undefined ? {} : { min: -max }),
      ...(min === undefined ? {} : { max: -min }),
    };
    const seen = ends({ low: -high, high: -low }, mirrored, points);
    return { low: -seen.high, high: -seen.low };
  }
  const from = min ?? (low < 0 ? low - (high - low) / 20 : lowEnd({ low, high }, points));
  // A twentieth above the highest.
  const to = max ?? high + (high - (min ?? (from === 0 ? 0 : low))) / 20;
  if (to > from) return { low: from, high: to };
  // Nothing but zeros, or an end beyond all figures.
  const room = Math.abs(max === undefined ? from : to) || 1;
  return max === undefined ? { low: from, high: from + room } : { low: to - room, high: to };
}

/** An axis begins at 0, unless its figures lie within a sixth of the highest: then half of their span below them. */
function lowEnd({ low, high }: Extent, points: boolean): number {
  if (low === high || low < (high * 5) / 6) return 0;
  return points ? low : low - (high - low) / 2;
}

/** 1, 2 and 5 times powers of ten, from the first that is no less. */
function* steps(least: number): Generator<number> {
  const exponent = least > 0 && Number.isFinite(least) ? Math.floor(Math.log10(least)) : 0;
  for (let power = exponent; power <= 308; power++) {
    for (const times of [1, 2, 5]) {
      const step = Number(`${times}e${power}`);
      if (step >= least * (1 - hair)) yield step;
    }
  }
}

/** Whole steps, counted from an end that is given, else from 0. */
function rounded({ low, high }: Extent, step: number, { min, max }: AxisRange): AxisScale {
  const base = min ?? max ?? 0;
  const whole = (value: number, round: (steps: number) => number) =>
    exact(base + round((value - base) / step) * step);
  return {
    min: min ?? whole(low, (steps) => Math.floor(steps + hair)),
    max: max ?? whole(high, (steps) => Math.ceil(steps - hair)),
    step: exact(step),
  };
}

/** Without the last binary digits of sums. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Where figures and lines stand: every step from the lower end. */
export function ticksOf({ min, max, step }: AxisScale): number[] {
  const count = Math.floor((max - min) / step + hair);
  return [...Array(count + 1).keys()].map((i) => exact(min + i * step));
}

/** Digits after the point that figures of an axis need. */
export const axisDigits = ({ min, step }: AxisScale): number =>
  Math.min(10, Math.max(decimals(exact(min)), decimals(exact(step))));
