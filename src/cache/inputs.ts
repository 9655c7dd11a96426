/** What outputs are made from, as hashes of files: nothing is loaded for it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hashOf } from '../hashed-file.ts';
import { type Project, packageRoot } from '../project.ts';
import type { FileHashes } from './hashes.ts';

/** Files that a deck says everything with that is in its Markdown; the rest of its folder is shown as it is. */
const data = /\.(?:ya?ml|csv|xlsx|xlsm|bib|csl|md)$/i;

export class Inputs {
  readonly #project: Project;
  readonly hashes: FileHashes;
  #maker: string | undefined;
  #templates: string | undefined;

  constructor(project: Project, hashes: FileHashes) {
    this.#project = project;
    this.hashes = hashes;
  }

  /** Of a deck's folder and all that it is filled and checked with. */
  deck(name: string): string {
    const { root, slidevTheme, templates } = this.#project;
    this.#templates ??= hashOf(...templates.map((dir) => this.hashes.folder(dir, notStarter)), 'templates');
    const folder = this.hashes.folder(join(root, 'data', name));
    const themes = this.hashes.folder(join(root, 'themes'));
    return hashOf(this.maker, this.#templates, themes, root, slidevTheme, name, folder);
  }

  /** Of what pages show besides the Markdown: pictures and the like, and the project's own Slidev parts. */
  shown(name: string): string {
    const { root, slides } = this.#project;
    const own = join(root, 'slides') === join(packageRoot, 'slides') ? 'theme' : '';
    const parts = this.hashes.folder(slides, (path) => path !== own && !/^[^/]*\.md$/i.test(path));
    return hashOf(
      parts,
      this.hashes.folder(join(root, 'data', name), (path) => !data.test(path)),
    );
  }

  /** Of Lectern, of what it makes outputs with, and of what it hears from outside. */
  get maker(): string {
    this.#maker ??= hashOf(
      JSON.stringify(versions()),
      process.env['SOURCE_DATE_EPOCH'] ?? '',
      this.hashes.folder(join(packageRoot, 'slides', 'theme')),
      // In a clone the sources change without the version.
      ...(installed ? [] : ['src', 'data/schemas']).map((name) =>
        this.hashes.folder(join(packageRoot, name)),
      ),
      this.hashes.file(join(packageRoot, 'package.json')),
      this.hashes.file(lockFile),
    );
    return this.#maker;
  }
}

/** Within another's `node_modules`. */
const installed = /[\\/]node_modules[\\/]/.test(packageRoot);

/** What npm has installed, written by npm itself: whatever Lectern's packages rest on is in it. */
const lockFile = installed
  ? join(packageRoot, '..', '.package-lock.json')
  : join(packageRoot, 'node_modules', '.package-lock.json');

const notStarter = (path: string): boolean => path !== 'starter';

/** Numbers, dates and lists are written as this Node's ICU has them. */
function versions() {
  const { node, icu } = process.versions;
  const slidev: unknown = createRequire(import.meta.url)('@slidev/cli/package.json').version;
  return { node: node.split('.')[0], icu, slidev };
}
