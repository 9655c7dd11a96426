/** Maths as MathML says it, whoever has read that: KaTeX's own text, or a browser's elements. */
export interface MathElement {
  /** `mrow`, `mfrac`, `mi` … */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathElement[];
  /** Of an element that holds no others. */
  readonly text: string;
}

/** How much room maths takes, in em of the text it stands in. */
export interface MathSize {
  readonly w: number;
  readonly h: number;
}
