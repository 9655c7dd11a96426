/** Where a scale of time has its marks, and what they are called. */

export interface Tick {
  readonly time: number;
  readonly label: string;
}

const hour = 3_600_000;
const day = 24 * hour;

type Step = { readonly months: number } | { readonly length: number };
const steps: readonly Step[] = [
  ...[1, 3, 6, 12].map((hours) => ({ length: hours * hour })),
  ...[1, 2, 7, 14].map((days) => ({ length: days * day })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((months) => ({ months })),
];

/** As many marks as there is room for, at the first step that is wide enough. */
export function ticksOf(from: number, to: number, most: number): readonly Tick[] {
  for (const step of steps) {
    const times = timesOf(from, to, step);
    if (times.length <= most) return times.map((time) => ({ time, label: labelOf(time, step) }));
  }
  return [];
}

function timesOf(from: number, to: number, step: Step): readonly number[] {
  const length = 'months' in step ? step.months * 28 * day : step.length;
  if ((to - from) / length > 200) return Array.from({ length: 200 }, () => 0);
  const times: number[] = [];
  if ('months' in step) {
    const start = new Date(from);
    const month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step.months) * step.months;
    for (let at = month; ; at += step.months) {
      const time = Date.UTC(Math.floor(at / 12), at % 12, 1);
      if (time > to) break;
      if (time >= from) times.push(time);
    }
    return times;
  }
  // Weeks begin on Mondays; the first of January 1970 was a Thursday.
  const offset = step.length % (7 * day) === 0 ? 4 * day : 0;
  for (
    let time = Math.ceil((from - offset) / step.length) * step.length + offset;
    time <= to;
    time += step.length
  )
    times.push(time);
  return times;
}

function labelOf(time: number, step: Step): string {
  const iso = new Date(time).toISOString();
  if ('months' in step) return step.months >= 12 ? iso.slice(0, 4) : iso.slice(0, 7);
  return step.length < day ? iso.slice(11, 16) : iso.slice(5, 10);
}
