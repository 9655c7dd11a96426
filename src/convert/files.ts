import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pictureProblem } from '../picture-size.ts';
import type { ReadImport } from '../tree/parse.ts';
import type { FindPicture } from '../tree/pictures.ts';

/** What is truly in a folder, links followed. */
function isInside(path: string, folder: string): boolean {
  const from = realpathSync(folder);
  const to = realpathSync(path);
  return to === from || to.startsWith(from.endsWith(sep) ? from : from + sep);
}

/** Reads Markdown that slides are imported from. Paths are relative to `root`; all must lie in `folder`. */
export function importReader(root: string, folder: string): ReadImport {
  return (path) => {
    const file = resolve(root, path);
    if (!existsSync(file)) return { problem: `there is no file ${path}` };
    if (!isInside(file, folder)) return { problem: `${path} lies outside the folder of the deck` };
    if (!statSync(file).isFile()) return { problem: `${path} is a folder` };
    return { text: readFileSync(file, 'utf8') };
  };
}

/**
 * Finds pictures as Slidev does: beside the Markdown that names them, or in `public` for paths from `/`. Only pictures
 * in `folder` are taken, so that somebody's Markdown cannot carry off other files.
 */
export function pictureFinder(root: string, main: string, folder: string): FindPicture {
  const home = dirname(resolve(root, main));
  return (url, file) => {
    if (/^(https?:)?\/\//i.test(url))
      return { problem: 'stands on the network', hint: 'save it beside the deck and name that file' };
    if (url.trim() === '' || /^[a-z][\w+.-]*:/i.test(url))
      return { problem: 'is not a file', hint: 'save it beside the deck and name that file' };
    const name = decoded(url.replace(/[?#].*$/, ''));
    const from = dirname(resolve(root, file));
    const places = name.startsWith('/')
      ? [join(home, 'public', name), join(home, name)]
      : [resolve(from, name)];
    const path = places.find((one) => existsSync(one) && statSync(one).isFile());
    if (path === undefined) return { problem: 'is not there' };
    if (!isInside(path, folder)) return { problem: 'lies outside the folder of the deck' };
    const wrong = pictureProblem(path);
    if (wrong) return wrong;
    return { url: encodeURI(relative(home, path).split(sep).join('/')) };
  };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
