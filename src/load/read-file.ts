import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Place } from '../model/diagnostic.ts';
import { limits } from '../model/limits.ts';
import type { Problems } from './problems.ts';

/** The deck's folder, and how its files are named to people. */
export class DeckFolder {
  readonly dir: string;
  readonly #root: string;
  readonly problems: Problems;

  constructor(dir: string, root: string, problems: Problems) {
    this.dir = dir;
    this.#root = root;
    this.problems = problems;
  }

  /** A file of the deck as the user would type it. */
  shown(file: string): string {
    return relative(this.#root, join(this.dir, file)).split(sep).join('/');
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
      return readdirSync(join(this.dir, folder))
        .filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.startsWith('.'))
        .sort();
    } catch {
      return [];
    }
  }

  has(file: string): boolean {
    return statSync(join(this.dir, file), { throwIfNoEntry: false })?.isFile() === true;
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
      if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is no file');
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
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const before = bytes.subarray(0, firstInvalid(bytes));
      const line = before.toString('latin1').split('\n').length;
      const hint = 'Save it as UTF-8; in Excel: "CSV UTF-8 (comma delimited)".';
      this.problems.add('bad-encoding', `'${this.shown(file)}' is not UTF-8`, this.place(file, line), hint);
      return undefined;
    }
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
