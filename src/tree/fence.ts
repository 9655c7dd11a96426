/**
 * What a fence's first line says of its code: `ts [title] {1|3-4} {lines:true,startLine:5}` as Slidev reads it, and after
 * that our own words: `diff`, lines begin with what becomes of them; `at=3-5,0,9`, the numbers of lines that leave some out.
 */
import { hold } from '../diagnostics/too-large.ts';
import type { LineMark, LineRun } from '../model/content.ts';
import type { Code } from '../model/tree.ts';

/** Slidev's pattern (node/syntax/codeblock/wrapper.ts). */
const pattern =
  /^([\w'-]+)?(?:[ \t]*|[ \t][ \w\t'-]*)(?:\[([^\]]*)\])?[ \t]*(?:\{([\w,|\-*]+)\})?[ \t]*(\{[^}]*\})?(.*)$/;

export function readFence(
  info: string,
  source: string,
): Pick<Code, 'value' | 'numbers' | 'emphasis' | 'marks' | 'alt'> {
  const [, , , ranges = '', options = '', own = ''] = pattern.exec(info.trim()) ?? [];
  const { value, marks } = /(?:^|\s)diff(?:\s|$)/.test(own) ? changes(source) : { value: source };
  const count = value.split('\n').length;
  const first = Number(/\bstartLine\s*:\s*(\d{1,7})\b/.exec(options)?.[1] ?? 1);
  const emphasis = emphasisOf(ranges, first, count);
  const shows = /\blines\s*:\s*true\b/.test(options);
  const alt = /'aria-label'\s*:\s*'([^']*)'/.exec(options)?.[1];
  return {
    value,
    ...(shows ? { numbers: numbersOf(own, first, count) } : {}),
    ...(emphasis.length > 0 ? { emphasis } : {}),
    ...(marks ? { marks } : {}),
    ...(alt ? { alt } : {}),
  };
}

/** A listing whose every line begins with a sign and a space; as it is where one does not. */
function changes(source: string): { readonly value: string; readonly marks?: readonly LineMark[] } {
  const lines = source.split('\n');
  if (!lines.every((line) => line === '' || /^[+\- ](?: |$)/.test(line))) return { value: source };
  const marks = lines.map((line): LineMark => {
    if (line.startsWith('+')) return 'added';
    return line.startsWith('-') ? 'removed' : 'same';
  });
  return { value: lines.map((line) => line.slice(2)).join('\n'), marks };
}

/** `1|3-4,7|all`: runs of places from 0. */
function emphasisOf(ranges: string, first: number, count: number): LineRun[][] {
  const entries = ranges === '' ? [] : ranges.split('|');
  hold('parts', entries.length);
  const read = entries.map((entry) => runsOf(entry, first, count));
  return read.every((runs) => runs.length === 0) ? [] : read;
}

function runsOf(entry: string, first: number, count: number): LineRun[] {
  const runs = entry.split(',').flatMap((part): LineRun[] => {
    const [, from, dash, to] = /^(\d{1,7})(?:(-)(\d{1,7})?)?$/.exec(part) ?? [];
    if (from === undefined) return [];
    const begin = Math.max(0, Number(from) - first);
    const end = Math.min(count - 1, to ? Number(to) - first : dash ? count - 1 : Number(from) - first);
    return end < begin ? [] : [[begin, end]];
  });
  const all: [number, number][] = [];
  for (const [begin, end] of runs.sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && begin <= last[1] + 1) last[1] = Math.max(last[1], end);
    else all.push([begin, end]);
  }
  // All lines stand out where none does.
  return all[0]?.[0] === 0 && all[0][1] === count - 1 ? [] : all;
}

/** `at=3-5,0,9`, or counted on from the first. */
function numbersOf(own: string, first: number, count: number): number[] {
  const at = /(?:^|\s)at=([\d,-]+)(?:\s|$)/.exec(own)?.[1];
  const numbers: number[] = [];
  for (const part of at?.split(',') ?? []) {
    const [from = 0, to = from] = part.split('-').map(Number);
    for (let n = from; n <= to && numbers.length < count; n++) numbers.push(n);
  }
  return numbers.length === count ? numbers : Array.from({ length: count }, (_, i) => first + i);
}
