import { isAbsolute } from 'node:path';
import { pictureProblem } from '../picture-size.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';

/** The path of a file in the deck's folder, with forward slashes. Reported unless it is there and stays inside. */
export function readPath(context: LoadContext, cursor: Cursor): string {
  const written = cursor.string;
  if (written === undefined) return '';
  const path =
    staysInside(written) && !context.folder.has(written) ? context.folder.spelled(written) : written;
  if (!staysInside(path)) {
    const hint = "Write a path from the deck's folder, such as images/border.jpg.";
    context.problems.add('unsafe-path', `'${path}' leads out of the deck's folder`, cursor.place, hint);
  } else if (!context.folder.has(path)) {
    context.problems.add('missing-file', `there is no file '${context.folder.shown(path)}'`, cursor.place);
  } else if (!context.folder.holds(path)) {
    context.problems.add('unsafe-path', `'${path}' is a link out of the deck's folder`, cursor.place);
  } else {
    // Other faults are no errors: they are told for the slides that show the picture.
    const { code, problem = '', hint } = pictureProblem(context.folder.path(path)) ?? {};
    if (code === 'too-large') context.problems.add(code, `'${path}' ${problem}`, cursor.place, hint);
  }
  return path;
}

/** Neither absolute (on any system), nor a URL, nor upwards. Backslashes are no separators elsewhere than on Windows. */
export function staysInside(path: string): boolean {
  if (path === '' || isAbsolute(path) || /^[a-z]+:/i.test(path) || path.includes('\\')) return false;
  return !path.startsWith('/') && !path.split('/').includes('..');
}
