/** A map's outlines, projected: what `complete.ts` makes and `draw.ts` draws. Lengths are units of the map's own, whole numbers. */

/** x and y in turn: of the first point, then the step from each point to the next, which is shorter to write. */
export type Flat = readonly number[];

export interface CountryShape {
  /** Two letters (ISO 3166-1), or as a file of the deck's own has it; absent where the data has none. */
  readonly code?: string;
  /** As the data names it. */
  readonly name: string;
  /** Islands and lakes, each closed. */
  readonly rings: readonly Flat[];
  /** Where it is, if it is too small to be seen. */
  readonly dot?: readonly [number, number];
}

export interface MapShapes {
  /** Size of the part that must be visible, from 0, 0. Shapes go on around it as far as any slide could show them. */
  readonly w: number;
  readonly h: number;
  /** The whole world: there is nothing around it. */
  readonly whole: boolean;
  readonly countries: readonly CountryShape[];
  readonly points: readonly (readonly [number, number])[];
  /** Great circles, in pieces where the map's edge cuts them. */
  readonly routes: readonly (readonly Flat[])[];
}
