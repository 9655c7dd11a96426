/** Days as spreadsheets count them, and an axis of them. */
import type { AxisRange } from '../../model/chart.ts';

const day = 86_400_000;
/** From here on Excel counts as the calendar does: day 61 is 1 March 1900. */
const first = Date.UTC(1899, 11, 30);

/** `2026-03-01`, `2026-03` or `2026`: its first day as a spreadsheet counts, or its last where `last` is asked. Undefined for what is no date. */
export function serialOf(iso: string, last = false): number | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso.trim());
  if (!match) return undefined;
  const [year = 0, month, date] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const time = last
    ? Date.UTC(year, date === undefined ? (month ?? 12) : (month ?? 1) - 1, date ?? 0)
    : Date.UTC(year, (month ?? 1) - 1, date ?? 1);
  const found = new Date(time);
  const exists =
    year >= 1900 &&
    (month === undefined || (month >= 1 && month <= 12)) &&
    (date === undefined || (found.getUTCDate() === date && found.getUTCMonth() === (month ?? 1) - 1));
  return exists ? Math.round((time - first) / day) : undefined;
}

export const dateOf = (serial: number): Date => new Date(first + Math.floor(serial) * day);

/** Steps that begin on the same day of the week, up to a year and a half; then quarters and years, which drift by hours. */
const steps = [1, 2, 7, 14, 28, 56, 91.3125, 182.625, 365.25, 730.5, 1826.25, 3652.5] as const;
/** From this step on months and years are enough. */
const monthly = 90;
const mostSteps = 9;

/** The ends of an axis from one day to another, at whole steps. */
export function dateRange(low: number, high: number): Required<AxisRange> {
  const step =
    steps.find((one) => (high - low) / one <= mostSteps) ??
    3652.5 * Math.ceil((high - low) / 3652.5 / mostSteps);
  const begin = step > monthly ? yearsStart(low) : step >= 7 ? mondayBefore(low) : low;
  const whole = Math.floor((low - begin + (step > monthly ? 1 : 0)) / step);
  const min = begin + whole * step;
  return { min, max: min + Math.ceil((high - min) / step) * step, step };
}

/** The evening of the first of January, so that quarters and years that drift by hours stay within their months. */
const yearsStart = (serial: number): number =>
  Math.round((Date.UTC(dateOf(serial).getUTCFullYear(), 0, 1) - first) / day) + 0.75;

/** Day 2 was a Monday. */
const mondayBefore = (serial: number): number => serial - ((((serial - 2) % 7) + 7) % 7);

/** How figures of an axis of dates are written: Excel's format. */
export const dateFormat = (step: number, language: string): string => {
  const chinese = /^(zh|ja)\b/i.test(language);
  if (step >= 365) return chinese ? 'yyyy"年"' : 'yyyy';
  if (step > monthly) return chinese ? 'yyyy"年"m"月"' : 'mmm yyyy';
  return chinese ? 'm"月"d"日"' : 'd mmm';
};

/** The same as text. */
export function dateText(serial: number, step: number, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    step >= 365
      ? { year: 'numeric' }
      : step > monthly
        ? { year: 'numeric', month: 'short' }
        : { month: 'short', day: 'numeric' };
  const isTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language);
  const locale = !isTag || language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(dateOf(serial));
}
