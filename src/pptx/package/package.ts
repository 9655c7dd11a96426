/** The parts of a .pptx by path, e.g. `ppt/slides/slide1.xml`. */
export class Package {
  readonly #parts = new Map<string, Uint8Array | string>();

  constructor(parts: Iterable<readonly [string, Uint8Array]> = []) {
    for (const [path, bytes] of parts) this.#parts.set(path, bytes);
  }

  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  text(path: string): string {
    const part = this.#parts.get(path);
    if (part === undefined) throw new Error(`the package has no part ${path}`);
    return typeof part === 'string'
      ? part
      : Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
  }

  bytes(path: string): Uint8Array {
    const part = this.#parts.get(path);
    if (part === undefined) throw new Error(`the package has no part ${path}`);
    return typeof part === 'string' ? Buffer.from(part) : part;
  }

  set(path: string, part: Uint8Array | string): void {
    this.#parts.set(path, part);
  }

  /** Removes the parts whose path begins so. */
  removeAll(prefix: string): void {
    for (const path of this.paths) if (path.startsWith(prefix)) this.#parts.delete(path);
  }
}
