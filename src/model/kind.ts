/** What the program must know of a kind of slide besides its fields. Each is said in the kind's `schema.yaml`. */
export interface SlideKind {
  /** Name of its folder. */
  readonly name: string;
  /** Name of its layout; `{field}` stands for a field's value, `{field:words}` for those words where it is given. */
  readonly layout: string;
  /** Layouts that its folder brings, by name: paths, absolute. */
  readonly layouts: Readonly<Record<string, string>>;
  /** Path of its template, absolute. */
  readonly template: string;
  /** Holds a lecture together: always there, whatever the audience's time, depth and subjects. */
  readonly frame: boolean;
  /** Opens its section: there when any other slide of the section is. */
  readonly opensSection: boolean;
  /** An audience's `form` may leave it out. */
  readonly optional: boolean;
  /** Names at its foot what its facts rest on. */
  readonly cites: boolean;
  /** Says what source marks stand for: they lead there. */
  readonly listsSources: boolean;
  /** Goes on over further slides where it is too long. */
  readonly splits: boolean;
}
