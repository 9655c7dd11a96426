/** Countries by their codes (ISO 3166-1). */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface Country {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string;
  /** In English. */
  readonly name: string;
}

/** ISO gives it no code; all that names countries (CLDR, banks, the EU) uses this one, which is for users to assign. */
const kosovo: Country = { alpha2: 'XK', alpha3: 'XKX', numeric: '', name: 'Kosovo' };

let all: readonly Country[] | undefined;

/** Loaded where there is a map, and nowhere else. */
export function countries(): readonly Country[] {
  if (all) return all;
  const { iso31661 } = require('iso-3166/1.js') as { readonly iso31661: readonly Country[] };
  all = [...iso31661, kosovo];
  return all;
}

let known: ReadonlyMap<string, Country> | undefined;

/** By two letters or three, or by the data's number. */
export function countryOf(code: string): Country | undefined {
  known ??= new Map(
    countries().flatMap((one) =>
      [one.alpha2, one.alpha3, one.numeric].map((name) => [name, one] as const).filter(([name]) => name),
    ),
  );
  return known.get(code.toUpperCase());
}
