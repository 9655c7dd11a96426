import { isAbsolute } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { pictureProblem } from '../picture-size.ts';
import type { LoadContext } from './context.ts';
import type { Cursor } from './cursor.ts';
import type { Problems } from './problems.ts';
import type { DeckFolder } from './read-file.ts';

/** The path of a picture in the deck's folder, with forward slashes. Reported unless it is there and stays inside. */
export function readPath(context: LoadContext, cursor: Cursor): string {
  const { path, ok } = readFilePath(context, cursor);
  if (ok) checkPicture(context.problems, cursor, context.folder.path(path));
  return path;
}

/** Reports a picture that is too large. Other faults are no errors: they are told for the slides that show it. */
export function checkPicture(problems: Problems, cursor: Cursor, file: string): void {
  const { code, problem = '', hint } = pictureProblem(file) ?? {};
  if (code === 'too-large') problems.add(code, `'${cursor.string}' ${problem}`, cursor.place, hint);
}

/** The path of any file in the deck's folder, and whether it may be read; if not, that is reported. */
export function readFilePath(
  { folder, problems }: LoadContext,
  cursor: Cursor,
  example = 'images/border.jpg',
): FoundPath {
  const hint = `Write a path from the deck's folder, such as ${example}.`;
  return findPath(problems, cursor, cursor.string ?? '', { folder, named: "the deck's folder", hint });
}

export interface FoundPath {
  /** From the folder that it must stay in. */
  readonly path: string;
  readonly ok: boolean;
}

/** A folder that paths stay in, what people call it, and what to do where one does not. */
interface Within {
  readonly folder: DeckFolder;
  readonly named: string;
  readonly hint: string;
}

/** What a path in a folder, which stands at a cursor, leads to. */
export function findPath(
  problems: Problems,
  cursor: Cursor,
  written: string,
  { folder, named, hint }: Within,
): FoundPath {
  if (cursor.string === undefined) return { path: '', ok: false };
  const path = staysInside(written) && !folder.has(written) ? folder.spelled(written) : written;
  const refused = (code: DiagnosticCode, message: string, what?: string) => {
    problems.add(code, message, cursor.place, what);
    return { path, ok: false };
  };
  if (!staysInside(path)) return refused('unsafe-path', `'${cursor.string}' leads out of ${named}`, hint);
  if (!folder.has(path)) return refused('missing-file', `there is no file '${folder.shown(path)}'`);
  if (!folder.holds(path)) return refused('unsafe-path', `'${path}' is a link out of ${named}`);
  return { path, ok: true };
}

/** Neither absolute (on any system), nor a URL, nor upwards. Backslashes are no separators elsewhere than on Windows. */
export function staysInside(path: string): boolean {
  if (path === '' || isAbsolute(path) || /^[a-z]+:/i.test(path) || path.includes('\\')) return false;
  return !path.startsWith('/') && !path.split('/').includes('..');
}
