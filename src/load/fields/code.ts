/** Code of a slide: written there, taken from a file, or what becomes of it. What is wrong is told where it stands. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { LineRun, Listing } from '../../model/content.ts';
import type { Field } from '../../model/field.ts';
import { limits } from '../../model/limits.ts';
import { codeLanguage, codeLanguages, plainLanguages } from '../../theme/code-languages.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readFilePath } from '../pictures.ts';
import { readRich } from '../texts.ts';
import { changedLines } from './code-changes.ts';
import { linesOf, readLineRuns } from './code-lines.ts';
import { type Excerpt, regionOf, withoutIndent } from './code-region.ts';

export function readCode(context: LoadContext, cursor: Cursor): Field {
  const place = cursor.place;
  const caption = readRich(context, cursor.get('caption'));
  return { type: 'code', listing: readListing(context, cursor), caption, place };
}

function readListing(context: LoadContext, cursor: Cursor): Listing {
  const [before, after] = [cursor.get('before'), cursor.get('after')];
  if (before.exists && after.exists) {
    const { lines, marks } = changedLines(held(context, before), held(context, after));
    const numbers = lines.map((_, i) => i + 1);
    return { language: languageOf(context, cursor), lines, marks, numbers, showNumbers: false, emphasis: [] };
  }
  const { lines, numbers } = renumbered(readExcerpt(context, cursor), cursor.get('start'));
  const emphasis = cursor.get('emphasize').list.map((one) => emphasised(context, one, numbers));
  const showNumbers = cursor.get('numbers').boolean(false);
  return { language: languageOf(context, cursor), lines, numbers, showNumbers, emphasis };
}

/** The language that is named, or the one that a file's name ends with. */
function languageOf({ problems }: LoadContext, cursor: Cursor): string {
  const at = cursor.get('language');
  const named = at.string;
  if (named === undefined)
    return /\.([A-Za-z0-9]+)$/.exec(cursor.get('file').string ?? '')?.[1]?.toLowerCase() ?? '';
  const word = codeLanguage(named);
  if (!codeLanguages.has(word) && !plainLanguages.includes(word)) {
    const near = nearest(word, codeLanguages);
    const hint = near === undefined ? "Where there is none, write 'text'." : `Did you mean '${near}'?`;
    problems.add('unknown-code-language', `code in '${named}' is shown without colours`, at.place, hint);
  }
  return named;
}

function readExcerpt(context: LoadContext, cursor: Cursor): Excerpt {
  const file = cursor.get('file');
  if (!file.exists) return numbered(held(context, cursor.get('text')));
  const [lines, region] = [cursor.get('lines'), cursor.get('region')];
  if (lines.exists && region.exists)
    context.problems.add(
      'wrong-value',
      "either 'lines' or 'region' says what is shown of a file",
      region.place,
    );
  const { path, ok } = readFilePath(context, file, 'code/bayes.py');
  const text = ok ? context.folder.read(path, file.place) : undefined;
  if (text === undefined) return { lines: [], numbers: [] };
  const whole = numbered(linesOf(text));
  const shown = region.exists
    ? regionOf(context, region, path, whole)
    : lines.exists
      ? chosen(context, lines, path, whole)
      : whole;
  if (isHeld(context, shown.lines, file)) return shown;
  return { lines: [], numbers: [] };
}

/** Runs of lines of a file; where lines between them are left out, a line says so. */
function chosen(context: LoadContext, at: Cursor, path: string, { lines }: Excerpt): Excerpt {
  const runs = readLineRuns(at);
  const last = Math.max(...runs.map(([, to]) => to));
  if (runs.length === 0) return { lines: [], numbers: [] };
  if (last > lines.length) {
    const message = `'${path}' has no line ${last}`;
    context.problems.add('unknown-line', message, at.place, `It has ${lines.length} lines.`);
    return { lines: [], numbers: [] };
  }
  const numbers = runs.flatMap(([from, to], i) => [
    ...(i > 0 && from !== (runs[i - 1]?.[1] ?? 0) + 1 ? [0] : []),
    ...Array.from({ length: to - from + 1 }, (_, n) => from + n),
  ]);
  const texts = withoutIndent(numbers.map((n) => (n === 0 ? undefined : lines[n - 1])));
  return { lines: texts.map((text) => text ?? '⋯'), numbers };
}

/** Numbers as they are to be shown, from `start` where that is given. */
function renumbered({ lines, numbers }: Excerpt, start: Cursor): Excerpt {
  const [first = 1] = numbers;
  const by = start.exists ? start.number(first) - first : 0;
  return { lines, numbers: numbers.map((n) => (n === 0 ? 0 : n + by)) };
}

/** Lines named by their numbers, as runs of places. */
function emphasised(context: LoadContext, at: Cursor, numbers: readonly number[]): LineRun[] {
  return readLineRuns(at).flatMap(([from, to]) => {
    const places = [from, to].map((n) => numbers.indexOf(n));
    const [first = -1, last = -1] = places;
    if (first >= 0 && last >= first) return [[first, last] as const];
    // A listing that could not be read has been reported.
    if (numbers.length === 0) return [];
    const wrong = first < 0 ? from : to;
    const hint = `Its lines are ${numbers[0]} to ${numbers.at(-1)}.`;
    context.problems.add('unknown-line', `there is no line ${wrong} to emphasise`, at.place, hint);
    return [];
  });
}

const numbered = (lines: readonly string[]): Excerpt => ({ lines, numbers: lines.map((_, i) => i + 1) });

function held(context: LoadContext, cursor: Cursor): readonly string[] {
  const lines = linesOf(cursor.string ?? '');
  if (!isHeld(context, lines, cursor)) return [];
  if (cursor.exists && lines.length === 0)
    context.problems.add('empty-text', 'there is no line of code', cursor.place);
  return lines;
}

/** Whether it is within the limits of what flows as one. */
function isHeld(context: LoadContext, lines: readonly string[], at: Cursor): boolean {
  const bytes = Buffer.byteLength(lines.join('\n'));
  if (bytes <= limits.paragraph.most) return true;
  context.problems.tooLarge('paragraph', 'the code', bytes, at.place);
  return false;
}
