/** A theme as it was read when the command line was bundled. */
export interface ShippedTheme {
  /** Its files, by their paths in the folder of themes, and their hash: as long as they have it, this is the theme. */
  readonly files: readonly string[];
  readonly hash: string;
  /** What they say together, as JSON. */
  readonly root: string;
}

/**
 * By name. Empty where the sources run; `bundle.ts` fills it, since reading so much YAML is a tenth of a short command's
 * time. A theme that was changed since is read anew.
 */
export const shipped: Readonly<Record<string, ShippedTheme>> = {};
