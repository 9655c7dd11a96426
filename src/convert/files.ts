import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Refusal } from '../diagnostics/catalogue.ts';
import { over } from '../diagnostics/too-large.ts';
import { foundMedia } from '../media-file.ts';
import { limits } from '../model/limits.ts';
import { foundPicture } from '../picture-size.ts';
import { isInside } from '../real-path.ts';
import { isUndecodable } from '../text/decode.ts';
import { pathToUrl, urlToPath } from '../text/picture-url.ts';
import { spelledAsOnDisk } from '../text/same-name.ts';
import type { ReadImport } from '../tree/parse.ts';
import type { FindPicture } from '../tree/pictures.ts';

/** The text of a file of Markdown, or why it cannot be had. Pipes and devices are not read: they may never end. */
export function readText(path: string): { readonly text: string } | Refusal {
  try {
    const stats = statSync(path);
    if (!stats.isFile())
      return { code: 'unreadable-file', problem: stats.isDirectory() ? 'is a folder' : 'is not a file' };
    if (stats.size > limits.file.most) return over('file', stats.size);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing-file', problem: 'is not there' };
    if (isUndecodable(error)) return { code: 'bad-encoding', problem: 'is not UTF-8 text' };
    return { code: 'unreadable-file', problem: `cannot be read (${code ?? String(error)})` };
  }
}

/** Reads Markdown that slides are imported from. Paths are relative to `root`; all must lie in `folder`. */
export function importReader(root: string, folder: string): ReadImport {
  return (path) => {
    const file = resolve(root, path);
    if (!existsSync(file)) return { problem: `there is no file ${path}` };
    if (!isInside(file, folder)) return { problem: `${path} lies outside the folder of the deck` };
    const read = readText(file);
    // Whatever else is wrong with it, the deck can do without; what is too large would be missed.
    if ('text' in read) return read;
    const problem = `${path} ${read.problem}`;
    return read.code === 'too-large' ? { ...read, problem } : { problem };
  };
}

/**
 * Finds pictures as Slidev does: beside the Markdown that names them, or in `public` for paths from `/`. Only pictures
 * in `folder` are taken, so that somebody's Markdown cannot carry off other files.
 */
export function pictureFinder(root: string, main: string, folder: string): FindPicture {
  const home = dirname(resolve(root, main));
  let bytes = 0;
  const counted = new Set<string>();
  return (url, file, media) => {
    const name = urlToPath(url);
    // Windows asks the network for what begins with two slashes of either kind.
    if (/^(https?:)?[\\/]{2}/i.test(url) || /^[\\/]{2}/.test(name))
      return { problem: 'stands on the network', hint: 'save it beside the deck and name that file' };
    if (name.trim() === '' || /^[a-z][\w+.-]*:/i.test(name))
      return { problem: 'is not a file', hint: 'save it beside the deck and name that file' };
    const from = dirname(resolve(root, file));
    const placed = (path: string) => {
      const absolute = path.startsWith('/');
      const places = absolute ? [join(home, 'public', path), join(home, path)] : [resolve(from, path)];
      return places.flatMap((one) => onDisk(one) ?? []).at(0);
    };
    // `C# notes.png` is a file's name if there is such a file; else `#` and `?` begin what is no part of one.
    const path = placed(name) ?? placed(urlToPath(url.replace(/[?#].*$/, '')));
    if (path === undefined) return { problem: 'is not there' };
    if (!isInside(path, folder)) return { problem: 'lies outside the folder of the deck' };
    const named = pathToUrl(relative(home, path).split(sep).join('/'));
    const found = media ? foundMedia(path, named, media) : foundPicture(path, named);
    if (!('url' in found)) return found;
    if (counted.has(path)) return found;
    const more = statSync(path).size;
    if (bytes + more > limits.pictures.most)
      return {
        code: 'too-large',
        problem: `is one too many: the pictures of a deck may have ${limits.pictures.most / 1e6} MB together`,
        hint: limits.pictures.hint,
      };
    bytes += more;
    counted.add(path);
    return found;
  };
}

/** The file of a path, whichever way its name is spelled. */
function onDisk(path: string): string | undefined {
  if (existsSync(path)) return path;
  const folder = dirname(path);
  const name = existsSync(folder) ? spelledAsOnDisk(basename(path), () => readdirSync(folder)) : undefined;
  return name === undefined ? undefined : join(folder, name);
}
