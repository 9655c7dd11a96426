import type { Cursor } from '../cursor.ts';

/** `3`, `3-20`, `3-5,9`: first and last numbers of runs of lines, in order, those that touch as one. */
export function readLineRuns(cursor: Cursor): (readonly [from: number, to: number])[] {
  const written = cursor.string ?? '';
  const runs = written.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return [];
    const ends = [Number(from), Number(to)].map((n) => Math.min(Math.max(1, n), most));
    return [[Math.min(...ends), Math.max(...ends)] as const];
  });
  return joined(runs.sort(([a], [b]) => a - b));
}

/** No file that is read has as many lines. */
const most = 9_999_999;

function joined(runs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const [from, to] of runs) {
    const last = all.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Lines as written, tabs and spaces too, without control characters and without empty lines at the end. */
export function linesOf(text: string): readonly string[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed();
  const lines = clean.split('\n');
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}
