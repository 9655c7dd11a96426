import { isAbsolute } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { pictureProblem } from '../picture-size.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';

/** The path of a picture in the deck's folder, with forward slashes. Reported unless it is there and stays inside. */
export function readPath(context: LoadContext, cursor: Cursor): string {
  const { path, ok } = readFilePath(context, cursor);
  // Other faults are no errors: they are told for the slides that show the picture.
  const { code, problem = '', hint } = (ok && pictureProblem(context.folder.path(path))) || {};
  if (code === 'too-large') context.problems.add(code, `'${path}' ${problem}`, cursor.place, hint);
  return path;
}

/** The path of any file in the deck's folder, and whether it may be read; if not, that is reported. */
export function readFilePath(
  context: LoadContext,
  cursor: Cursor,
  example = 'images/border.jpg',
): { readonly path: string; readonly ok: boolean } {
  const { folder, problems } = context;
  const written = cursor.string;
  if (written === undefined) return { path: '', ok: false };
  const path = staysInside(written) && !folder.has(written) ? folder.spelled(written) : written;
  const refused = (code: DiagnosticCode, message: string, hint?: string) => {
    problems.add(code, message, cursor.place, hint);
    return { path, ok: false };
  };
  if (!staysInside(path)) {
    const hint = `Write a path from the deck's folder, such as ${example}.`;
    return refused('unsafe-path', `'${path}' leads out of the deck's folder`, hint);
  }
  if (!folder.has(path)) return refused('missing-file', `there is no file '${folder.shown(path)}'`);
  if (!folder.holds(path)) return refused('unsafe-path', `'${path}' is a link out of the deck's folder`);
  return { path, ok: true };
}

/** Neither absolute (on any system), nor a URL, nor upwards. Backslashes are no separators elsewhere than on Windows. */
export function staysInside(path: string): boolean {
  if (path === '' || isAbsolute(path) || /^[a-z]+:/i.test(path) || path.includes('\\')) return false;
  return !path.startsWith('/') && !path.split('/').includes('..');
}
