/** Where an event stands in time. */
import { yearsAt } from './dates.ts';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** From its beginning to its end, in years. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `1996-04-26`, `1996-04`, `1996`, or a span of them, `1990/1993`; undefined for what is no date. */
export function spanOf(at: string): Span | undefined {
  const [first = '', last = first, more] = at.trim().split('/');
  const from = periodOf(first);
  const to = periodOf(last);
  if (more !== undefined || !from || !to || to.to < from.from) return undefined;
  return { from: from.from, to: to.to };
}

/** Whether it names a stretch of time, not one day, month or year. */
export const lasts = (at: string): boolean => at.includes('/');

function periodOf(iso: string): Span | undefined {
  const match = pattern.exec(iso);
  if (!match) return undefined;
  const [year = 0, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const from = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  // A month or day that there is none of has run over into the next.
  if (month !== undefined && from.getUTCMonth() !== month - 1) return undefined;
  if (day !== undefined && from.getUTCDate() !== day) return undefined;
  const next =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { from: yearsOn(from.getTime()), to: yearsOn(next) };
}

const yearsOn = (time: number): number => {
  const date = new Date(time);
  return yearsAt(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};
