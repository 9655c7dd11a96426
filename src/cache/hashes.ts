/** What files hold, as hashes. */
import { hash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** What a hash is of a file that is not there, or is none. */
const nothing = '-';

/** Bytes from which on asking the disk for a file's times is quicker than reading it. */
const large = 100_000;

/** Milliseconds within which a disk may give two versions of a file the same time. */
const sameTime = 2000;

/** Size, time of change, time of any change, hash. */
type Known = readonly [number, number, number, string];

/** Small files are read each time; a large one only if it has changed since it was read last, as far as the disk tells. */
export class FileHashes {
  readonly #memo: string | undefined;
  #known: Map<string, Known> | undefined;
  #changed = false;

  /** `memo` is a file that keeps large files' hashes between runs. */
  constructor(memo?: string) {
    this.#memo = memo;
  }

  file(path: string): string {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) return nothing;
    return stats.size < large ? hash('sha256', readFileSync(path)) : this.#largeFile(path, stats);
  }

  #largeFile(path: string, { size, mtimeMs, ctimeMs }: Stats): string {
    this.#known ??= readMemo(this.#memo);
    const before = this.#known.get(path);
    if (before && before[0] === size && before[1] === mtimeMs && before[2] === ctimeMs) return before[3];
    const found = hash('sha256', readFileSync(path));
    if (Date.now() - Math.max(mtimeMs, ctimeMs) > sameTime) {
      this.#known.set(path, [size, mtimeMs, ctimeMs, found]);
      this.#changed = true;
    }
    return found;
  }

  /** Of all names in a folder and below, and of what the files hold. `keep` says which: it is given paths from the folder. */
  folder(dir: string, keep: (path: string) => boolean = () => true): string {
    const lines: string[] = [];
    const visit = (path: string, above: readonly string[]) => {
      for (const entry of entriesOf(join(dir, path))) {
        const name = path === '' ? entry.name : `${path}/${entry.name}`;
        if (entry.name.startsWith('.') || entry.name === 'node_modules' || !keep(name)) continue;
        const at = join(dir, name);
        if (!isFolder(entry, at)) lines.push(JSON.stringify([name, this.file(at)]));
        else {
          lines.push(JSON.stringify([name]));
          // A link to a folder that it stands in leads nowhere new.
          const real = entry.isSymbolicLink() ? realpathSync(at) : at;
          if (!above.includes(real)) visit(name, [...above, real]);
        }
      }
    };
    visit('', [dir]);
    return hash('sha256', lines.join('\n'));
  }

  /** Keeps what is known of large files for the next run. */
  async save(): Promise<void> {
    if (!this.#memo || !this.#known || !this.#changed) return;
    // Another build may have learnt something meanwhile.
    const all = new Map([...readMemo(this.#memo), ...this.#known]);
    const still = [...all].filter(([path]) => statSync(path, { throwIfNoEntry: false }));
    await writeWhole(this.#memo, JSON.stringify(still));
    this.#changed = false;
  }
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // No such folder, or none that may be read: loading says so.
  }
}

const isFolder = (entry: Dirent, at: string): boolean =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() && statSync(at, { throwIfNoEntry: false })?.isDirectory() === true);

function readMemo(path: string | undefined): Map<string, Known> {
  try {
    return new Map(path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as [string, Known][]));
  } catch {
    return new Map(); // The first build, or something foreign: files are read again.
  }
}
