/** Dates as people write them, as places on an axis of years. */
import { intlLocale } from '../../text/digits.ts';

const iso = /^(\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const chinese = /^(公元前|前)?(\d{1,4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/;
const before = /^(?:(?:bce?|av|n|chr|v)\.?)$/;
/** Words between a date's parts: `15 de junio de 2001`. */
const between = new Set(['of', 'de', 'the', 'le', 'am', 'im']);

/**
 * Years and parts of them, 0 being the beginning of the year 0; undefined of anything else. `2001`, `2001-06`,
 * `2001-06-15`, `2001年6月15日`, `June 2001`, `15 June 2001`, `June 15, 2001`, `221 BC`, months in English and in `language`.
 */
export function yearsOf(date: string, language: string): number | undefined {
  const written = date.normalize('NFKC').trim();
  const plain = iso.exec(written);
  if (plain) return placed(plain.slice(1));
  const cjk = chinese.exec(written.replace(/\s+/g, ''));
  if (cjk) return placed(cjk.slice(2), cjk[1] !== undefined);
  return inWords(written.toLocaleLowerCase(language), language);
}

/** A day on the axis, in years: there all months are as long as each other. */
export const yearsAt = (year: number, month = 1, day = 1): number =>
  year + (month - 1) / 12 + (day - 1) / 372;

/** Year, month and day, as far as they are said. */
function placed(parts: readonly (string | undefined)[], isBefore = false): number | undefined {
  const [year = 0, month = 1, day = 1] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return yearsAt(isBefore ? 1 - year : year, month, day);
}

function inWords(written: string, language: string): number | undefined {
  if (!/\d{3}/.test(written)) return undefined;
  const found: { year?: string; month?: string; day?: string } = {};
  let isBefore = false;
  for (const word of written.split(/[\s,]+/).filter(Boolean)) {
    const digits = /^(\d{1,4})(?:st|nd|rd|th|er|\.)?$/.exec(word)?.[1];
    const month = digits === undefined ? monthOf(word.replace(/\.$/, ''), language) : undefined;
    if (digits !== undefined && digits.length > 2 && found.year === undefined) found.year = digits;
    else if (digits !== undefined && digits.length <= 2 && found.day === undefined) found.day = digits;
    else if (month !== undefined && found.month === undefined) found.month = `${month}`;
    else if (before.test(word)) isBefore = true;
    else if (!between.has(word)) return undefined;
  }
  if (found.year === undefined || (found.day !== undefined && found.month === undefined)) return undefined;
  return placed([found.year, found.month, found.day], isBefore);
}

const english = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** 1 to 12 for the name of a month, long or short, in small letters and without a point: English ones need no `Intl`. */
function monthOf(word: string, language: string): number | undefined {
  const at = english.findIndex((name) => word.length > 2 && (name === word || name.slice(0, 3) === word));
  if (at >= 0) return at + 1;
  return word === 'sept' ? 9 : monthNames(language).get(word);
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Names of months in a language, long and short, as they stand alone and beside a day. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const found = known.get(language);
  if (found) return found;
  const names = new Map<string, number>();
  const locale = intlLocale(language);
  for (const month of ['long', 'short'] as const)
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, ...(day && { day }), timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2001, i, 15)).find(({ type }) => type === 'month');
        if (part) names.set(part.value.toLocaleLowerCase(locale).replace(/\.$/, ''), i + 1);
      }
    }
  known.set(language, names);
  return names;
}
