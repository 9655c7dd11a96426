import type { AspectRatio } from '../model/theme.ts';

/** A theme as it was read when the command line was bundled. */
export interface ShippedTheme {
  /** Its files, by their paths in the folder of themes, and their hash: as long as they have it, this is the theme. */
  readonly files: readonly string[];
  readonly hash: string;
  /** What they say together, and what is made of it, as JSON. */
  readonly root: string;
  readonly themes: Readonly<Record<AspectRatio, string>>;
}

/**
 * By name. None where the sources run; `bundle.ts` puts a function here that has them, since to read so much YAML takes a
 * short command too long. A theme that was changed since is read anew.
 */
export const shipped = (_name: string): ShippedTheme | undefined => undefined;
