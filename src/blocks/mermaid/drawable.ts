/** A block by its name, as `readSpec` takes it. */
export interface Drawable {
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The title that its front matter gives it. */
  readonly name?: string;
}
