/** What the formats of cells say of their numbers: that they are dates, times or percentages. */
import type { Archive } from '../../ooxml/archive.ts';
import { readPart } from './parts.ts';

export type NumberSort = 'number' | 'percent' | 'date' | 'time';

/** `decimals`: how many it shows, where it says so. */
export interface NumberFormat {
  readonly sort: NumberSort;
  readonly decimals?: number;
}

/** Formats that have a number and no text in the file (ECMA-376, 18.8.30), with those of East Asian Excels. */
function builtIn(id: number): NumberFormat {
  if (id >= 1 && id <= 4) return { sort: 'number', decimals: id % 2 === 0 ? 2 : 0 };
  if (id === 9 || id === 10) return { sort: 'percent', decimals: id === 9 ? 0 : 2 };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { sort: 'time' };
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { sort: 'date' };
  return { sort: 'number' };
}

/** What a format's code makes of a number: the part for positive ones, without words in quotes, brackets and escapes. */
export function formatOf(code: string): NumberFormat {
  let signs = '';
  for (let at = 0; at < code.length && code[at] !== ';'; at++) {
    const sign = code[at] ?? '';
    if (sign === '"') at = closing(code, '"', at);
    else if (sign === '[') at = closing(code, ']', at);
    else if (sign === '\\' || sign === '_' || sign === '*') at++;
    else signs += sign.toLowerCase();
  }
  if (signs.includes('general')) return { sort: 'number' };
  const decimals = /\.([0#?]+)/.exec(signs)?.[1]?.length ?? 0;
  if (signs.includes('%')) return { sort: 'percent', decimals };
  if (/[yd年日]/.test(signs)) return { sort: 'date' };
  if (/[hs]/.test(signs)) return { sort: 'time' };
  if (signs.includes('m')) return { sort: 'date' };
  return /[0#?]/.test(signs) && !/[e/]/.test(signs) ? { sort: 'number', decimals } : { sort: 'number' };
}

function closing(code: string, sign: string, from: number): number {
  const end = code.indexOf(sign, from + 1);
  return end < 0 ? code.length : end;
}

/** The formats of cells, by their numbers in the file. */
export function numberFormats(archive: Archive, path: string | undefined): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (path !== undefined)
    readPart(archive, path, {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'cellXfs') inCells = true;
        if (name === 'numFmt') codes.set(Number(numFmtId), formatOf(formatCode));
        if (name === 'xf' && inCells) formats.push(codes.get(Number(numFmtId)) ?? builtIn(Number(numFmtId)));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return formats;
}

/** A day as spreadsheets count it, as `2018-06-10`; undefined where there is none. Their 1900 has a 29 February. */
export function isoOf(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return serial < 0 || Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** A time of day: `13:30`. */
export function timeOf(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
