import { intlLocale } from '../text/digits.ts';
import { Recent } from '../text/recent.ts';
import type { Words } from './words.ts';

/** A date as written in data: `2001`, `2014-06`, `2001-06-15`, or a span of two, `2013/2017`. */
export function showDate(date: string, language: string, words: Words): string {
  const [from = '', to] = date.split('/');
  if (to === undefined) return format(from, language).format(utc(from));
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return words.say('span', { from, to });
  // CLDR's Chinese range of full dates is all digits and slashes, which nobody would put on a slide.
  const own = words.find('span-dates');
  if (own === undefined) return format(from, language).formatRange(utc(from), utc(to));
  const [a, b] = [from, to].map((date) => format(date, language).format(utc(date)));
  return own.replace('{from}', a ?? '').replace('{to}', b ?? '');
}

/** Formats take longer to make than to use. */
const formats = new Recent<Intl.DateTimeFormat>(20);

function format(date: string, language: string): Intl.DateTimeFormat {
  const parts = date.split('-').length;
  return formats.get(`${language} ${parts}`, () => {
    const month = parts > 1 ? ({ month: 'long' } as const) : {};
    const day = parts > 2 ? ({ day: 'numeric' } as const) : {};
    return new Intl.DateTimeFormat(intlLocale(language), {
      year: 'numeric',
      ...month,
      ...day,
      timeZone: 'UTC',
    });
  });
}

function utc(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
