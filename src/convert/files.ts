import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pictureProblem } from '../picture-size.ts';
import { pathToUrl, urlToPath } from '../text/picture-url.ts';
import { spelledAsOnDisk } from '../text/same-name.ts';
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
    const from = dirname(resolve(root, file));
    const found = (name: string) => {
      const absolute = name.startsWith('/');
      const places = absolute ? [join(home, 'public', name), join(home, name)] : [resolve(from, name)];
      return places.flatMap((one) => onDisk(one) ?? []).at(0);
    };
    // `C# notes.png` is a file's name if there is such a file; else `#` and `?` begin what is no part of one.
    const path = found(urlToPath(url)) ?? found(urlToPath(url.replace(/[?#].*$/, '')));
    if (path === undefined) return { problem: 'is not there' };
    if (!isInside(path, folder)) return { problem: 'lies outside the folder of the deck' };
    const wrong = pictureProblem(path);
    if (wrong) return wrong;
    return { url: pathToUrl(relative(home, path).split(sep).join('/')) };
  };
}

/** The file of a path, whichever way its name is spelled. */
function onDisk(path: string): string | undefined {
  const isFile = (one: string) => statSync(one, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile(path)) return path;
  const folder = dirname(path);
  const name = existsSync(folder) ? spelledAsOnDisk(basename(path), () => readdirSync(folder)) : undefined;
  return name !== undefined && isFile(join(folder, name)) ? join(folder, name) : undefined;
}
