import { posix, relative } from 'node:path';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { type FoundPath, findPath } from '../pictures.ts';
import { DeckFolder } from '../read-file.ts';

/** The project's folder, which what brands name stays in. */
export const projectFolder = ({ folder, problems }: LoadContext): DeckFolder =>
  new DeckFolder(folder.root, folder.root, problems);

/** An address of the web, which nothing is fetched from. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path.trim());

/**
 * A path within the project, as a brand or who names one writes it: from a folder of the project, or from the project's
 * own where it begins with a slash. Given from the project's folder; what is wrong with it is reported.
 */
export function readProjectPath(context: LoadContext, cursor: Cursor, from: string): FoundPath {
  const written = cursor.string ?? '';
  const whole = written.startsWith('/') ? written.slice(1) : posix.join(from, written);
  // An address stays one, so that it is refused.
  const path = isAddress(written) || written === '' ? written : posix.normalize(whole);
  const within = {
    folder: projectFolder(context),
    named: 'the project',
    hint: 'Move the file into the project.',
  };
  return findPath(context.problems, cursor, path, within);
}

/** A path from the project's folder as one from the deck's, with forward slashes. */
export const fromDeck = ({ folder }: LoadContext, path: string): string =>
  relative(folder.dir, projectPath(folder.root, path)).replaceAll('\\', '/');

const projectPath = (root: string, path: string): string => `${root}/${path}`;
