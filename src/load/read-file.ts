import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import { decodeText, linesOf } from '../text/decode.ts';
import { spelledAsOnDisk } from '../text/same-name.ts';
import type { Problems } from './problems.ts';

/** The deck's folder, and how its files are named to people. */
export class DeckFolder {
  readonly dir: string;
  /** The project's. */
  readonly root: string;
  readonly problems: Problems;

  constructor(dir: string, root: string, problems: Problems) {
    this.dir = dir;
    this.root = root;
    this.problems = problems;
  }

  /** A file of the deck as the user would type it. */
  shown(file: string): string {
    return relative(this.root, join(this.dir, file)).split(sep).join('/');
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  place(file: string, line = 1, column = 1): Place {
    return { file: this.shown(file), line, column };
  }

  /** Names in a folder with one of the endings, sorted; none when there is no such folder. */
  list(folder: string, endings: readonly string[]): readonly string[] {
    try {
      const names = readdirSync(join(this.dir, folder)).filter((name) => !name.startsWith('.'));
      const ends = (name: string) => endings.some((ending) => name.endsWith(ending));
      for (const name of names.filter((one) => !ends(one) && ends(one.toLowerCase()))) {
        const hint = `Write the end of its name in small letters: ${endings.join(' or ')}.`;
        this.problems.add('unused-file', `'${name}' is not read`, this.place(`${folder}/${name}`), hint);
      }
      return names.filter(ends).sort();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'ENOENT') {
        const why = code === 'ENOTDIR' ? 'it is a file, not a folder' : code;
        const message = `'${this.shown(folder)}' cannot be read (${why})`;
        this.problems.add('unreadable-file', message, this.place(folder));
      }
      return [];
    }
  }

  /** Is there anything of the name, be it no file? */
  exists(file: string): boolean {
    return existsSync(join(this.dir, file));
  }

  has(file: string): boolean {
    try {
      return statSync(join(this.dir, file)).isFile();
    } catch {
      return false; // Not there, or no name that a file can have.
    }
  }

  /** In bytes; undefined where there is no such file. */
  size(file: string): number | undefined {
    return statSync(join(this.dir, file), { throwIfNoEntry: false })?.size;
  }

  /** A path as the names on disk are spelled (`ü` has two spellings); as it is where there is no such file. */
  spelled(file: string): string {
    return spelledAsOnDisk(file, (folder) => namesIn(join(this.dir, folder))) ?? file;
  }

  /** Is the file there, and is it in the deck's folder when links are followed? */
  holds(file: string): boolean {
    try {
      const inside = relative(realpathSync(this.dir), realpathSync(join(this.dir, file)));
      return !inside.startsWith('..') && this.has(file);
    } catch {
      return false;
    }
  }

  /** Reports a .yml file that gives what the .yaml of its name has given already. */
  reportTwin(file: string, what: string): void {
    const hint = `See ${basename(file, '.yml')}.yaml beside it.`;
    this.problems.add('duplicate-id', `there is ${what} already`, this.place(file), hint);
  }

  /** The text of a file, without a byte order mark. Anything wrong is reported, at `namedAt` if the file is missing. */
  read(file: string, namedAt?: Place): string | undefined {
    let bytes: Buffer;
    try {
      const stats = statSync(join(this.dir, file));
      if (stats.size > limits.file.most) {
        this.problems.tooLarge('file', `'${this.shown(file)}'`, stats.size, this.place(file));
        return undefined;
      }
      // A pipe or a device may never end.
      if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is not a file');
      bytes = readFileSync(join(this.dir, file));
    } catch (cause) {
      this.#unreadable(file, cause as NodeJS.ErrnoException, namedAt);
      return undefined;
    }
    const text = this.#decode(file, bytes);
    if (text === undefined || text.trim() !== '') return text;
    this.problems.add('empty-file', `'${this.shown(file)}' holds nothing`, this.place(file));
    return undefined;
  }

  #unreadable(file: string, cause: NodeJS.ErrnoException, namedAt: Place | undefined): void {
    if (cause.code === 'ENOENT') {
      this.problems.add('missing-file', `there is no file '${this.shown(file)}'`, namedAt);
    } else {
      const message = `'${this.shown(file)}' cannot be read (${cause.code ?? cause.message})`;
      this.problems.add('unreadable-file', message, namedAt ?? this.place(file));
    }
  }

  #decode(file: string, bytes: Buffer): string | undefined {
    const report = (message: string, before: string) => {
      const lines = linesOf(before);
      const hint = 'Save it as UTF-8; in Excel: "CSV UTF-8 (comma delimited)".';
      this.problems.add(
        'bad-encoding',
        `'${this.shown(file)}' ${message}`,
        this.place(file, lines.length),
        hint,
      );
      return undefined;
    };
    try {
      const text = decodeText(bytes);
      const zero = text.indexOf('\0');
      return zero < 0 ? text : report('is not text', text.slice(0, zero));
    } catch {
      return report('is not UTF-8', bytes.subarray(0, firstInvalid(bytes)).toString('latin1'));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where the first byte stands that is not UTF-8, by halving. */
function firstInvalid(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` forgives a character cut in two at the end.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
