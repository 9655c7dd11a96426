import type { BrandLogo, BrandLook, Ground } from '../../model/audience.ts';
import type { LoadContext } from '../context.ts';
import type { Cursor } from '../cursor.ts';
import { checkPicture } from '../pictures.ts';
import { fromDeck, isAddress, readProjectPath } from './project-path.ts';

/** The logos of a brand file: one, or by size, each a path, the name of one of `images`, or both by ground. */
export class BrandLogos {
  readonly #context: LoadContext;
  readonly #logo: Cursor;
  /** Folder of the brand file, from the project's. */
  readonly #folder: string;
  /** By place: each file is looked for once. */
  readonly #found = new Map<string, string | undefined>();
  /** Paths from the project's folder. */
  readonly files = new Set<string>();

  constructor(context: LoadContext, logo: Cursor, folder: string) {
    this.#context = context;
    this.#logo = logo;
    this.#folder = folder;
  }

  on(ground: Ground): BrandLook['logos'] {
    const sizes = ['large', 'medium', 'small'].map((size) => this.#read(this.#logo.get(size), ground));
    const only =
      this.#logo.get('path').exists || !this.#logo.isMap ? this.#read(this.#logo, ground) : undefined;
    const [large, small] = [sizes, sizes.toReversed()].map((all) => [...all, only].find((one) => one));
    return { ...(large && { large }), ...(small && { small }) };
  }

  #read(cursor: Cursor, ground: Ground): BrandLogo | undefined {
    const byGround = cursor.get('light').exists || cursor.get('dark').exists;
    const own = byGround ? cursor.get(ground) : cursor;
    const named = own.string === undefined ? own : this.#logo.get('images').get(own.string);
    const resource = named.exists ? named : own;
    const path = resource.isMap ? resource.get('path') : resource;
    const src = path.exists ? this.#find(path) : undefined;
    const alt = resource.get('alt').string?.trim();
    return src === undefined ? undefined : { src, ...(alt && { alt }) };
  }

  #find(path: Cursor): string | undefined {
    const { line, column } = path.place;
    const key = `${line}:${column}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#look(path));
    return this.#found.get(key);
  }

  #look(cursor: Cursor): string | undefined {
    const { problems, folder } = this.#context;
    if (isAddress(cursor.string ?? '')) {
      const hint = 'Put the picture beside the brand file, and write its path.';
      problems.add('missing-picture', `'${cursor.string}' is not fetched`, cursor.place, hint);
      return undefined;
    }
    const { path, ok } = readProjectPath(this.#context, cursor, this.#folder);
    this.files.add(path);
    if (!ok) return undefined;
    checkPicture(problems, cursor, `${folder.root}/${path}`);
    return fromDeck(this.#context, path);
  }
}
