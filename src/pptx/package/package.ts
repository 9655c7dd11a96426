import { type Entry, type Packed, pack, repack, zip } from './zip.ts';

/** The parts of a .pptx by path, e.g. `ppt/slides/slide1.xml`, each packed at once: as text they would fill the memory. */
export class Package {
  readonly #clock: Date;
  readonly #parts = new Map<string, Entry>();

  /** `clock` is when its parts were written. */
  constructor(clock: Date) {
    this.#clock = clock;
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  set(path: string, part: Uint8Array | string): void {
    this.#parts.set(path, pack(path, typeof part === 'string' ? Buffer.from(part) : part, this.#clock));
  }

  /** A part as it lies in another package. */
  copy(path: string, data: Uint8Array, packed: Packed): void {
    this.#parts.set(path, repack(path, data, this.#clock, packed));
  }

  /** Parts in a fixed order, `[Content_Types].xml` first as readers expect. */
  zip(): Uint8Array {
    const rank = ({ path }: Entry) => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 3;
    return zip([...this.#parts.values()].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)));
  }
}
