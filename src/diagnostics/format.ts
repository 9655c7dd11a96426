import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import { decodeText, linesOf } from '../text/decode.ts';

type Paint = (text: string) => string;
/** What we use of picocolors; `createColors(false)` paints nothing. */
export interface Colors {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

export interface FormatOptions {
  /** The folder that places are relative to: source lines are read from there. */
  readonly root: string;
  readonly color: Colors;
}

/** In the order of files and lines, as people mend them; those without a place come first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    if (!a.place || !b.place) return Number(!!a.place) - Number(!!b.place);
    const file = a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0;
    return file || a.place.line - b.place.line || a.place.column - b.place.column;
  });
}

/**
 * Diagnostics for the terminal, each so:
 *
 *     error unknown-fact: there is no fact 'fouded'
 *       data/sco/sections/origins.yaml:14:20
 *         14 |       - date: "{fouded}"
 *            |                 ^
 *       Did you mean 'founded'?
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const lines = lineReader(options.root);
  return sortDiagnostics(diagnostics)
    .map((one) => formatOne(one, lines, options.color))
    .join('\n\n');
}

function formatOne(one: Diagnostic, lines: LineReader, color: Colors): string {
  const paint = { error: color.red, warning: color.yellow, suggestion: color.cyan }[one.severity];
  const out = [`${color.bold(paint(one.severity))} ${paint(one.code)}: ${one.message}`];
  if (one.place) {
    const { file, line, column, cell } = one.place;
    const where = cell === undefined ? `${file}:${line}:${column}` : `${file} ${cell}`;
    out.push(`  ${color.cyan(where)}`, ...(cell === undefined ? frame(one.place, lines, color) : []));
  }
  if (one.hint !== undefined) out.push(`  ${one.hint}`);
  return out.join('\n');
}

const widest = 100;

/** The source line, cut to the terminal around the fault, and a caret under it. */
function frame(place: Place, lines: LineReader, color: Colors): string[] {
  const source = lines(place.file)?.[place.line - 1];
  if (source === undefined || source.trim() === '') return [];
  const start = place.column > widest - 20 ? place.column - 40 : 0;
  const before = printable(source.slice(start, place.column - 1));
  const shown = before + printable(source.slice(place.column - 1, start + widest));
  const mark = start > 0 ? '…' : '';
  const number = String(place.line).padStart(5);
  const gap = ' '.repeat(cells(mark + before));
  return [
    `  ${color.dim(`${number} |`)} ${mark}${shown}`,
    `  ${color.dim(`${' '.repeat(5)} |`)} ${gap}${color.bold('^')}`,
  ];
}

/** Tabs, and signs that would steer the terminal, as one space each. */
const printable: Paint = (text) => text.replace(/\p{Cc}/gu, ' ');

/** Terminal cells: East Asian wide characters take two, so that the caret stands under the right one. */
function cells(text: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
  let width = 0;
  for (const char of text) width += wide.test(char) ? 2 : 1;
  return width;
}

type LineReader = (file: string) => readonly string[] | undefined;

function lineReader(root: string): LineReader {
  const files = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!files.has(file)) files.set(file, readLines(join(root, file)));
    return files.get(file);
  };
}

function readLines(path: string): readonly string[] | undefined {
  try {
    if (statSync(path).size > limits.file.most) return undefined;
    return linesOf(decodeText(readFileSync(path)));
  } catch {
    return undefined; // A place in a file that has gone: shown without its line.
  }
}
