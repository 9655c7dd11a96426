import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** A path, links followed; as it is where nothing stands there. */
export const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

/** Is a path truly that of a folder, or of something in it, links followed? */
export function isInside(path: string, folder: string): boolean {
  const [from, to] = [realPath(folder), realPath(path)];
  return to === from || to.startsWith(from.endsWith(sep) ? from : from + sep);
}
