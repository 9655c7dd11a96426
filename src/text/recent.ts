/**
 * What was made of a text is kept for when the same text comes again, as it does at every saving in `lectern dev`.
 * What has not been asked for the longest goes first.
 */
export class Recent<V> {
  readonly #kept = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string, make: () => V): V {
    const value = this.#kept.has(text) ? (this.#kept.get(text) as V) : make();
    this.#kept.delete(text);
    this.#kept.set(text, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
