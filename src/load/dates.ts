import type { CalendarDate, When } from '../model/fact.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const noDate: CalendarDate = { year: 0, iso: '' };

/** A date that the calendar has; undefined for any other. */
export function parseDate(iso: string): CalendarDate | undefined {
  const match = form.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year === 0 || (month !== undefined && (month < 1 || month > 12)))
    return undefined;
  if (month !== undefined && day !== undefined) {
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > lastDay) return undefined;
  }
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }), iso };
}

export function readDate(context: LoadContext, cursor: Cursor): CalendarDate {
  return cursor.exists ? (dateAt(context, cursor, cursor.string ?? '') ?? noDate) : noDate;
}

/** A date, or two with a slash between them, the earlier first. */
export function readWhen(context: LoadContext, cursor: Cursor): When | undefined {
  const iso = cursor.string;
  if (iso === undefined) return undefined;
  const [first = '', second, ...more] = iso.split('/');
  if (more.length > 0) {
    context.problems.add('bad-date', `'${iso}' is not a span of two dates`, cursor.place);
    return undefined;
  }
  const from = dateAt(context, cursor, first);
  const to = second === undefined ? undefined : dateAt(context, cursor, second);
  if (!from) return undefined;
  if (to && to.iso < from.iso)
    context.problems.add('bad-date', `'${iso}' ends before it begins`, cursor.place);
  return { from, ...(to && { to }), iso };
}

function dateAt(context: LoadContext, cursor: Cursor, iso: string): CalendarDate | undefined {
  const date = parseDate(iso);
  if (!date) {
    const known = form.test(iso);
    const message = known ? `the calendar has no ${iso}` : `'${iso}' is not a date`;
    const hint = known
      ? undefined
      : 'Write 2001-06-15, 2014-06, 2014, or a span such as 2013/2017 where one may stand.';
    context.problems.add('bad-date', message, cursor.place, hint);
  }
  return date;
}
