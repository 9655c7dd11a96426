import { isNode, type Scalar } from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import { findPair, isMap, isScalar, isSeq, keyText, type Node, type YamlFile } from './yaml-file.ts';

/**
 * A place in a YAML file, whether or not anything stands there. Reading through it never fails: what is absent or of
 * another type reads as nothing. The schemas have reported it by then, and a deck with errors is not handed on; so
 * names inside a wrong slide are still checked.
 */
export class Cursor {
  readonly file: YamlFile;
  readonly node: Node | undefined;
  readonly #parent: Cursor | undefined;
  readonly #step: string;

  /** `step` leads here from its parent. */
  constructor(file: YamlFile, node: unknown, parent?: Cursor, step: string | number = '') {
    this.#step = String(step);
    this.file = file;
    this.node = isNode(node) ? file.resolve(node as Node) : undefined;
    this.#parent = parent;
  }

  /** Where it begins; where its parent does, when nothing stands here. */
  get place(): Place {
    const offset = this.node?.range?.[0];
    return offset === undefined ? (this.#parent?.place ?? this.file.place(0)) : this.file.place(offset);
  }

  /** From the file's root: `slides.3.items.0.text`. */
  get path(): string {
    const before = this.#parent?.path ?? '';
    return before === '' ? this.#step : `${before}.${this.#step}`;
  }

  /** Something other than nothing or `null`. */
  get exists(): boolean {
    return this.node !== undefined && !(isScalar(this.node) && this.node.value === null);
  }

  /** As plain objects and arrays. */
  get value(): unknown {
    return this.node === undefined ? undefined : this.file.plain(this.node);
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  get scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  /** A scalar as text; a number or a date exactly as written. */
  get string(): string | undefined {
    if (!isScalar(this.node) || this.node.value === null) return undefined;
    const { value, source } = this.node as Scalar;
    return typeof value === 'string' ? value : (source ?? String(value));
  }

  get(key: string): Cursor {
    const pair = isMap(this.node) ? findPair(this.node, key) : undefined;
    return new Cursor(this.file, pair?.value, this, key);
  }

  /** Where a key stands, for what is wrong with the key itself. */
  keyPlace(key: string): Place {
    const pair = isMap(this.node) ? findPair(this.node, key) : undefined;
    const offset = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    return offset === undefined ? this.place : this.file.place(offset);
  }

  /** Is `key` what follows a comma in a text of `{a: one, two}`, and no key of somebody's at all? */
  isSplitByComma(key: string): boolean {
    if (!isMap(this.node) || this.node.flow !== true) return false;
    const pair = findPair(this.node, key);
    return pair !== undefined && pair.value === null && pair !== this.node.items[0];
  }

  at(path: readonly PropertyKey[]): Cursor {
    return path.reduce<Cursor>((cursor, step) => cursor.step(step), this);
  }

  step(step: PropertyKey): Cursor {
    if (!isSeq(this.node)) return this.get(String(step));
    return new Cursor(this.file, this.node.items[Number(step)], this, String(step));
  }

  get list(): readonly Cursor[] {
    return isSeq(this.node) ? this.node.items.map((item, i) => new Cursor(this.file, item, this, i)) : [];
  }

  /** A list, or the one thing that stands in its place. */
  get oneOrMore(): readonly Cursor[] {
    if (this.isList) return this.list;
    return this.exists ? [this] : [];
  }

  get entries(): readonly (readonly [key: string, value: Cursor, keyPlace: Place])[] {
    if (!isMap(this.node)) return [];
    return this.node.items.map((pair) => {
      const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      const place = offset === undefined ? this.place : this.file.place(offset);
      return [keyText(pair.key), new Cursor(this.file, pair.value, this, keyText(pair.key)), place] as const;
    });
  }

  number<T extends number>(fallback: T): number {
    return typeof this.scalar === 'number' ? this.scalar : fallback;
  }

  boolean(fallback: boolean): boolean {
    return typeof this.scalar === 'boolean' ? this.scalar : fallback;
  }
}

/** `{[key]: value}` if the key is there, to spread into an object. */
export function pick<K extends string, T>(cursor: Cursor, key: K, read: (value: Cursor) => T) {
  const value = cursor.get(key);
  return (value.exists ? { [key]: read(value) } : {}) as { [P in K]?: T };
}
