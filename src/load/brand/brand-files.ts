import { posix, relative } from 'node:path';
import { type BrandFile, usualBrandFile } from '../../model/audience.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { readBrandFile } from './brand-file.ts';
import { projectFolder, readProjectPath } from './project-path.ts';

/** The brand files of a deck, each read once. */
export class BrandFiles {
  readonly #context: LoadContext;
  /** The deck's folder, from the project's. */
  readonly #deck: string;
  readonly #read = new Map<string, BrandFile | undefined>();

  constructor(context: LoadContext) {
    this.#context = context;
    const { root, dir } = context.folder;
    this.#deck = relative(root, dir).replaceAll('\\', '/');
  }

  /** The file that stands at a cursor; false where that says that there is none. */
  named(cursor: Cursor): BrandFile | false | undefined {
    if (cursor.scalar === false) return false;
    if (cursor.string === undefined) return undefined;
    const { path, ok } = readProjectPath(this.#context, cursor, this.#deck);
    return ok ? this.#file(path) : undefined;
  }

  /** The one that holds where none is named: beside the deck, else in the project's folder. */
  get usual(): BrandFile | undefined {
    const paths = [posix.join(this.#deck, usualBrandFile), usualBrandFile];
    const project = projectFolder(this.#context);
    const found = paths.find((path) => project.has(path));
    return found === undefined ? undefined : this.#file(found);
  }

  #file(path: string): BrandFile | undefined {
    if (!this.#read.has(path)) this.#read.set(path, readBrandFile(this.#context, path));
    return this.#read.get(path);
  }
}
