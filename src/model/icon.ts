/** What of an icon is drawn alike. */
export interface IconPart {
  /** Its outline, of the commands M, L, C and Z alone, in the icon's own units. */
  readonly d: string;
  /** Filled: in the icon's colour, or in one of its own (six hex digits). */
  readonly fill?: true | string;
  /** Drawn as a line: its width in the icon's units. */
  readonly stroke?: number;
  /** The line's own colour. */
  readonly strokeColor?: string;
  /** From 0 to 1; 1 unless given. */
  readonly opacity?: number;
}

export interface Icon {
  /** `set:name`. */
  readonly name: string;
  readonly w: number;
  readonly h: number;
  readonly parts: readonly IconPart[];
}
