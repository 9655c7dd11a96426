/** Fontsource packages: a CSS file for each weight, whose rules say which file holds which characters. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file with some of a face's characters. */
export interface FontSlice {
  readonly file: string;
  readonly weight: string;
  readonly style: string;
  readonly codes: readonly number[];
}

export async function readSlices(sheet: string): Promise<FontSlice[]> {
  const css = await readFile(sheet, 'utf8');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = '']) => {
    const value = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(body)?.[1]?.trim() ?? '';
    const url = /url\(([^)]+\.woff2)\)/.exec(body)?.[1] ?? '';
    return {
      file: join(dirname(sheet), url),
      weight: value('font-weight'),
      style: value('font-style'),
      codes: codesOf(value('unicode-range')),
    };
  });
}

/** `U+4e00-4e03,U+4e07` as code points. */
export function codesOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** Code points as a CSS `unicode-range`, neighbours joined. */
export function unicodeRange(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

export function faceRules(
  family: string,
  { weight, style }: FontSlice,
  source: string,
  range: string,
): string {
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;src:${source};unicode-range:${range}}`;
}
